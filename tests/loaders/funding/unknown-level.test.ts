import { expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';
import type { FundingSourceRecord } from '../../../loaders/records.ts';

/** The funds of the only project of a department's budget. */
function fundsOf(department: string, project: string): FundingSourceRecord[] {
  const text = `2031年度${department}部门预算

${project} 项目绩效目标表

项目资金（万元）|资金总额：|30.00|
|财政拨款：|30.00|
绩效目标指标|一级指标|二级指标|三级指标|目标值
|产出指标|数量指标|修补里程|≥12公里
`.replaceAll('|', '\t');
  return extractText('fixture.txt', Buffer.from(text)).flatMap(({ projects }) =>
    projects.flatMap(({ fundingSources }) => fundingSources),
  );
}

it('leaves the level of a department’s own money empty where nothing says where it is', () => {
  expect(fundsOf('养蜂管理局', '步道维护费')).toMatchObject([
    { name: '一般公共预算', level: null, region: null, inferred: true },
  ]);
});

it('knows the level from the end of a place’s name that no list has', () => {
  expect(fundsOf('云溪县养蜂局', '步道维护费')).toMatchObject([{ level: 'COUNTY', region: null }]);
  expect(fundsOf('云川市养蜂局', '步道维护费')).toMatchObject([{ level: 'CITY', region: null }]);
});

it('keeps the level that a fund’s own name says', () => {
  expect(fundsOf('养蜂管理局', '中央蜂业发展专项资金')).toMatchObject([
    { level: 'CENTRAL', inferred: false },
  ]);
  expect(fundsOf('养蜂管理局', '蜂业发展专项资金')).toMatchObject([
    { category: 'SPECIAL_FUND', level: null, inferred: true },
  ]);
});

it('is the centre’s for a department of the centre’s, and a division’s of the Corps', () => {
  expect(fundsOf('国家养蜂局', '步道维护费')).toMatchObject([{ level: 'CENTRAL', region: null }]);
  expect(fundsOf('新疆生产建设兵团第一师养蜂局', '步道维护费')).toMatchObject([{ level: 'CITY' }]);
});

it('is a fund that a bracket behind the work names, and no words on how the money comes', () => {
  expect(fundsOf('云溪县养蜂局', '蜂场改造（中央蜂业生态恢复资金）')).toMatchObject([
    { name: '中央蜂业生态恢复资金', level: 'CENTRAL' },
  ]);
  expect(fundsOf('云溪县养蜂局', '蜂场改造（中央直达资金）')).toMatchObject([
    { name: '中央蜂场改造', level: 'CENTRAL' },
  ]);
});
