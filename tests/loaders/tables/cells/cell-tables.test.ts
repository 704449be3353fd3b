import { describe, expect, it } from 'vitest';
import { cutLines } from '../../../../loaders/read/text-lines.ts';
import { readCellTables } from '../../../../loaders/tables/cells/index.ts';
import { scoredCells } from '../../scored-cells.ts';
import type { IndicatorRecord } from '../../../../loaders/records.ts';

/** Rows with | for the cell cut, so that they can be read here. */
function tablesIn(rows: string): ReturnType<typeof readCellTables> {
  const text = rows.replace(/^\n/, '').replaceAll('|', '\t');
  return readCellTables({ fileName: 'fixture.txt', sha256: '0'.repeat(64), lines: cutLines(text) });
}

const shown = (indicators: readonly IndicatorRecord[]): unknown[] =>
  indicators.map((i) => [i.level1, i.level2, ...scoredCells(i)]);

const money = `
绩效自评表||||||||
(2024年度)||||||||
项目名称||湖滨步道 维护费||||||
主管部门||云川市水务局||实施单位||云川市河道所||
项目资金(万元)||年初预算数|全年预算数|全年执行数|分值|执行率(%)|得分|
|年度资金总额|80.00|80.00|60.00|10|75.00|7|
|其中：当年财政拨款|80.00|80.00|60.00|—|75.00||
|其他资金|0.00|0.00|0.00|—|0.00||
|上年结转资金|0.00|0.00|0.00|—|0.00||
年度总体目标|预期目标|||实际完成情况||||
|步道平整，灯亮。|||已修完。||||`;
const header = `
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|指标分值|自评得分|偏差原因分析及改进措施`;

