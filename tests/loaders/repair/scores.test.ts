import { describe, expect, it } from 'vitest';
import type { NumberCells } from '../../../loaders/repair/score-options.ts';
import { readScores } from '../../../loaders/repair/scores.ts';

function row(
  actual: string | null,
  weight: string | null,
  score: string | null,
  more: Partial<NumberCells> = {},
): NumberCells {
  return {
    actual,
    weight,
    score,
    places: { actual: 5, weight: 6, score: 7 },
    pieces: [],
    scrambled: false,
    share: null,
    ...more,
  };
}
const totals = { executionWeight: 10, executionScore: 10, executionRate: null, total: 100 };
const values = (rows: NumberCells[], sums = totals): unknown[] =>
  readScores(rows, sums).readings.map(({ actual, weight, score }) => [actual, weight, score]);

describe('readScores', () => {
  it('takes what is printed where it adds up, and notes joined digits', () => {
    const read = readScores([row('5', '40', '40'), row('4 4 .3 1', '5 0', '5 0')], totals);
    expect(read.readings.map(({ weight, score }) => [weight, score])).toEqual([
      [40, 40],
      [50, 50],
    ]);
    expect(read.readings[1]?.actual).toBe('44.31');
    expect(read.readings[1]?.repairs.map(({ field, raw, value }) => [field, raw, value])).toEqual([
      ['actualValue', '4 4 .3 1', 44.31],
      ['weight', '5 0', 50],
      ['score', '5 0', 50],
    ]);
    expect(read.findings).toEqual([]);
  });

  it('takes a digit off where only so the weights sum to 100', () => {
    expect(values([row('1', '80', '80'), row('1', '100', '100')])).toEqual([
      ['1', 80, 80],
      ['1', 10, 10],
    ]);
  });

  it('parts two numbers that stood in one cell', () => {
    expect(values([row('1', '85', '85'), row('1', '5 5', null)])).toEqual([
      ['1', 85, 85],
      ['1', 5, 5],
    ]);
  });

  it('solves the one row whose digits ran into each other', () => {
    const sums = { executionWeight: 10, executionScore: 5, executionRate: null, total: 94.03 };
    expect(values([row('1', '87', '87'), row('27', '3 0', '2 3')], sums)).toEqual([
      ['1', 87, 87],
      ['27', 3, 2.03],
    ]);
  });

  it('puts a piece from the next row where the total wants it', () => {
    const rows = [row('1', '85', '85'), row('247', '5', '4.9', { pieces: [{ text: '4', index: 5 }] })];
    expect(values(rows, { ...totals, total: 99.94 })).toEqual([
      ['1', 85, 85],
      ['247', 5, 4.94],
    ]);
  });

  it('reads an empty score as the total counts it: as nothing, or in full', () => {
    const rows = [row('1', '80', '80'), row('0', '10', null)];
    expect(values(rows, { ...totals, total: 90 })).toEqual([
      ['1', 80, 80],
      ['0', 10, 0],
    ]);
    expect(values(rows)).toEqual([
      ['1', 80, 80],
      ['0', 10, 10],
    ]);
  });

  it("gives back the execution rate's score that the page lost", () => {
    const read = readScores([row('1', '90', '87.5')], {
      executionWeight: 10,
      executionRate: null,
      executionScore: null,
      total: 94.5,
    });
    expect(read.missingExecutionScore).toBe(7);
  });

  it('does not choose between two readings that both add up', () => {
    const rows = [row('1', '70', '70'), row('1', '10', null), row('1', '10', null)];
    expect(values(rows, { ...totals, total: 90 })).toEqual([
      ['1', 70, 70],
      ['1', 10, null],
      ['1', 10, null],
    ]);
  });

  it('says what does not add up and hands on no number that cannot be right', () => {
    const read = readScores([row('1', '50', '50'), row('1', '7', '9')], totals);
    expect(read.readings.map(({ weight, score }) => [weight, score])).toEqual([
      [50, 50],
      [null, null],
    ]);
    expect(read.findings.length).toBeGreaterThan(0);
  });

  it('reads nothing of a row whose numbers stand in wrong columns', () => {
    const read = readScores([row('1', '80', '80'), row('1', '1', '0', { scrambled: true })], totals);
    expect(read.readings[1]).toMatchObject({ actual: null, weight: null, score: null });
  });

  it('leaves tables without weights alone', () => {
    expect(
      readScores([row(null, null, null)], {
        executionWeight: null,
        executionScore: null,
        executionRate: null,
        total: null,
      }),
    ).toMatchObject({
      missingExecutionScore: null,
      findings: [],
    });
  });
});
