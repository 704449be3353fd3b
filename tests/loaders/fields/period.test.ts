import { describe, expect, it } from 'vitest';
import { carriedFrom, yearsIn } from '../../../loaders/fields/period.ts';

describe('years', () => {
  it('are read in digits and in Chinese numerals', () => {
    expect(yearsIn('2024 年度与二〇二三年')).toEqual([2024, 2023]);
  });

  it('say from when money is carried over', () => {
    expect(carriedFrom('展会经费（2023结转）', 2024)).toBe(2023);
    expect(carriedFrom('上年结转资金', 2024)).toBe(2023);
    expect(carriedFrom('2024年活动经费', 2024)).toBeNull();
  });
});