describe('readCellTables', () => {
  it('reads a self-evaluation with all its parts', () => {
    const { drafts, problems } = tablesIn(`${money}${header}
|产出指标|数量指标|修补里程|≥12公里|13|40|40|
|||更换路灯|=30盏|28|20|18|货晚到
|效益指标|社会效益指标|投诉|≤5件|2|20|20|
|满意度指标|服务对象满意度指标|游人满意度|$\\geq 90\\%$|95|10|10|无
总分||||||95||`);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({
      name: '湖滨步道维护费',
      department: '云川市水务局',
      unit: '云川市河道所',
      fiscalYear: 2024,
      annualGoal: '步道平整，灯亮。',
      result: '已修完。',
      totalScore: 95,
      lines: [1, 17],
      funding: {
        initialBudget: 80,
        adjustedBudget: 80,
        executed: 60,
        executionRate: 75,
        executionWeight: 10,
        executionScore: 7,
        total: null,
        fiscal: 80,
        other: 0,
        carryOver: 0,
      },
    });
    expect(shown(drafts[0]?.indicators ?? [])).toEqual([
      ['产出指标', '数量指标', '修补里程', '≥12公里', '13', 40, 40, null],
      ['产出指标', '数量指标', '更换路灯', '=30盏', '28', 20, 18, '货晚到'],
      ['效益指标', '社会效益指标', '投诉', '≤5件', '2', 20, 20, null],
      ['满意度指标', '服务对象满意度指标', '游人满意度', '≥90%', '95', 10, 10, '无'],
    ]);
    expect(drafts[0]?.indicators[3]?.lines).toEqual([16, 16]);
    expect(drafts[0]?.moneyRows.map(({ label, amount, executed }) => [label, amount, executed])).toEqual([
      ['年度资金总额', 80, 60],
      ['当年财政拨款', 80, 60],
      ['其他资金', 0, 0],
      ['上年结转资金', 0, 0],
    ]);
  });

  it('reads rows whose cells a page break shifted, and rejoins what it broke', () => {
    const { drafts } =
      tablesIn(`${money}${header.replace('三级指标', '三级指\u3000标').replace('实际完成值', '实际完成')}

|||||值|||
产出指|数量指标|修补|≥12公里|1 3|40|4|因雨停工，
|||||0|工期顺延。

标||里程||||||
|质量指标||合格率|=100%|100|20|20|
效益指标|社会效益指标|投诉|≤5件|2|20|20
满意度指标|服务对象满意|游人满意度|≥90%|95|10|10|

|度指标|||||
|总分|||||97`);
    expect(shown(drafts[0]?.indicators ?? [])).toEqual([
      ['产出指标', '数量指标', '修补里程', '≥12公里', '13', 40, 40, '因雨停工，工期顺延。'],
      ['产出指标', '质量指标', '合格率', '=100%', '100', 20, 20, null],
      ['效益指标', '社会效益指标', '投诉', '≤5件', '2', 20, 20, null],
      ['满意度指标', '服务对象满意度指标', '游人满意度', '≥90%', '95', 10, 10, null],
    ]);
    expect(drafts[0]?.indicators[0]?.lines).toEqual([15, 18]);
  });

  it('gives a row the level that its second level belongs to, and notes it', () => {
    const { drafts } = tablesIn(`${money}${header}
||数量指标|修补里程|≥12公里|13|40|40|
|产出指标|时效指标|完工天数|≤90天|88|20|20|
|成本指标|经济成本指标|单价|≤3万元|3|10|10|
||经济效益指标|门票收入|≥6万元|7|10|10|
满意度指标||||||||
||服务对象满意度指标|游人满意度|≥90%|95|10|10|
总分||||||97||`);
    const indicators = drafts[0]?.indicators ?? [];
    expect(indicators.map(({ level1, level2 }) => [level1, level2])).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '时效指标'],
      ['成本指标', '经济成本指标'],
      ['效益指标', '经济效益指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
    expect(indicators[0]?.repairs).toMatchObject([{ field: 'level1', value: '产出指标' }]);
    expect(indicators[3]?.repairs).toMatchObject([{ field: 'level1', value: '效益指标' }]);
  });

  it('shares out names that stand in one cell, and reports rows whose numbers moved', () => {
    const { drafts, problems } = tablesIn(`${money}${header}
|产出指标|数量指标|修补里程 更换路灯|≥12公里|13|80|80|
||||=30盏|2|1|0|8
总分||||||||`);
    const indicators = drafts[0]?.indicators ?? [];
    expect(indicators.map(({ name, weight }) => [name, weight])).toEqual([
      ['修补里程', 80],
      ['更换路灯', null],
    ]);
    expect(problems).toMatchObject([{ line: 14, text: '2 1 0 8' }]);
  });

  it('reads a budget: labels with amounts, the project named by the title, no weights', () => {
    const { drafts, problems } = tablesIn(`
二、绩效目标表

湖滨步道维护费 项目绩效目标表

项目资金（元）|资金总额：|1,234,500.00|
|财政拨款：|1,000,000.00|
|其他资金：|234,500.00|
总体目标|步道平整。||
绩效目标指标|一级指标|二级指标|三级指标|目标值
|产出指标|数量指标|修补里程|≥12公里
||质量指标|外观|整洁
|满意度指标|服务对象满意度指标|游人满意度|≥90%

以上为全部目标。`);
    expect(problems).toEqual([]);
    expect(drafts[0]).toMatchObject({
      name: '湖滨步道维护费',
      goal: '步道平整。',
      funding: { total: 123.45, fiscal: 100, other: 23.45, carryOver: null, initialBudget: null },
      lines: [3, 12],
    });
    expect(shown(drafts[0]?.indicators ?? [])).toEqual([
      ['产出指标', '数量指标', '修补里程', '≥12公里', null, null, null, null],
      ['产出指标', '质量指标', '外观', '整洁', null, null, null, null],
      ['满意度指标', '服务对象满意度指标', '游人满意度', '≥90%', null, null, null, null],
    ]);
  });

  it('reads the scheme of 2019: 投入, 产出, 效益 with standard, half-year and year target', () => {
    const { drafts, problems } = tablesIn(`
部门专项绩效目标表|||||||||
填报单位：（盖章）云川市水务局|||||||||
项目名称||湖滨步道维护费|||||||
项目分类||已定的专项 ☐ 分年安排的专项 ☑ 其他专项 ☐|||||||
项目起止时间||2019年1月-2019年12月|||||||
项目确定情况||项目确定的依据||云水〔2018〕7号|||||
项目资金申请（万元）||实施期||||当年度|||
||资金总额：||90||资金总额：||30|
||一般公共预算拨款：||80||一般公共预算拨款：||25|
||基金预算拨款：||10||基金预算拨款：||5|
||其他：||||其他：|||
总体目标||步道平整。|||||||
绩效目标||评价指标|||绩效内容|实施期目标|当年度目标||
||||||绩效目标值|绩效标准|半年目标值|全年目标值
||投入|时效目标|目标1|完成时间(个月)|36|13|6|12
|||成本目标|目标1|投资额（万元）|90|31|15|30
|||其他资源投入目标|目标1|/|/|/|/|/
|||数量目标|目标1|修补里程|40公里|10公里|6公里|12公里
||||目标2|更换路灯|90盏|20盏|10盏|30盏
||效益|社会效益目标|目标1||||||
可持续影响目标|目标1||保养制度|建立|沿用|起草|建立||
单位已有的保证项目实施的制度、措施||有||||||||`);
    expect(problems).toEqual([]);
    expect(drafts[0]).toMatchObject({
      unit: '云川市水务局',
      projectClass: '分年安排的专项',
      period: '2019年1月-2019年12月',
      legalBasis: '云水〔2018〕7号',
      funding: { total: 30, fiscal: 30, other: null },
    });
    const read = (drafts[0]?.indicators ?? []).map((i) => [
      i.level1,
      i.level2,
      i.name,
      i.periodTarget,
      i.standard,
      i.halfYear,
      i.targetText,
      i.unit,
    ]);
    expect(read).toEqual([
      ['投入', '时效目标', '完成时间(个月)', '36', '13', '6', '12', '个月'],
      ['投入', '成本目标', '投资额（万元）', '90', '31', '15', '30', '万元'],
      ['产出', '数量目标', '修补里程', '40公里', '10公里', '6公里', '12公里', '公里'],
      ['产出', '数量目标', '更换路灯', '90盏', '20盏', '10盏', '30盏', '盏'],
      ['效益', '可持续影响目标', '保养制度', '建立', '沿用', '起草', '建立', null],
    ]);
  });

  it('reads columns of their own for operator and unit', () => {
    const { drafts } = tablesIn(`
项目名称|湖滨步道维护费||||||
指标类型|指标名称|指标性质|指标值|计量单位|指标权重|全年完成值|评价标准
产出指标|修补里程|≥|12|公里|60|13|按比例得分
|外观|无|整洁|无|40|整洁|有脏处不得分`);
    expect(drafts[0]?.indicators).toMatchObject([
      {
        name: '修补里程',
        operator: '>=',
        targetValue: 12,
        unit: '公里',
        weight: 60,
        actualValue: 13,
        description: '按比例得分',
      },
      {
        name: '外观',
        operator: null,
        targetText: '整洁',
        targetValue: null,
        unit: null,
        weight: 40,
        actualText: '整洁',
      },
    ]);
  });

  it('reads a table that is printed twice once', () => {
    const rows = `
|产出指标|数量指标|修补里程|≥12公里|13|90|90|`;
    const { drafts } = tablesIn(`${money}${header}${rows}${header}${rows}`);
    expect(drafts[0]?.indicators).toHaveLength(1);
    expect(drafts[0]?.repairs).toMatchObject([{ field: 'indicators', value: 1 }]);
  });

  it('claims neither the whole department nor a header that is one cell', () => {
    const { drafts } = tablesIn(`
部门整体绩效自评表||||
${header.trim()}
|产出指标|数量指标|开会次数|≥12次|13|90|90|

项目名称 湖滨步道维护费
一级指标 二级指标 三级指标 目标值
产出指标 数量指标 修补里程 ≥12公里`);
    expect(drafts).toEqual([]);
  });

  it('reads a table that lost its header by the header of the form, and says so', () => {
    const rows = `
|产出指标|数量指标|修补里程|≥12公里|13|80|80|
|效益指标|社会效益指标|投诉|≤5件|2|10|10|
总分||||||97||`;
    const { drafts, problems } = tablesIn(
      `${money}${header}${rows}${money.replace('湖滨步道 维护费', '河堤加固')}${rows}`,
    );
    expect(drafts.map(({ indicators }) => indicators.length)).toEqual([2, 2]);
    expect(shown(drafts[1]?.indicators ?? [])).toEqual(shown(drafts[0]?.indicators ?? []));
    expect(problems).toMatchObject([{ line: 16, message: expect.stringContaining('line 1') as string }]);
  });

  it('rejoins a name that broke over two rows', () => {
    const broken = money.replace('湖滨步道 维护费||||||', '湖滨步道||||||\n||维护费||||||');
    const { drafts } = tablesIn(`${broken}${header}
|产出指标|数量指标|修补里程|≥12公里|13|90|90|`);
    expect(drafts[0]?.name).toBe('湖滨步道维护费');
  });

  it('reports a table whose project has no name', () => {
    const { drafts, problems } = tablesIn(`
绩效目标表||||
绩效指标|一级指标|二级指标|三级指标|目标值
|产出指标|数量指标|修补里程|≥12公里`);
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([
      { line: 1, message: expect.stringContaining('without a project name') as string },
    ]);
  });

  describe('where the money rows print no points', () => {
    const bare = money.replace('|10|75.00|7|', '||75.00||');
    const rows = (weights: readonly [number, number], total: number) => `
|产出指标|数量指标|栏杆维修数量|≥12处|12|${weights[0]}|${weights[0]}|无
|效益指标|社会效益指标|步道开放天数|≥300天|365|${weights[1]}|${weights[1]}|无
总分|||||||${total}|`;
    const fundingOf = (text: string) => tablesIn(`${bare}${header}${text}`).drafts[0];

    it('nothing is left for the execution rate by indicators that weigh 100', () => {
      const draft = fundingOf(rows([60, 40], 100));
      expect(draft?.funding).toMatchObject({ executionWeight: null, executionScore: null });
      expect(draft?.repairs).toEqual([]);
      expect(draft?.indicators.map(({ weight }) => weight)).toEqual([60, 40]);
    });

    it('the execution rate weighs what the indicators leave of 100', () => {
      const draft = fundingOf(rows([50, 30], 98));
      expect(draft?.funding.executionWeight).toBe(20);
      expect(draft?.repairs).toContainEqual(expect.objectContaining({ field: 'executionWeight', value: 20 }));
    });
  });

  it('takes a lone number in the column of reasons for none', () => {
    const { drafts } = tablesIn(`${money}${header}
|产出指标|数量指标|修补里程|≥12公里|1|1|1|0`);
    expect(drafts[0]?.indicators[0]).toMatchObject({ weight: null, score: null, deviationReason: null });
  });

  it('lists a label whose end the page lost among the repairs of its row', () => {
    const { drafts } = tablesIn(`${money}${header}
|产出指标|数量指标|修补里程|≥12公里|13|40|40
|效益指标|社会效益|投诉|≤5件|2|50|50`);
    const [whole, cut] = drafts[0]?.indicators ?? [];
    expect(whole?.repairs).toEqual([]);
    expect(cut?.level2).toBe('社会效益指标');
    expect(cut?.repairs).toMatchObject([{ field: 'level2', raw: '社会效益', value: '社会效益指标' }]);
  });

  it('ends a second level where one column holds the labels of both levels', () => {
    const { drafts } = tablesIn(`${money}
指标类型|指标名称|指标性质|指标值|计量单位|指标权重|全年完成值|评价标准
数量指标|修补里程|≥|12|公里|50|13|按比例得分
产出类指标|合格率|≥|95|(%)|20|98|按比例得分
|按时完工率|=|100|%|20|100|按比例得分`);
    expect(drafts[0]?.indicators.map((i) => [i.level1, i.level2, i.targetText, i.unit])).toEqual([
      ['产出指标', '数量指标', '≥12公里', '公里'],
      ['产出类指标', '', '≥95%', '%'],
      ['产出类指标', '', '=100%', '%'],
    ]);
  });

  it('names a class once where its boxes stand beside the label', () => {
    const { drafts } = tablesIn(
      `${money.replace('主管部门', '项目分类 常年项目 ☐ 一次性项目 ☑\n主管部门')}${header}
|产出指标|数量指标|修补里程|≥12公里|13|90|90|`,
    );
    expect(drafts[0]?.projectClass).toBe('一次性项目');
  });

  it('leaves out a row that repeats the whole table, and says so of one that holds something else', () => {
    const rows = '\n|产出指标|数量指标|修补里程|≥12公里|13|45|45|\n|||更换路灯|=30盏|30|45|45|';
    const again = rows.replaceAll('\n', '').repeat(2);
    expect(tablesIn(`${money}${header}\n${again}${rows}`).problems).toEqual([]);
    expect(tablesIn(`${money}${header}\n${again}|换灯座${rows}`).problems[0]?.message).toContain(
      'far more cells',
    );
  });

  it('puts the last rows under satisfaction where the table lost that label', () => {
    const { drafts } = tablesIn(`${money}${header}
|产出指标|数量指标|修补里程|≥12公里|13|40|40|
|效益指标|社会效益指标|投诉|≤5件|2|40|40|
|||游人满意度|≥90%|95|10|10|`);
    expect(drafts[0]?.indicators.map((i) => [i.level1, i.level2])).toEqual([
      ['产出指标', '数量指标'],
      ['效益指标', '社会效益指标'],
      ['满意度指标', '服务对象满意度指标'],
    ]);
    expect(drafts[0]?.indicators[2]?.repairs).toMatchObject([{ field: 'level1', raw: '效益指标' }]);
  });

  it('puts a second level that lost its first one where the document’s other tables have it', () => {
    const table = (cost: string): string => `${money}${header}
|产出指标|数量指标|修补里程|≥12公里|13|70|70|
|${cost}|经济成本指标|花费|≤80万元|60|10|10|
|效益指标|社会效益指标|投诉|≤5件|2|10|10|`;
    const { drafts } = tablesIn(
      [table('成本指标'), table('成本指标'), table('成本指标'), table('')].join('\n\n'),
    );
    expect(drafts.map(({ indicators }) => indicators[1]?.level1)).toEqual(Array(4).fill('成本指标'));
    // In a document that says nothing else, costs may stand under outputs.
    expect(tablesIn(table('')).drafts[0]?.indicators[1]?.level1).toBe('产出指标');
  });
});

