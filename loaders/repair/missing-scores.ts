/** Scores that the page leaves empty and the total gives back. */
import type { NumberCells, NumberReading } from './score-options.ts';
import { near, sumOf, type EvaluationTotals } from './score-sums.ts';

/**
 * Empty scores beside scores that all are read: where the total leaves nothing, each of them is 0; where one alone is
 * empty, it is what the total leaves, as far as its weight allows that.
 */
export function withMissingScores(
  rows: readonly NumberCells[],
  readings: readonly NumberReading[],
  totals: EvaluationTotals,
): readonly NumberReading[] {
  const { total, executionRate, executionWeight } = totals;
  const executionScore = totals.executionScore ?? (executionRate === 100 ? (executionWeight ?? 10) : null);
  if (total === null || executionScore === null || readings.some(({ weight }) => weight === null)) {
    return readings;
  }
  const missing = readings.filter(({ score }) => score === null);
  const left = Math.round((total - executionScore - sumOf(readings.map(({ score }) => score))) * 1000) / 1000;
  const nothingLeft = near(left, 0);
  const isOnly = missing.length === 1 && left > 0 && left <= (missing[0]?.weight ?? 0);
  if (missing.length === 0 || (!nothingLeft && !isOnly)) return readings;
  const reason = 'The page prints none; this is what the total leaves.';
  const value = nothingLeft ? 0 : left;
  return readings.map((reading, i) =>
    reading.score !== null
      ? reading
      : {
          ...reading,
          score: value,
          repairs: [...reading.repairs, { field: 'score', raw: rows[i]?.score ?? null, value, reason }],
        },
  );
}
