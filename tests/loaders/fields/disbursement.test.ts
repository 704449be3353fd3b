import { describe, expect, it } from 'vitest';
import { readDisbursements } from '../../../loaders/fields/disbursement.ts';

const short = (lines: string[], total: number | null = null): unknown[] =>
  readDisbursements(lines, total).map(({ period, item, amount, cumulative }) => [
    period,
    item,
    amount,
    cumulative,
  ]);

describe('a plan of payments', () => {
  it('reads quarters in a sentence', () => {
    expect(short(['一季度5.5万元，二季度下达60万元，第四季度：1亿元。'])).toEqual([
      ['Q1', null, 5.5, false],
      ['Q2', null, 60, false],
      ['Q4', null, 10_000, false],
    ]);
  });

  it('reads items with their own quarters, cut over lines', () => {
    expect(
      short([
        '1.草籽（高寒）：第一季度累计0万元；第二季度累计30万',
        '元。',
        '2.农机',
        '（1）租用：第三季度8万元',
      ]),
    ).toEqual([
      ['Q1', '草籽（高寒）', 0, true],
      ['Q2', '草籽（高寒）', 30, true],
      ['Q3', '租用', 8, false],
    ]);
  });

  it('keeps an amount without a quarter and an item without an amount', () => {
    expect(short(['1.围栏：100万元，第二季度50万元；', '2.奖励：按考核结果支付。'])).toEqual([
      [null, '围栏', 100, false],
      ['Q2', '围栏', 50, false],
      [null, '奖励', null, false],
    ]);
    expect(short(['1.租用：8千元；2.围栏：2百万元'])).toEqual([
      [null, '租用', 0.8, false],
      [null, '围栏', 200, false],
    ]);
  });

  it('reads a row of months as cumulative amounts, and as shares where they end at 100 and not at the budget', () => {
    expect(short(['3 月底 12 月底', '2.00 8.00'], 8)).toEqual([
      ['03', null, 2, true],
      ['12', null, 8, true],
    ]);
    expect(short(['6 月底 12 月底', '50 100'], 8)).toEqual([
      ['06', null, 4, true],
      ['12', null, 8, true],
    ]);
  });

  it('finds nothing in a text that names no amounts', () => {
    expect(short(['按进度支付'])).toEqual([]);
  });
});
