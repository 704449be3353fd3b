import { describe, expect, it } from 'vitest';
import { withMissingScores } from '../../../loaders/repair/missing-scores.ts';
import type { NumberCells, NumberReading } from '../../../loaders/repair/score-options.ts';

const rows = (scores: readonly (number | null)[]): [NumberCells[], NumberReading[]] => [
  scores.map((score) => ({
    actual: null,
    weight: '30',
    score: score === null ? null : String(score),
    places: { actual: null, weight: 1, score: 2 },
    pieces: [],
    scrambled: false,
    share: null,
  })),
  scores.map((score) => ({ actual: null, weight: 30, score, repairs: [] })),
];
const totals = { executionWeight: 10, executionScore: 5, executionRate: 60, total: 65 };
const read = (scores: readonly (number | null)[], given: Partial<typeof totals> = {}): (number | null)[] => {
  const [cells, readings] = rows(scores);
  return withMissingScores(cells, readings, { ...totals, ...given }).map(({ score }) => score);
};

describe('empty scores', () => {
  it('are 0 where the total leaves nothing, however many they are', () => {
    expect(read([30, 30, null])).toEqual([30, 30, 0]);
    expect(read([30, null, null], { total: 35 })).toEqual([30, 0, 0]);
  });

  it('are what the total leaves where one alone is empty and its weight allows it', () => {
    expect(read([30, 20, null])).toEqual([30, 20, 10]);
    expect(read([20, 0, null])).toEqual([20, 0, null]);
  });

  it('stay empty where the total could be shared out in several ways', () => {
    expect(read([30, null, null])).toEqual([30, null, null]);
  });

  it('are decided without the execution’s score where its rate is 100, which scores in full', () => {
    const [cells, readings] = rows([30, 30, null]);
    const known = { executionWeight: 10, executionScore: null, total: 70 };
    const scores = (executionRate: number | null): (number | null)[] =>
      withMissingScores(cells, readings, { ...known, executionRate }).map(({ score }) => score);
    expect(scores(100)).toEqual([30, 30, 0]);
    expect(scores(99)).toEqual([30, 30, null]);
  });

  it('say in a repair where they come from', () => {
    const [cells, readings] = rows([30, 30, null]);
    expect(withMissingScores(cells, readings, totals)[2]?.repairs).toEqual([
      { field: 'score', raw: null, value: 0, reason: 'The page prints none; this is what the total leaves.' },
    ]);
  });
});
