import { expect, test } from 'vitest';
import { measureName } from '../../../src/graph/records/measure-name.ts';

test.each([
  [
    '支持重点“小巨人”企业数',
    ['支持重点"小巨人"企业数', '支持重点小巨人企业数量', '支持重点「小巨人」企业数'],
  ],
  [
    '培训人次',
    [
      '培训 人次',
      '1、培训人次',
      '①培训人次',
      '（一）培训人次',
      '一、培训人次',
      '2）培训人次',
      '培训人次≥100人次',
    ],
  ],
  ['培训人次', ['指标1：培训人次', '指标2培训人次', '三级指标3：培训人次', '培训人次（人）', '培训人次。']],
  [
    '工业投资增长率',
    ['工业投资增长率（%）', '2024年工业投资增长率(%)', '工业投资增长率≥5%', '2025年度工业投资增长率'],
  ],
  ['政策申报企业满意度(抽样调查)', ['政策申报企业满意度（抽样调查，%）']],
  ['网站页面响应时间', ['网站页面响应时间（秒）', '网站页面响应时间≤3秒', '网站页面响应时间不超过3秒']],
  ['开发成本', ['开发成本（万）', '开发成本（万元）', '开发成本≤20.5万元']],
  ['云主机数', ['云主机数（台）', '云主机数量', '云主机个数(台/套)']],
  ['服务对象满意度', ['服务对象满意度（%）', '服务对象满意度达到90%以上', '服务对象满意度 ≧ 90％']],
])('%s is the measure of every way to print it', (name, printed) => {
  const measure = measureName(name);
  expect(printed.map(measureName)).toEqual(printed.map(() => measure));
});

test.each([
  ['people and sessions', '培训（人）', '培训（场）'],
  ['people and sessions of a target', '培训≥100人', '培训≥100场'],
  ['a rate and an amount', '规上工业产值（%）', '规上工业产值（亿元）'],
  ['a number and its share', '专精特新企业数', '专精特新企业占比'],
  ['a survey and a count', '企业满意度（抽样调查）', '企业满意度'],
  ['levels of government', '国家专精特新企业数', '省级专精特新企业数'],
  ['a number inside a name', '5G基站数', '基站数'],
  ['a hotline and its calls', '12345热线办结数', '热线办结数'],
  ['parameters and their number', '模型参数量', '模型参数'],
  ['conditions of a year', '2023年底前完成率', '完成率'],
  ['what brackets say', '设备（含软件）数', '设备数'],
  ['time and time limit', '完成时间', '完成时限'],
])('%s are never one', (_why, one, other) => {
  expect(measureName(one)).not.toBe(measureName(other));
});

test.each([
  ['5G基站数', '5G基站数'],
  ['1.5级企业数', '1.5级企业数'],
  ['指标5年内完成率', '指标5年内完成率'],
  ['数量', '数量'],
  ['≥90%', '≥90%'],
  ['(个)', '(个)'],
])('%s keeps what is no ornament', (printed, name) => {
  expect(measureName(printed)).toBe(name);
});

test('a measure brought to its name is already there', () => {
  for (const name of ['2024年1、培训人次', '“专精特新”企业数量（家）', '投入（资金，万元）']) {
    expect(measureName(measureName(name))).toBe(measureName(name));
  }
});
