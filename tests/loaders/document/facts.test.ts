import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import { NotABudget } from '../../../loaders/errors.ts';
import { sourceOf } from '../source-of.ts';

const budget = `2031 年度
南平市养蜂
管理局部门预算

目 录

第一部分 部门概况

单位名称	单位性质	人员编制数	在职人数
南平市养蜂管理局	行政	12	10
南平市蜂种场	事业	7	6

一、收支预算总表

单位：万元

收入		支出
项目	预算数	项目	预算数
一、一般公共预算拨款收入	1,000.00	一、农林水支出	1,050.50
本年收入合计	1,000.50	本年支出合计	1,050.50
上年结转结余	50.00	年终结转结余
收入总计	1,050.50	支出总计	1,050.50

二、收入预算总表

单位编码	单位名称	总计	一般公共预算
	合计	1,050.50	1,000.50
417001	南平市养蜂管理局	900.50	900.50
417002	南平市蜂种场	150.00	100.00

三、支出预算总表

科目编码	科目名称	合计	基本支出	项目支出
	合计	1,050.50	250.50	800.00
213	农林水支出	1,050.50	250.50	800.00
21301	农业农村	1,050.50	250.50	800.00
2130101	行政运行	250.50	250.50	
2130199	其他农业农村支出	800.00		800.00

四、一般公共预算“三公”经费支出预算表

项目	预算数
合计	3.00
1、因公出国（境）费用	1.00
2、公务接待费	0.50
3、公务用车购置及运行费	1.50
其中：（1）公务用车购置费	0.00
（2）公务用车运行费	1.50

第三部分 情况说明

2031 年收入预算为 1000.50 万元，支出预算 1050.50 万元，其中：基本支出 250.50
万元、项目支出 800 万元。共设置 3 个项目绩效目标，涉及财政拨款资金 790 万元。
`;

describe('the facts of a budget in tables with cells', () => {
  const facts = readDocumentFacts(sourceOf(budget));

  it('say what it is and whose', () => {
    expect(facts).toMatchObject({
      title: '2031年度南平市养蜂管理局部门预算',
      fiscalYear: 2031,
      kind: 'BUDGET',
      scope: 'DEPARTMENT',
      department: { name: '南平市养蜂管理局', region: '福建省/南平市' },
      problems: [],
    });
  });

  it('hold its units, put together from two tables', () => {
    expect(facts.units).toMatchObject([
      { code: '417001', name: '南平市养蜂管理局', total: 900.5, quota: 12, staff: 10, nature: '行政' },
      { code: '417002', name: '南平市蜂种场', total: 150, quota: 7, staff: 6, nature: '事业' },
    ]);
  });

  it('hold the year’s sums as the prose names them', () => {
    expect(facts.totals).toEqual({
      revenue: 1000.5,
      expenditure: 1050.5,
      basicExpenditure: 250.5,
      projectExpenditure: 800,
      otherExpenditure: null,
    });
  });

  it('hold expenditure by function with blanks as blanks', () => {
    expect(facts.functionalLines.map(({ code, basic, project }) => [code, basic, project])).toEqual([
      ['213', 250.5, 800],
      ['21301', 250.5, 800],
      ['2130101', 250.5, null],
      ['2130199', null, 800],
    ]);
  });

  it('hold the three public expenses', () => {
    expect(facts.threePublic).toEqual({
      total: 3,
      abroad: 1,
      vehiclePurchase: 0,
      vehicleRunning: 1.5,
      reception: 0.5,
    });
  });

  it('hold the figures of the prose with their lines', () => {
    const figure = (what: string): unknown => facts.statedFigures.find((stated) => stated.what === what);
    expect(figure('projectCount')).toMatchObject({ amount: 3 });
    expect(figure('projectAmount')).toMatchObject({ amount: 790 });
    expect(figure('basicExpenditure')).toMatchObject({ amount: 250.5, lines: [52, 53] });
  });
});

