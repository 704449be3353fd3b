import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../../loaders/fields/measure.ts';

describe('readMeasure', () => {
  it.each([
    ['≥90%', '>=', 90, '%'],
    ['≧ 98 %', '>=', 98, '%'],
    [String.raw`$\geq 90\%$`, '>=', 90, '%'],
    [String.raw`$\leq 200$ 万元`, '<=', 200, '万元'],
    ['=4 家', '=', 4, '家'],
    ['＞６００份', '>', 600, '份'],
    ['≥ 4288.49 m ²', '>=', 4288.49, 'm²'],
    ['≥20000 辆（ 标准车）', '>=', 20000, '辆（标准车）'],
    ['≤1,234.5万元', '<=', 1234.5, '万元'],
    ['≥200元每人每月', '>=', 200, '元每人每月'],
  ])('reads %s: a sign, a number, a unit', (text, operator, value, unit) => {
    expect(readMeasure(text)).toMatchObject({ operator, value, unit });
  });

  it.each([
    ['8个', 8, '个'],
    ['12个月', 12, '个月'],
    ['9.92', 9.92, null],
    ['11588.6 2', 11588.62, null],
  ])('reads %s as a value that nothing says the direction of', (text, value, unit) => {
    expect(readMeasure(text)).toMatchObject({ operator: null, value, unit });
  });

  it.each([
    ['全年举办不少于6场交流活动', '>=', 6, '场'],
    ['费用控制在5%以内', '<=', 5, '%'],
    ['带动3家以上企业', '>=', 3, '家'],
    ['30日内办结', '<=', 30, '日'],
    ['每年至少巡查2次', '>=', 2, '次'],
    ['投诉低于4件', '<', 4, '件'],
    ['2023年新增企业7家以上', '>=', 7, '家'],
    ['投入达100万元', null, 100, '万元'],
  ])('reads the one measured number of %s', (text, operator, value, unit) => {
    expect(readMeasure(text)).toMatchObject({ operator, value, unit });
  });

  it.each([
    '2025年12月底前',
    '每月10日前完成',
    '2024年底前',
    '10%-20%',
    '≥90%且≤95%',
    '不低于上年',
    '及时',
    '第3期',
    '',
  ])('keeps %s in words', (text) => {
    expect(readMeasure(text)).toMatchObject({ text, operator: null, value: null, unit: null });
  });
});
