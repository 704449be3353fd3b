/**
 * Weights and scores of a self-evaluation, decided by the arithmetic that the table carries: weights sum to 100 with
 * the execution rate's, scores and the execution rate's score sum to 总分. A damaged cell has several readings; the
 * cheapest combination that adds up is taken, and only where it is the only one.
 */
import { solveOneRow, withoutDoubtful, withSharedScore } from './damaged-scores.ts';
import { withMissingScores } from './missing-scores.ts';
import { optionsOf, unreadable, type NumberCells, type NumberReading, type Option } from './score-options.ts';
import { cheapest, combinations, fitTest, near, sumOf, type EvaluationTotals } from './score-sums.ts';

export interface ScoredRows {
  readonly readings: readonly NumberReading[];
  /** The execution rate's score where the page lost it and the total gives it. */
  readonly missingExecutionScore: number | null;
  /** What does not add up, in plain words. */
  readonly findings: readonly string[];
}

/** Decide every row's weight, score and actual. Rows keep their order. */
export function readScores(rows: readonly NumberCells[], totals: EvaluationTotals): ScoredRows {
  const options = rows.map(optionsOf);
  const printed = options.map(([first]) => first ?? unreadable);
  const weighted = rows.some(({ weight, scrambled }) => weight !== null && !scrambled);
  if (!weighted) return { readings: printed, missingExecutionScore: null, findings: [] };
  const readings = withMissingScores(rows, decide(rows, options, printed, totals), totals);
  const emptied = readings.filter(({ weight }, i) => weight === null && printed[i]?.weight != null).length;
  return { readings, ...conclude(readings, emptied, totals) };
}

function decide(
  rows: readonly NumberCells[],
  options: readonly (readonly Option[])[],
  printed: readonly NumberReading[],
  totals: EvaluationTotals,
): readonly NumberReading[] {
  const someUnknown = printed.some(({ weight }) => weight === null);
  const fits = fitTest(totals, someUnknown);
  const whole = rows.every(({ pieces }) => pieces.length === 0);
  if (!someUnknown && whole && fits(sumsOf(printed)) === 'both') return printed;

  const sums = combinations(options);
  const chosen =
    cheapest(sums.filter((sum) => fits(sum) === 'both')) ??
    solveOneRow(rows, options, totals) ??
    cheapest(sums.filter((sum) => fits(sum) === 'weights'));
  const decided = chosen === null || chosen.ambiguous ? null : chosen.choice;
  if (someUnknown) return withSharedScore(rows, decided ?? printed, totals);
  return decided ?? withoutDoubtful(rows, options, printed, 100 - (totals.executionWeight ?? 0));
}

/** What adds up and what does not, once every row is read. */
function conclude(
  readings: readonly NumberReading[],
  emptied: number,
  { total, executionScore, executionWeight }: EvaluationTotals,
): Omit<ScoredRows, 'readings'> {
  const findings: string[] = [];
  if (emptied > 0) {
    findings.push(
      `The weights and scores of ${String(emptied)} damaged rows do not add up and are left empty.`,
    );
  }
  // Nothing can be said about sums where a weight was not read; that itself is reported with its row.
  if (readings.some(({ weight }) => weight === null)) return { missingExecutionScore: null, findings };

  const { weight, score } = sumsOf(readings);
  const full = 100 - (executionWeight ?? 0);
  if (!near(weight, full) && !near(weight, 100) && !near(weight, 90)) {
    findings.push(`The indicators' weights sum to ${shown(weight)}, not to ${shown(full)}.`);
  }
  if (total === null) return { missingExecutionScore: null, findings };
  const rest = Math.round((total - score) * 1000) / 1000;
  if (executionScore === null && rest >= 0 && rest <= (executionWeight ?? 10)) {
    return { missingExecutionScore: rest, findings };
  }
  const sum = score + (executionScore ?? 0);
  if (!near(sum, total) && !near(score, total)) {
    findings.push(`The scores sum to ${shown(sum)}, the total prints ${shown(total)}.`);
  }
  return { missingExecutionScore: null, findings };
}

function sumsOf(readings: readonly NumberReading[]): { weight: number; score: number } {
  return {
    weight: sumOf(readings.map(({ weight }) => weight)),
    score: sumOf(readings.map(({ score }) => score)),
  };
}

const shown = (value: number): string => String(Math.round(value * 100) / 100);
