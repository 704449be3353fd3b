import { describe, expect, it } from 'vitest';
import { carriedFrom, yearsIn } from '../../../loaders/fields/period.ts';

describe('years', () => {
  it('are read in digits and in Chinese numerals', () => {
    expect(yearsIn('2024 年度与二〇二三年')).toEqual([2024, 2023]);
  });

  it('are read whichever sign stands for the nought', () => {
    for (const year of [
      '二〇二四年',
      '二零二四年',
      '二○二四年',
      '二O二四年',
      '二o二四年',
      '二Ｏ二四年',
      '二0二四年',
    ]) {
      expect(yearsIn(`${year}部门预算`), year).toEqual([2024]);
    }
  });

  it('say from when money is carried over', () => {
    expect(carriedFrom('展会经费（2023结转）', 2024)).toBe(2023);
    expect(carriedFrom('上年结转资金', 2024)).toBe(2023);
    expect(carriedFrom('2024年活动经费', 2024)).toBeNull();
  });
});
