import { describe, expect, it } from 'vitest';
import { NotABudget } from '../../loaders/errors.ts';
import { extractText } from '../../loaders/index.ts';
import type { DocumentRecord } from '../../loaders/records.ts';

const read = (...lines: string[]): DocumentRecord | undefined =>
  extractText('fixture.txt', Buffer.from(['南平市养蜂局2031年部门预算', '', ...lines].join('\n')))[0];

describe('what a document prints and nobody reads', () => {
  it('is a problem with its line where it is a table', () => {
    const record = read(
      '2031年收入预算600万元。',
      '',
      '2031年指标分解情况',
      '一级指标\t二级指标\t三级指标\t负责人',
      '产出指标\t数量指标\t改造蜂场\t王某',
    );
    expect(record?.problems).toMatchObject([{ line: 6, message: 'A table of indicators was not read.' }]);
  });

  it('is a problem where it is a project’s form whose table lies in pieces', () => {
    const record = read(
      ...['2031年收入预算600万元。', '', '项目名称', '蜂场改造', '主管部门', '南平市养蜂局', '项目资金'],
      ...['年度资金总额', '60.00', '产出指标', '一级指标', '改造蜂场', '≥12个', '数量指标'],
    );
    expect(record?.projects).toEqual([]);
    expect(record?.problems).toMatchObject([{ line: 5, message: 'The form of a project was not read.' }]);
  });

  it('is nothing where every table was read', () => {
    const record = read(
      '项目支出绩效目标表',
      '项目名称\t蜂场改造\t\t\t',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
      '\t产出指标\t数量指标\t改造蜂场\t≥12个',
    );
    expect(record?.problems).toEqual([]);
  });
});

describe('a document of sentences alone', () => {
  it('is a budget where they say what the department takes in or spends', () => {
    const record = read('2031年收入预算600万元，支出预算600万元。“三公”经费预算5万元。');
    expect(record).toMatchObject({
      totals: { revenue: 600, expenditure: 600 },
      threePublic: { total: 5 },
      projects: [],
      layout: 'none',
    });
  });

  it('is none where they do not', () => {
    expect(() => read('本局负责全市养蜂工作。')).toThrow(NotABudget);
  });
});
