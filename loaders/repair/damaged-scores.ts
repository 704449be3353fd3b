/** Rows that no reading of single cells explains: solved from what the rest of the table leaves, or left empty. */
import { withoutSpace } from '../fields/text.ts';
import { splitDigits, wasSplit } from './digits.ts';
import { unreadable, type NumberCells, type NumberReading, type Option } from './score-options.ts';
import { cheapest, combinations, near, sumOf, type EvaluationTotals, type Sum } from './score-sums.ts';

/**
 * One row whose two numbers ran into each other: what the others leave of weight and score is its reading if it is
 * made of exactly the digits that its two cells print.
 */
export function solveOneRow(
  rows: readonly NumberCells[],
  options: readonly (readonly Option[])[],
  totals: EvaluationTotals,
): Sum | null {
  const { total, executionScore, executionWeight } = totals;
  if (total === null || executionScore === null) return null;
  const found: Sum[] = [];
  rows.forEach((row, i) => {
    const printed = digitsOf((row.weight ?? '') + (row.score ?? ''));
    if (!wasSplit(row.weight) && !wasSplit(row.score)) return;
    const others = options.map((choices, j) => (j === i ? [{ ...unreadable, cost: 0 }] : choices));
    for (const sum of combinations(others)) {
      const weight = Math.round((100 - (executionWeight ?? 10) - sum.weight) * 1000) / 1000;
      const score = Math.round((total - executionScore - sum.score) * 1000) / 1000;
      if (weight <= 0 || score < 0 || score > weight) continue;
      if (digitsOf(String(weight) + String(score)) !== printed) continue;
      const reason = 'The digits of weight and score ran into each other; this is what the totals leave.';
      const reading: Option = {
        actual: row.actual === null ? null : withoutSpace(row.actual),
        weight,
        score,
        repairs: [
          ...splitDigits('actualValue', row.actual),
          { field: 'weight', raw: row.weight, value: weight, reason },
          { field: 'score', raw: row.score, value: score, reason },
        ],
        cost: 3,
      };
      found.push({
        ...sum,
        cost: sum.cost + 3,
        choice: sum.choice.map((option, j) => (j === i ? reading : option)),
      });
    }
  });
  const best = cheapest(found);
  return best === null || best.ambiguous ? null : best;
}

/**
 * Where nothing adds up: numbers that cannot be right (a score above its weight, a weight that leaves the others nothing,
 * two numbers in one cell) are left empty rather than handed on, and where the rest is still too much, all those whose
 * digits stood apart.
 */
export function withoutDoubtful(
  rows: readonly NumberCells[],
  options: readonly (readonly Option[])[],
  readings: readonly NumberReading[],
  full: number,
): readonly NumberReading[] {
  const emptied = (doubtful: (reading: NumberReading, i: number) => boolean): NumberReading[] =>
    readings.map((reading, i) => {
      if (!doubtful(reading, i)) return reading;
      const repairs = reading.repairs.filter(({ field }) => field !== 'weight' && field !== 'score');
      return { ...reading, weight: null, score: null, repairs };
    });
  const impossible = ({ weight, score }: NumberReading, i: number): boolean =>
    weight !== null &&
    ((score !== null && score > weight) ||
      (weight >= full && rows.length > 1) ||
      (options[i]?.some(
        (option) => option.weight !== weight && option.score === option.weight && score === null,
      ) ??
        false));
  const first = emptied(impossible);
  if (sumOf(first.map(({ weight }) => weight)) <= full) return first;
  const split = (i: number): boolean => wasSplit(rows[i]?.weight ?? null) || wasSplit(rows[i]?.score ?? null);
  return emptied((reading, i) => impossible(reading, i) || split(i));
}

/**
 * Beside rows that cannot be read: a score that lost digits is read where two witnesses agree on one that holds the
 * printed digits, its weight's share by target and actual, and what the total leaves if the unreadable rows score in full.
 */
export function withSharedScore(
  rows: readonly NumberCells[],
  readings: readonly NumberReading[],
  { executionWeight, executionScore, total }: EvaluationTotals,
): readonly NumberReading[] {
  if (total === null || executionScore === null) return readings;
  const lost = 100 - (executionWeight ?? 10) - (total - executionScore);
  const others = (at: number): number =>
    sumOf(readings.map(({ weight, score }, i) => (i === at || weight === null ? 0 : weight - (score ?? 0))));
  return readings.map((reading, i) => {
    const { weight, score } = reading;
    const share = rows[i]?.share ?? null;
    if (weight === null || score === null || score === weight || share === null) return reading;
    const value = Math.round(weight * share * 100) / 100;
    const printed = String(score);
    const fits = near(weight - value, lost - others(i)) && String(value).endsWith(printed);
    if (!fits || near(value, score)) return reading;
    const reason =
      'Digits are missing on the page; the total and the share of the target give the same score.';
    return {
      ...reading,
      score: value,
      repairs: [...reading.repairs, { field: 'score', raw: rows[i]?.score ?? null, value, reason }],
    };
  });
}

function digitsOf(text: string): string {
  return Array.from(text.replace(/\D/g, '')).sort().join('');
}
