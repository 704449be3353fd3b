import { describe, expect, it } from 'vitest';
import { readEconomicLines } from '../../../loaders/document/categories/economic-lines.ts';
import { readFunctionalLines } from '../../../loaders/document/categories/functional-lines.ts';
import { proseOf } from '../../../loaders/document/prose.ts';
import { statementTables } from '../../../loaders/document/statement-tables.ts';
import { readThreePublic } from '../../../loaders/document/three-public/index.ts';
import { readTransfers } from '../../../loaders/document/transfers.ts';
import { sourceOf } from '../source-of.ts';

const tables = (text: string): ReturnType<typeof statementTables> => statementTables(sourceOf(text));

const numbered = `部门预算支出总表
417 养蜂管理部门 预算年度：2031 单位：万元
序号
功能分类科目
合计 基本支出 项目支出 经营支出
科目
编码
科目名称
栏次 1 2 3 4 5 6
1 合计 60.00 25.00 35.00
2 208 社会保障和就业支出 5.00 5.00
3
208050
1
行政单位离退休 5.00 5.00
4 213 农林水支出 55.00 20.00 35.00
417 养蜂管理部门 预算年度：2031 单位：万元
序号
功能分类科目
合计 基本支出 项目支出 经营支出
科目
编码
科目名称
栏次 1 2 3 4 5 6
5 21301
农业
农村
55.00 20.00 35.00
6
213010
1
行政运行 20.00 20.00
7
213019
9
其他农业
农村支出
35.00 35.00`;

