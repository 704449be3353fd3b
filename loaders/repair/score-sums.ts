/** What a table's weights and scores sum to, for each combination of its rows' readings. */
import type { Option } from './score-options.ts';

export interface EvaluationTotals {
  /** What the execution rate weighs and scores; null where the table prints none. */
  readonly executionWeight: number | null;
  readonly executionScore: number | null;
  /** The rate itself in %; at 100 it scores in full. */
  readonly executionRate: number | null;
  /** 总分 as printed, null where it is not. */
  readonly total: number | null;
}

export interface Sum {
  readonly weight: number;
  readonly score: number;
  readonly cost: number;
  readonly choice: readonly Option[];
  /** Another combination of the same cost gives other values. */
  readonly ambiguous: boolean;
}

/** Whether the weights of a combination add up, or both weights and scores, or neither. */
export function fitTest(
  totals: EvaluationTotals,
  someUnknown: boolean,
): (sum: { weight: number; score: number }) => 'both' | 'weights' | 'neither' {
  const { executionWeight, executionScore, total } = totals;
  const full = [100 - (executionWeight ?? 10), 100];
  return ({ weight, score }) => {
    const weightsFit = someUnknown
      ? weight <= (full[0] ?? 100) + 0.001
      : full.some((value) => near(weight, value));
    if (!weightsFit) return 'neither';
    if (total === null || someUnknown) return 'both';
    const rest = total - score;
    const fit =
      executionScore === null
        ? rest >= -0.001 && rest <= (executionWeight ?? 10) + 0.001
        : near(rest, executionScore) || near(rest, 0);
    return fit ? 'both' : 'weights';
  };
}

/** Every sum that choosing one option for each row can give, each with its cheapest choice. */
export function combinations(options: readonly (readonly Option[])[]): Sum[] {
  let sums = new Map<string, Sum>([['0|0', { weight: 0, score: 0, cost: 0, choice: [], ambiguous: false }]]);
  for (const row of options) {
    const next = new Map<string, Sum>();
    for (const sum of sums.values()) {
      for (const option of row) {
        const weight = Math.round((sum.weight + (option.weight ?? 0)) * 1000) / 1000;
        const score = Math.round((sum.score + (option.score ?? 0)) * 1000) / 1000;
        // Weights and scores are parts of 100: more than that never adds up.
        if (weight > 100 || score > 100) continue;
        const cost = sum.cost + option.cost;
        const key = `${String(weight)}|${String(score)}`;
        const known = next.get(key);
        if (known !== undefined && known.cost < cost) continue;
        const tie = known !== undefined && known.cost === cost;
        next.set(key, {
          weight,
          score,
          cost,
          choice: [...sum.choice, option],
          ambiguous: sum.ambiguous || tie,
        });
      }
    }
    sums = next;
  }
  return [...sums.values()];
}

export function cheapest(sums: readonly Sum[]): Sum | null {
  const [best, second] = [...sums].sort((a, b) => a.cost - b.cost);
  if (best === undefined) return null;
  return { ...best, ambiguous: best.ambiguous || (second?.cost === best.cost && best.cost > 0) };
}

export function sumOf(values: readonly (number | null)[]): number {
  return Math.round(values.reduce<number>((sum, value) => sum + (value ?? 0), 0) * 1000) / 1000;
}

export const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;
