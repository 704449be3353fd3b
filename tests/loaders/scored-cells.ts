import type { IndicatorRecord } from '../../loaders/records.ts';

/** What a self-evaluation's row says of its indicator, behind the levels: name, target, actual, weight, score, reason. */
export const scoredCells = (indicator: IndicatorRecord): unknown[] => [
  indicator.name,
  indicator.targetText,
  indicator.actualText,
  indicator.weight,
  indicator.score,
  indicator.deviationReason,
];
