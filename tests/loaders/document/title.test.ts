import { describe, expect, it } from 'vitest';
import { readDocumentFacts, type DocumentFacts } from '../../../loaders/document/facts.ts';
import { sourceOf } from '../source-of.ts';

const read = (...cover: string[]): DocumentFacts =>
  readDocumentFacts(sourceOf(`${cover.join('\n')}\n\n第一部分 概况\n\n一、主要职责\n负责全市水务工作。\n`));

describe('whose document a title says it is', () => {
  it.each([
    ['关于寿光市水务局2031年部门预算公开的说明', '寿光市水务局'],
    ['寿光市水务局关于2031年部门预算公开的说明', '寿光市水务局'],
    ['寿光市水务局2031年部门综合预算', '寿光市水务局'],
    ['寿光市水务局2031年财政预算公开', '寿光市水务局'],
    ['寿光市水务局（汇总）2031年度部门决算', '寿光市水务局'],
    ['山东省水务厅2031年度省级部门决算', '山东省水务厅'],
    ['寿光市水务局2030-2032年中期财政规划和2031年部门预算', '寿光市水务局'],
    ['寿光市水务局二0三一年部门预算', '寿光市水务局'],
    ['附件1：寿光市水务局2031年度部门决算公开', '寿光市水务局'],
    ['寿光市水务局2031年度部门决算公开目录', '寿光市水务局'],
    ['寿光市水务局2031年度部门整体支出绩效自评报告', '寿光市水务局'],
    ['寿光市水务局2031年度中央对地方转移支付绩效自评', '寿光市水务局'],
    ['寿光市水务局2031年度水库加固项目绩效评价报告', '寿光市水务局'],
    ['寿光市水务局2031年度部门预算项目（政策）绩效目标公开', '寿光市水务局'],
    ['中山市小榄镇2031年部门预算公开', '中山市小榄镇'],
    ['2031年部门预算公开—寿光市水务局', '寿光市水务局'],
    ['2031年度部门决算公开（寿光市水务局）', '寿光市水务局'],
    ['2031年部门预算公开 寿光市水务局', '寿光市水务局'],
  ])('%s', (title, name) => {
    expect(read(title)).toMatchObject({ fiscalYear: 2031, department: { name } });
  });

  it('is on the cover where the title does not say it', () => {
    expect(read('2031', '年度', '部门决算', '寿光市水务局').department.name).toBe('寿光市水务局');
  });

  it('is not the way to the page that a web site prints above it', () => {
    const facts = read(
      '首页 > 信息公开 > 财政',
      '寿光市水务局2031年部门预算公开',
      '发布日期：2031-02-10 来源：寿光市水务局',
    );
    expect(facts).toMatchObject({
      title: '寿光市水务局2031年部门预算公开',
      department: { name: '寿光市水务局' },
    });
  });
});

describe("a department of the centre's", () => {
  it('has no place to be named', () => {
    expect(read('国家水文局2031年部门预算')).toMatchObject({ department: { region: null }, problems: [] });
  });

  it('has the code that stands in front of its name', () => {
    const printed = sourceOf('2031年部门预算\n\n主管部门\t015寿光市水务局\n\n2031年收入预算12.00万元。\n');
    expect(readDocumentFacts(printed).department).toMatchObject({ name: '寿光市水务局', code: '015' });
  });

  it('is what stands over a unit, in brackets with its code, also in one line of words', () => {
    const printed = sourceOf(
      '— 1 —\n寿光市水文站2031年度单位决算\n\n主管部门及代码 [147]寿光市水务局 实施单位 寿光市水文站\n',
    );
    expect(readDocumentFacts(printed)).toMatchObject({
      title: '寿光市水文站2031年度单位决算',
      department: { name: '寿光市水务局', code: '147' },
    });
  });
});
