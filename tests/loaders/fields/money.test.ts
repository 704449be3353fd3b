import { describe, expect, it } from 'vitest';
import {
  minusWanYuan,
  moneyUnitIn,
  moneyUnitOf,
  readWanYuan,
  statedAmount,
  statedWanYuan,
  sumWanYuan,
} from '../../../loaders/fields/money.ts';

describe('a printed amount', () => {
  it('is in 万元 to its last digit, whatever unit the page has', () => {
    expect(readWanYuan('183,372.34')).toBe(183372.34);
    expect(readWanYuan('164,978,641', '元')).toBe(16497.8641);
    expect(readWanYuan('1.5', '亿元')).toBe(15000);
    expect(readWanYuan('4 4 .3 1')).toBe(44.31);
  });

  it('is null where the cell prints none', () => {
    for (const cell of ['', '—', '无', '第一季度']) expect(readWanYuan(cell)).toBeNull();
  });

  it('adds up without the errors of binary fractions', () => {
    expect(sumWanYuan([0.1, 0.2])).toBe(0.3);
    expect(minusWanYuan(2244.03, 2200)).toBe(44.03);
  });

  it('has the unit that the caption says', () => {
    expect(moneyUnitIn('编制部门：某局    单位：元')).toBe('元');
    expect(moneyUnitIn('金额单位:万元')).toBe('万元');
    expect(moneyUnitIn('项目资金（万元）')).toBe('万元');
    expect(moneyUnitIn('单位：某某局')).toBeNull();
    expect(moneyUnitOf(['单位：某某局', '单位：千元', '单位：元'])).toBe('千元');
    expect(moneyUnitOf(['单位：某某局'])).toBeNull();
  });

  it.each([
    ['安排1,234.5万元', 1234.5],
    ['安排30元', 0.003],
    ['安排2百万元', 200],
    ['安排3名', null],
  ])('in a sentence is in the unit behind it: %s', (sentence, amount) => {
    const [, digits, unit] = new RegExp(statedAmount).exec(sentence) ?? [];
    expect(statedWanYuan(digits, unit)).toBe(amount);
  });
});