describe('expenditure by function whose blanks are lost', () => {
  it('is put into columns by what adds up, over broken codes and page breaks', () => {
    const { lines, whole, problems } = readFunctionalLines(tables(numbered));
    expect(problems).toEqual([]);
    expect(whole).toMatchObject({ total: 60, basic: 25, project: 35, other: null });
    expect(lines.map(({ code, name, basic, project }) => [code, name, basic, project])).toEqual([
      ['208', '社会保障和就业支出', 5, null],
      ['2080501', '行政单位离退休', 5, null],
      ['213', '农林水支出', 20, 35],
      ['21301', '农业农村', 20, 35],
      ['2130101', '行政运行', 20, null],
      ['2130199', '其他农业农村支出', null, 35],
    ]);
  });

  it('knows the columns of final accounts by words that narrow columns cut', () => {
    const { lines, problems } = readFunctionalLines(
      tables(`支出决算表
单位：万元
项目                 本年支出合计 基本支出    项目支出    上缴上级   经营    对附属单位补助
                                            支出     支出     支出
类款项      合计        60.00    25.00    35.00    0.00   0.00   0.00
208      社会保障和就业支出  60.00    25.00    35.00    0.00   0.00   0.00
20805    行政事业单位养老支出 60.00    25.00    35.00    0.00   0.00   0.00`),
    );
    expect(problems).toEqual([]);
    expect(lines.map(({ code, basic, project }) => [code, basic, project])).toEqual([
      ['208', 25, 35],
      ['20805', 25, 35],
    ]);
  });

  it('has no page’s number for an amount, and codes in parts beside names of two lines', () => {
    const { lines, whole } = readFunctionalLines(
      tables(`2031年部门支出预算总表
单位：元
类     款    项    功能分类科目名称       合计       基本支出     项目支出
208             社会保障和就业支出       600,000    250,000    350,000
                机关事业单位基本养老保险缴费
208   05   05                  600,000    250,000    350,000
                支出
合计                            600,000    250,000    350,000
\f5
第三部分 情况说明`),
    );
    expect(whole).toMatchObject({ total: 60, basic: 25, project: 35 });
    expect(lines.map(({ code, name }) => [code, name])).toEqual([
      ['208', '社会保障和就业支出'],
      ['2080505', '机关事业单位基本养老保险缴费支出'],
    ]);
  });

  it('is the treasury’s where the whole can be the treasury’s alone', () => {
    const { lines, problems } = readFunctionalLines(
      tables(`部门支出预算总体情况表
单位：万元
支出功能分类科目 合计 财政拨款 非财政拨款
科目编码 科目名称 小计 基本支出 项目支出 小计 基本支出 项目支出
合计: 60.00 60.00 25.00 35.00
208 社会保障和就业支出 25.00 25.00 25.00
213 农林水支出 35.00 35.00 35.00`),
    );
    expect(problems).toEqual([]);
    expect(lines.map(({ code, basic, project }) => [code, basic, project])).toEqual([
      ['208', 25, null],
      ['213', null, 35],
    ]);
  });

  it('does not take a page number for an amount, a code or a row', () => {
    const pages = numbered
      .replace('行政单位离退休 5.00 5.00', '行政单位离退休 5.00 5.00\n- 7 -')
      .replace('21301\n', '21301\n8\n');
    const read = (text: string): unknown =>
      readFunctionalLines(tables(text)).lines.map(({ code, name, total, basic, project }) => [
        code,
        name,
        total,
        basic,
        project,
      ]);
    expect(read(pages)).toEqual(read(numbered));
  });

  it('knows a child’s column from its parent’s even where a sibling is lost', () => {
    const { lines } = readFunctionalLines(
      tables(`部门支出总表
科目编码 科目名称 合计 基本支出 项目支出
合计 60.00 60.00
221 住房保障支出 50.00 50.00`),
    );
    // 60 = 60 fits both columns; nothing decides, and nothing is made up.
    expect(lines).toMatchObject([{ total: 50, basic: null, project: null }]);
    const { lines: decided } = readFunctionalLines(
      tables(`部门支出总表
科目编码 科目名称 合计 基本支出 项目支出
合计 90.00 60.00 30.00
206 科学技术支出 30.00 30.00
221 住房保障支出 60.00 60.00
22102 住房改革支出 60.00 60.00
2210201 住房公积金 50.00 50.00`),
    );
    expect(decided.at(-1)).toMatchObject({ code: '2210201', basic: 50, project: null });
  });

  it('is left open and reported where two readings add up', () => {
    const { lines, problems } = readFunctionalLines(
      tables(`部门支出总表
科目编码 科目名称 合计 基本支出 项目支出
合计 20.00 10.00 10.00
213 农林水支出 10.00 10.00
221 住房保障支出 10.00 10.00`),
    );
    expect(lines.map(({ total, basic, project }) => [total, basic, project])).toEqual([
      [10, null, null],
      [10, null, null],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
  });

  it('takes the treasury’s columns where others stand beside them', () => {
    const { whole, lines } = readFunctionalLines(
      tables(`部门支出预算总体情况表
合计
财政拨款 非财政拨款
科目编码 科目名称 小计 基本支出 项目支出 小计 基本支出 项目支出
合计: 112.00 110.00 60.00 50.00 2.00 2.00
206 科学技术支出 52.00 50.00 50.00 2.00 2.00
221 住房保障支出 60.00 60.00 60.00`),
    );
    expect(whole).toEqual({ total: 112, basic: 60, project: 50, other: 2 });
    expect(lines.map(({ code, basic, project }) => [code, basic, project])).toEqual([
      ['206', null, 50],
      ['221', 60, null],
    ]);
  });
});

describe('expenditure by function with codes in three columns, in 元', () => {
  it('joins 类, 款 and 项 and a name that wraps', () => {
    const { lines } = readFunctionalLines(
      tables(`2031年部门支出预算总表
编制部门：某局                 单位：元
功能分类科目编码   功能分类科目名称    合计    基本支出   项目支出
类     款    项
208             社会保障和就业支出      4,412,547   4,412,547   0
208   05        行政事业单位养老支出     4,412,547   4,412,547   0
208   05   05   机关事业单位基本养老保险缴费支    4,412,547   4,412,547   0
                出
                合计     4,412,547   4,412,547   0`),
    );
    expect(lines.at(-1)).toMatchObject({
      code: '2080505',
      name: '机关事业单位基本养老保险缴费支出',
      total: 441.2547,
      project: 0,
    });
  });
});

describe('basic expenditure by economic category', () => {
  it('stands under 人员 or 公用 by what adds up', () => {
    const lines = readEconomicLines(
      tables(`一般公共预算基本支出情况表（细化至经济分类款级科目）
科目编码 科目名称 合计 人员支出 公用支出
合计： 30.08 30.00 0.08
301 工资福利支出 30.00 30.00
30101 基本工资 30.00 30.00
302 商品和服务支出 0.08 0.08
30202 印刷费 0.08 0.08`),
    );
    expect(lines.map(({ code, personnel, public: publicCost }) => [code, personnel, publicCost])).toEqual([
      ['301', 30, null],
      ['30101', 30, null],
      ['302', null, 0.08],
      ['30202', null, 0.08],
    ]);
  });

  it('may stand side by side in one line of cells', () => {
    const lines = readEconomicLines(
      tables(`一般公共预算财政拨款基本支出决算表
人员经费			公用经费
科目编码	科目名称	金额	科目编码	科目名称	金额
301	工资福利支出	20.00	302	商品和服务支出	4.00
30101	基本工资	20.00	30201	办公费	4.00
人员经费合计		20.00	公用经费合计		4.00`),
    );
    expect(lines.map(({ code, total }) => [code, total])).toEqual([
      ['301', 20],
      ['302', 4],
      ['30101', 20],
      ['30201', 4],
    ]);
  });
});

describe('a table that says no unit of money', () => {
  it('has the unit of the others', () => {
    const [table] = tables(`部门支出总表
213 农林水支出 10,000
部门收入总表
单位：元
213 农林水支出 10,000`);
    expect(table?.unit).toBe('元');
  });
});

describe('the three public expenses in one row', () => {
  const wide = (row: string, prose: string): ReturnType<typeof readThreePublic> => {
    const source = sourceOf(`一般公共预算“三公”经费支出情况表
“三公”经费合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
${row}
第三部分
${prose}`);
    return readThreePublic(statementTables(source), proseOf(source), { year: 2031, kind: 'BUDGET' });
  };

  it('are told apart by the prose', () => {
    expect(wide('8.50 2.70 2.70 5.80', '公务用车运行费 2.70 万元。')).toMatchObject({
      total: 8.5,
      vehiclePurchase: null,
      vehicleRunning: 2.7,
      reception: 5.8,
    });
  });

  it('are not taken for the amounts of the label above them', () => {
    expect(wide('8.50', '')).toBeNull();
  });

  it('are null where nothing tells them apart', () => {
    expect(wide('8.50 2.70 2.70 5.80', '')).toMatchObject({ vehiclePurchase: null, vehicleRunning: null });
  });
});

describe('transfer payments whose cells lost their borders', () => {
  it('are read by the form of each word', () => {
    const rows = readTransfers(
      tables(`市对区转移支付支出预算表
单位编码 单位名称 支出功能分类科目名称 资金性质 转移支付类型 转移支付项目名称 预算数
合计： 66.00
417001 南平市养蜂管理局 2130199 其他农业农村支出 一般公共预算资金 专项转移支付 蜂场专项（对区转移支付） 66.00`),
    );
    expect(rows).toMatchObject([
      {
        unitCode: '417001',
        unitName: '南平市养蜂管理局',
        functionalCode: '2130199',
        functionalName: '其他农业农村支出',
        fundCategory: 'GENERAL_PUBLIC_BUDGET',
        transferType: '专项转移支付',
        projectName: '蜂场专项（对区转移支付）',
        amount: 66,
      },
    ]);
  });
});

describe('statements of other columns whose blanks are lost', () => {
  const flat = (rows: readonly string[]): string => rows.join('\n').replaceAll(' ', '\n');
  const byRow = (rows: readonly string[]): string => rows.join('\n');
  const linesOf = (text: string): unknown => {
    const { lines, whole, problems } = readFunctionalLines(tables(text));
    expect(problems).toEqual([]);
    return [{ code: '', ...whole }, ...lines].map(({ code, basic, project }) => [code, basic, project]);
  };

  const byBudget = [
    '部门支出预算表',
    '单位：万元',
    '科目编码 科目名称 合计 一般公共预算 政府性基金预算 国有资本经营预算 财政专户管理的支出 单位资金',
    '小计 基本支出 项目支出',
    '1 2 3 4 5 6 7 8 9 10',
    '205 教育支出 167.00 161.00 134.00 27.00 4.50 1.50',
    '20502 普通教育 167.00 161.00 134.00 27.00 4.50 1.50',
    '208 社会保障和就业支出 19.00 19.00 19.00',
    '20805 行政事业单位养老支出 19.00 19.00 19.00',
    '合计 186.00 180.00 153.00 27.00 4.50 1.50',
  ];
  const ofBudgets = [
    ['', 153, 27],
    ['205', 134, 27],
    ['20502', 134, 27],
    ['208', 19, null],
    ['20805', 19, null],
  ];

  it('take basic and project expenditure from the general public budget, in front of the other budgets', () => {
    expect(linesOf(byRow(byBudget))).toEqual(ofBudgets);
    expect(linesOf(flat(byBudget))).toEqual(ofBudgets);
    // 合 and 计 printed apart are one word.
    expect(linesOf(byRow(byBudget).replace('\n合计 186', '\n合  计 186'))).toEqual(ofBudgets);
  });

  it('say that nothing tells a basic from a project line where no row of the whole does', () => {
    const { lines, problems } = readFunctionalLines(tables(byRow(byBudget.slice(0, -1))));
    expect(lines.at(-1)).toMatchObject({ code: '20805', total: 19, basic: null, project: null });
    expect(problems.map(({ message }) => message.slice(0, 6))).toEqual(['208 社会', '20805 ']);
  });

  it('sum basic expenditure from its parts where no column does', () => {
    const rows = [
      '支出预算表',
      '单位：万元',
      '功能科目编码 功能科目名称 合计 人员经费支出 公用经费支出 专项业务经费支出 备注',
      '205 教育支出 85.00 67.00 1.00 17.00',
      '2050202 小学教育 50.00 37.00 1.00 12.00',
      '2050204 高中教育 35.00 30.00 5.00',
      '合计 85.00 67.00 1.00 17.00',
    ];
    const expected = [
      ['', 68, 17],
      ['205', 68, 17],
      ['2050202', 38, 12],
      ['2050204', 30, 5],
    ];
    expect(linesOf(byRow(rows))).toEqual(expected);
    expect(linesOf(flat(rows))).toEqual(expected);
  });

  it('know the subsidies to persons and families for a part of basic expenditure', () => {
    const rows = [
      '支出预算总表',
      '单位：万元',
      '功能科目编码 功能科目名称 总计 基本支出 项目支出',
      '小计 人员支出 公用支出 对个人和家庭的补助支出',
      '合计 126.00 80.00 71.00 8.50 0.50 46.00',
      '2013801 行政运行 80.00 80.00 71.00 8.50 0.50 0.00',
      '2013804 市场主体管理 46.00 0.00 0.00 0.00 0.00 46.00',
    ];
    expect(linesOf(byRow(rows))).toEqual([
      ['', 80, 46],
      ['2013801', 80, 0],
      ['2013804', 0, 46],
    ]);
  });

  it('join a code whose 类, 款 and 项 stand in lines of their own', () => {
    const rows = [
      '支出决算表',
      '单位：万元',
      '项目 本年支出合计 基本支出 项目支出',
      '支出功能分类科目编码 科目名称',
      '类 款 项',
      '合计 61.00 31.00 30.00',
      '201 一般公共服务支出 61.00 31.00 30.00',
      '201 03 政府办公厅（室）及相关机构事务 61.00 31.00 30.00',
      '201 03 01 行政运行 31.00 31.00',
      '201 03 02 一般行政管理事务 30.00 30.00',
    ];
    expect(linesOf(flat(rows))).toEqual([
      ['', 31, 30],
      ['201', 31, 30],
      ['20103', 31, 30],
      ['2010301', 31, null],
      ['2010302', null, 30],
    ]);
  });

  it('read transfers whose rows begin with the project', () => {
    const rows = [
      '对市县转移支付预算表',
      '单位：万元',
      '转移支付项目名称 功能科目编码 功能科目名称 资金性质 金额',
      '合计 186.00',
      '蜂场道路补助 2140601 公路建设 一般公共预算 120.00',
      '蜂病防治补助 2130108 病虫害控制 66.00',
    ];
    const expected = [
      {
        projectName: '蜂场道路补助',
        functionalCode: '2140601',
        fundCategory: 'GENERAL_PUBLIC_BUDGET',
        amount: 120,
      },
      { projectName: '蜂病防治补助', functionalCode: '2130108', functionalName: '病虫害控制', amount: 66 },
    ];
    expect(readTransfers(tables(byRow(rows)))).toMatchObject(expected);
    expect(readTransfers(tables(flat(rows)))).toMatchObject(expected);
  });

  it('read the three public expenses beside meetings and training without a sum of all', () => {
    const rows = [
      '“三公”经费、会议费和培训费支出决算表',
      '单位：元',
      '“三公”经费合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 会议费 培训费',
      '小计 公务用车购置费 公务用车运行维护费',
      '36,500.00 0.00 30,000.00 0.00 30,000.00 6,500.00 12,000.00 98,000.00',
    ];
    const text = byRow(rows);
    expect(
      readThreePublic(tables(text), proseOf(sourceOf(text)), { year: 2031, kind: 'FINAL_ACCOUNTS' }),
    ).toEqual({
      total: 3.65,
      abroad: 0,
      vehiclePurchase: 0,
      vehicleRunning: 3,
      reception: 0.65,
    });
  });
});

describe('the codes of a statement by category', () => {
  const read = (text: string): unknown => readFunctionalLines(tables(text)).lines;

  it('are whole in one cell over the columns 类, 款 and 项', () => {
    const merged = `支出决算表
功能分类科目编码\t\t\t科目名称\t本年支出合计\t基本支出\t项目支出
类\t款\t项\t\t\t\t
214\t\t\t交通运输支出\t90.50\t40.50\t50.00
21401\t\t\t公路水路运输\t90.50\t40.50\t50.00
2140104\t\t\t公路建设\t90.50\t40.50\t50.00`;
    expect(read(merged)).toMatchObject([
      { code: '214' },
      { code: '21401', name: '公路水路运输', total: 90.5, basic: 40.5, project: 50 },
      { code: '2140104' },
    ]);
  });

  it('stand at the middle of a name that runs over lines', () => {
    const wrapped = `支出总表
科目编码    科目名称              合计         基本支出      项目支出
208       社会保障和就业支出      34.60        34.60
20805     行政事业单位养老支出     34.60        34.60
          机关事业单位基本养老保
2080505                   24.07        24.07
          险缴费支出
          机关事业单位职业年金缴
2080506                   10.53        10.53
          费支出`;
    expect(read(wrapped)).toMatchObject([
      { code: '208' },
      { code: '20805' },
      { code: '2080505', name: '机关事业单位基本养老保险缴费支出', total: 24.07 },
      { code: '2080506', name: '机关事业单位职业年金缴费支出', total: 10.53 },
    ]);
  });

  it('have names that end in what the header ends in, too', () => {
    const rows = `支出决算表
科目编码
科目名称
本年
支出
合计
208 社会保障和就业支出 860.22
20805
行政事业单位养老保障
支出
860.22
`;
    expect(read(rows)).toMatchObject([{ code: '208' }, { name: '行政事业单位养老保障支出', total: 860.22 }]);
  });
});
