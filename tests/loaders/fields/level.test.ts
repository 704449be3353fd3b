import { describe, expect, it } from 'vitest';
import { levelInName } from '../../../loaders/fields/level.ts';
import { regionInText } from '../../../loaders/fields/region.ts';

const level = (name: string, where: string): string | null =>
  levelInName(name, regionInText(where))?.level ?? null;

describe('the level that a fund’s name says', () => {
  it('stands at its beginning or in front of the word for money', () => {
    expect(level('中央节能减排补助', '厦门市')).toBe('CENTRAL');
    expect(level('省级循环经济专项资金', '厦门市')).toBe('PROVINCE');
    expect(level('消费节活动市级资金', '福州市')).toBe('CITY');
    expect(level('以前年度奖补区级配套经费', '福州市鼓楼区')).toBe('COUNTY');
  });

  it('is not what a word in the middle speaks of', () => {
    expect(level('服务平台网络市级枢纽运维', '厦门市')).toBeNull();
    expect(level('中央空调改造经费', '厦门市')).toBeNull();
    expect(level('全国节能宣传周活动经费', '福州市')).toBeNull();
    expect(level('国家级专精特新企业奖励资金', '福州市')).toBeNull();
  });

  it('is that of the region in front of the name', () => {
    expect(level('福建省产业领军团队补助资金', '福州市')).toBe('PROVINCE');
    expect(level('福建省展会参展经费', '福州市')).toBeNull();
    expect(level('福州市鼓楼区网站建设费', '福州市鼓楼区')).toBe('COUNTY');
  });

  it('means what the region means by it', () => {
    expect(level('市级配套资金', '上海市普陀区')).toBe('PROVINCE');
    expect(level('市级配套资金', '晋江市')).toBe('COUNTY');
  });
});
