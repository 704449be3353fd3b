import { describe, expect, it } from 'vitest';
import { readMoneyRow } from '../../../loaders/repair/money-row.ts';
import type { MoneyColumn } from '../../../loaders/tables/header-words.ts';

const all = new Set<MoneyColumn>(['initial', 'adjusted', 'executed', 'weight', 'rate', 'score']);
const values = (cells: string[], named = all): unknown[] => {
  const { initial, adjusted, executed, weight, rate, score } = readMoneyRow(cells, named).values;
  return [initial, adjusted, executed, weight, rate, score];
};

describe('readMoneyRow', () => {
  it('reads a complete row', () => {
    expect(values(['80.00', '80.00', '76.50', '10', '95.63', '10'])).toEqual([80, 80, 76.5, 10, 95.63, 10]);
  });

  it('puts the digits of a number together where the row has one too many', () => {
    expect(values(['896.00', '8 96.00', '788.48', '10', '88.00', '10'])).toEqual([
      896, 896, 788.48, 10, 88, 10,
    ]);
    const split = readMoneyRow(['896.00', '8', '96.00', '788.48', '10', '88.00', '10'], all);
    expect(split.values).toMatchObject({ initial: 896, adjusted: 896, executed: 788.48, rate: 88 });
    expect(split.repairs).toMatchObject([{ field: 'adjustedBudget', raw: '8 96.00', value: 896 }]);
    const several = readMoneyRow(['1', '2', '3', '4', '5', '6', '7', '8'], all);
    expect(several.values.adjusted).toBeNull();
    expect(several.findings.join()).toContain('more numbers than');
  });

  it('reads a dash as nothing and an extra dash as none', () => {
    expect(values(['80.00', '80.00', '76.50', '—', '95.63', ''])).toEqual([80, 80, 76.5, null, 95.63, null]);
    expect(values(['80.00', '80.00', '76.50', '10', '—', '95.63', '10'])).toEqual([
      80, 80, 76.5, 10, 95.63, 10,
    ]);
  });

  it('finds the missing column by the rate', () => {
    expect(values(['3450.00', '4925.55', '4925.54', '100.00', '10'])).toEqual([
      3450,
      4925.55,
      4925.54,
      null,
      100,
      10,
    ]);
    expect(values(['50.00', '40.00', '10', '80.00', '7'])).toEqual([null, 50, 40, 10, 80, 7]);
  });

  it('leaves empty what cannot be told apart, and says so', () => {
    const read = readMoneyRow(['100.00', '0.00', '10', '0.00', '0'], all);
    expect(read.values).toMatchObject({
      initial: null,
      adjusted: null,
      executed: null,
      weight: 10,
      rate: 0,
      score: 0,
    });
    expect(read.findings).toHaveLength(1);
  });

  it('takes a digit off an amount where only so the rate holds', () => {
    const read = readMoneyRow(['0.00', '89000.00', '6334.17', '10', '71.17', '5'], all);
    expect(read.values.adjusted).toBe(8900);
    expect(read.repairs).toMatchObject([{ field: 'adjustedBudget', raw: '89000.00', value: 8900 }]);
  });

  it('gives back lost digits where the rate is 100 %', () => {
    expect(readMoneyRow(['0.00', '17255.00', '155.00', '10', '100.00', '10'], all).values.executed).toBe(
      17255,
    );
  });

  it('says where the rate does not hold and nothing mends it', () => {
    const read = readMoneyRow(['0.00', '200.00', '150.00', '10', '80.00', '10'], all);
    expect(read.values).toMatchObject({ adjusted: 200, executed: 150 });
    expect(read.findings[0]).toContain('80 %');
  });

  it('joins digits and notes it', () => {
    const read = readMoneyRow(['14.00', '14.00', '7. 00', '10', '50.00', '0'], all);
    expect(read.values.executed).toBe(7);
    expect(read.repairs).toMatchObject([{ field: 'executed', raw: '7. 00', value: 7 }]);
  });

  it('reads a header with two columns only', () => {
    expect(values(['7574', '6643'], new Set<MoneyColumn>(['adjusted', 'executed']))).toEqual([
      null,
      7574,
      6643,
      null,
      null,
      null,
    ]);
  });
});