describe('the plan of payments of a form in cells', () => {
  it('is read from its sentences, and from a row of months above their amounts', () => {
    const form = (plan: string): string => `
种畜场补助项目绩效目标表
项目名称|种畜场补助
预算资金|80.00万元|其中：财政拨款数|80.00万元
${plan}
一级指标|二级指标|三级指标|目标值
产出指标|数量指标|良种牲畜|≥3万头`;
    const planned = (plan: string): unknown =>
      tablesIn(form(plan)).drafts[0]?.disbursements.map((d) => [d.period, d.item, d.amount, d.cumulative]);
    expect(planned('资金投入计划|1.购种：第一季度30万元；2.饲料：第三季度50万元。')).toEqual([
      ['Q1', '购种', 30, false],
      ['Q3', '饲料', 50, false],
    ]);
    expect(planned('资金支出计划（%）|3月底|6月底|12月底\n|20.00|40.00|80.00')).toEqual([
      ['03', null, 20, true],
      ['06', null, 40, true],
      ['12', null, 80, true],
    ]);
  });
});

describe('a form whose merged cells are printed in each of their columns', () => {
  it('has its goals, not their labels', () => {
    const { drafts } = tablesIn(`
项目支出绩效自评表|项目支出绩效自评表|项目支出绩效自评表|项目支出绩效自评表
项目名称|种畜场补助|种畜场补助|种畜场补助
当年绩效目标|全年绩效目标|全年绩效目标|全年目标实际完成情况
当年绩效目标|补助种畜场。|补助种畜场。|补助了四家。
一级指标|二级指标|三级指标|目标值
产出指标|数量指标|良种牲畜|≥3万头`);
    expect([drafts[0]?.annualGoal, drafts[0]?.result]).toEqual(['补助种畜场。', '补助了四家。']);
  });
});