describe('the facts of a unit’s final accounts', () => {
  const accounts = `2030年度宁德市蜂业局（本级）单位决算

支出决算表
单位：元
科目编码	科目名称	本年支出合计	基本支出	项目支出
213	农林水支出	12345678	2345678	10000000

项目名称	蜂场改造
主管部门	宁德市蜂业局	实施单位	宁德市蜂业局`;

  it('belong to the department that its tables name, and are in 万元', () => {
    expect(readDocumentFacts(sourceOf(accounts))).toMatchObject({
      kind: 'FINAL_ACCOUNTS',
      scope: 'UNIT',
      department: { name: '宁德市蜂业局' },
      units: [{ name: '宁德市蜂业局（本级）' }],
      functionalLines: [{ code: '213', total: 1234.5678, basic: 234.5678, project: 1000 }],
    });
  });
});

describe('a document that begins in its middle', () => {
  it('is called after its tables, and a problem says so', () => {
    const facts = readDocumentFacts(
      sourceOf('部门收支总表\n417 养蜂管理部门 预算年度：2031 单位：万元\n收入总计 5.00 支出总计 5.00'),
    );
    expect(facts).toMatchObject({
      title: '养蜂管理部门2031年部门预算',
      department: { name: '养蜂管理部门', code: '417', region: null },
    });
    expect(facts.problems.map(({ message }) => message)).toEqual([
      'the document prints no title; it is called 养蜂管理部门2031年部门预算 after its tables',
      'no place in the list of administrative divisions is named; the region and level of its own money are left empty',
    ]);
  });
});

describe('a text that is no budget', () => {
  it('is refused in one sentence', () => {
    expect(() => readDocumentFacts(sourceOf('春天的故事\n\n从前有一座山。'))).toThrow(NotABudget);
  });
});

describe('a statement with the money of each budget in columns of its own', () => {
  it('is read by its columns, though basic and project expenditure are not all of the total', () => {
    const table = `云川市水务局2031年部门预算

部门支出预算表
单位：万元
科目编码\t科目名称\t合计\t一般公共预算\t\t\t政府性基金预算\t财政专户管理的支出\t单位资金
\t\t\t小计\t基本支出\t项目支出\t\t\t
213\t农林水支出\t660.00\t600.00\t400.00\t200.00\t\t45.00\t15.00
21303\t水利\t660.00\t600.00\t400.00\t200.00\t\t45.00\t15.00`;
    const { functionalLines, problems } = readDocumentFacts(sourceOf(table));
    expect(functionalLines).toMatchObject([
      { code: '213', total: 660, basic: 400, project: 200 },
      { code: '21303', total: 660, basic: 400, project: 200 },
    ]);
    expect(problems.filter(({ message }) => message.includes('basic'))).toEqual([]);
  });
});

describe('an expenditure statement by unit beside the one by function', () => {
  it('is not read by its units’ codes, which look like categories', () => {
    const text = `云川市水务局2031年部门预算

部门综合预算支出总表
单位：万元
单位编码\t单位名称\t合计\t一般公共预算拨款\t上年结转
213\t水务局\t960.00\t910.00\t50.00
213001\t云川市水务局（机关）\t960.00\t910.00\t50.00

一般公共预算支出明细表（按功能科目分）
单位：万元
功能科目编码\t功能科目名称\t合计\t人员经费支出\t公用经费支出\t专项业务经费支出
合计\t\t910.00\t500.00\t110.00\t300.00
213\t农林水支出\t910.00\t500.00\t110.00\t300.00
21303\t水利\t910.00\t500.00\t110.00\t300.00`;
    const { functionalLines, units, totals } = readDocumentFacts(sourceOf(text));
    expect(functionalLines).toMatchObject([
      { code: '213', name: '农林水支出', total: 910, basic: 610, project: 300 },
      { code: '21303', total: 910 },
    ]);
    expect(units).toMatchObject([{ code: '213001', total: 960 }]);
    expect(totals).toMatchObject({ basicExpenditure: 610, projectExpenditure: 300 });
  });
});
