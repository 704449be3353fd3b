import { describe, expect, it } from 'vitest';
import { readFlowTables } from '../../../../loaders/tables/flow/index.ts';
import type { ProjectDraft } from '../../../../loaders/tables/project-draft.ts';
import { sourceOf } from '../../source-of.ts';

const head = `牧草改良项目绩效目标表
（2031年）

项目名称 牧草改良 实施期限 两年
实施单位 云溪县草原站 主管部门 云溪县畜牧局
总目标 改良退化草场。
年度目标
投入目标
预算资金 300.00万元
其中：
财政拨款数
280.00万元
资金使用范围 购买草籽、租用农机。
资金投入计划 第一季度100万元，第三季度200万元。
绩效指标
`;

function onlyDraft(text: string): ProjectDraft {
  const { drafts, problems } = readFlowTables(sourceOf(text));
  expect(problems).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0] ?? expect.unreachable();
}

const levels = (draft: ProjectDraft): string[][] =>
  draft.indicators.map(({ level1, level2, name }) => [level1, level2, name]);

describe('a flattened table of a project', () => {
  it('gives the fields above its header, also where label and value stand on separate lines', () => {
    const draft = onlyDraft(
      `${head}一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 改良草场面积 ≥50万亩`,
    );
    expect(draft).toMatchObject({
      name: '牧草改良',
      unit: '云溪县草原站',
      department: '云溪县畜牧局',
      fiscalYear: 2031,
      period: '两年',
      goal: '改良退化草场。',
      annualGoal: null,
      usage: '购买草籽、租用农机。',
      lines: [1, 17],
    });
    expect(draft.funding).toMatchObject({ total: 300, fiscal: 280, other: null });
    expect(draft.moneyRows).toMatchObject([
      { label: '预算资金', amount: 300 },
      { label: '财政拨款数', amount: 280 },
    ]);
    expect(draft.disbursements).toMatchObject([
      { period: 'Q1', amount: 100 },
      { period: 'Q3', amount: 200 },
    ]);
  });

  it.each(['\n', ' '])(
    'takes no first line of a name for the reason of the row above (cells parted by %j)',
    (gap) => {
      const row = (...cells: string[]): string => cells.join(gap);
      const scored = (...reason: string[]) =>
        onlyDraft(
          [
            `${head}一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因`,
            row('产出指标', '数量指标', '改良草场面积', '≥50万亩', '45万亩', '30', '20', ...reason),
            '推广新型混播牧草种植并建设示范基',
            row('地面积', '≥5万亩', '5万亩', '30', '30', '无'),
            row('质量指标', '草籽发芽率', '≥90%', '93%', '30', '30', '无'),
          ].join('\n'),
        ).indicators.map(({ name, deviationReason }) => [name, deviationReason]);
      const second = '推广新型混播牧草种植并建设示范基地面积';
      expect(scored().slice(0, 2)).toEqual([
        ['改良草场面积', null],
        [second, '无'],
      ]);
      expect(scored('春季干旱导致播种推迟').slice(0, 2)).toEqual([
        ['改良草场面积', '春季干旱导致播种推迟'],
        [second, '无'],
      ]);
    },
  );

  it('gives the weight of the execution that stands in one line with the amount', () => {
    const money = '项目资金（万元） 年度资金总额： 300.00 执行率分值（10）\n其中：财政拨款 280.00';
    const text = head.replace(/预算资金[^]*280\.00万元/, money);
    const { funding, usage } = onlyDraft(
      `${text}一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 改良草场面积 ≥50万亩`,
    );
    expect(funding).toMatchObject({ total: 300, fiscal: 280, executionWeight: 10 });
    expect(usage).toBe('购买草籽、租用农机。');
  });

  it.each(['\n', ' '])('knows a label of satisfaction in words of its own (cells parted by %j)', (gap) => {
    const rows = [
      ['一级指标', '二级指标', '三级指标', '目标值'],
      ['产出指标', '数量指标', '改良草场面积', '≥50万亩'],
      ['满意度指标', '帮扶对象满意度指标', '农户满意度', '≥90%'],
    ];
    const draft = onlyDraft(head + rows.map((cells) => cells.join(gap)).join('\n'));
    expect(levels(draft)[1]).toEqual(['满意度指标', '帮扶对象满意度指标', '农户满意度']);
  });

  it('keeps a label for the rows below it until the next one', () => {
    const draft = onlyDraft(`${head}一级指标 二级指标 三级指标 目标值
产出指标 数量指标

改良草场面积 ≥50万亩
购买草籽 =20吨
质量指标 出苗率 ≥85%
效益指标
生态效益指标
植被覆盖度 ≥60%
产出指标 时效指标 播种完成天数 ≤30天`);
    expect(levels(draft)).toEqual([
      ['产出指标', '数量指标', '改良草场面积'],
      ['产出指标', '数量指标', '购买草籽'],
      ['产出指标', '质量指标', '出苗率'],
      ['效益指标', '生态效益指标', '植被覆盖度'],
      ['产出指标', '时效指标', '播种完成天数'],
    ]);
    expect(draft.indicators[0]).toMatchObject({
      operator: '>=',
      targetValue: 50,
      unit: '万亩',
      lines: [17, 19],
    });
  });

  it('gives a label that stands in the middle of its rows to as many rows above as below', () => {
    const draft = onlyDraft(`${head}一级指标 二级指标 三级指标 目标值
改良草场面积 ≥50万亩
产出指标 数量指标 购买草籽 =20吨
租用农机 =6台
培训牧民 ≥40人
效益指标 社会效益指标
惠及牧户 ≥120户`);
    expect(levels(draft).map(([level1, level2]) => `${level1} ${level2}`)).toEqual([
      ...['产出指标 数量指标', '产出指标 数量指标', '产出指标 数量指标'],
      ...['效益指标 社会效益指标', '效益指标 社会效益指标'],
    ]);
  });

  it('puts a label together whose halves stand above and below its row', () => {
    const draft = onlyDraft(`${head}   一级指标    二级指标      三级指标        目标值
   产出指标    数量指标      购买草籽       =20吨
              服务对象满意
   满意度指标                 牧民满意度      ≥85%
                 度指标`);
    expect(levels(draft)).toEqual([
      ['产出指标', '数量指标', '购买草籽'],
      ['满意度指标', '服务对象满意度指标', '牧民满意度'],
    ]);
  });

  it('leaves goals out that stood side by side where nothing tells their lines apart, and says so', () => {
    const text = `${head.replace('总目标 改良退化草场。\n年度目标', '项目总目标 年度总体目标\n改良退化\n播种牧草，\n草场。\n围栏。')}一级指标 二级指标 三级指标 目标值
产出指标 数量指标 购买草籽 =20吨`;
    const { drafts, problems } = readFlowTables(sourceOf(text));
    expect(drafts).toMatchObject([{ goal: null, annualGoal: null }]);
    expect(problems).toMatchObject([{ line: 6 }]);
  });

  it('keeps rows apart whose targets are lost, and reports each', () => {
    const { drafts, problems } = readFlowTables(
      sourceOf(`${head}一级指标 二级指标 三级指标 目标值
产出指标 数量指标 完成退化草场补播与围栏建设的面积 ≥50万亩
购买草籽
租用农机 =6台
质量指标 出苗率
时效指标 播种完成天数 ≤30天`),
    );
    expect(drafts[0]?.indicators.map(({ name, targetText }) => [name, targetText])).toEqual([
      ['完成退化草场补播与围栏建设的面积', '≥50万亩'],
      ['购买草籽', null],
      ['租用农机', '=6台'],
      ['出苗率', null],
      ['播种完成天数', '≤30天'],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([18, 20]);
  });

  it('puts a first level where the page prints none, and says so', () => {
    const draft = onlyDraft(`${head}一级指标 二级指标 三级指标 目标值\n数量指标 购买草籽 =20吨`);
    expect(draft.indicators[0]).toMatchObject({ level1: '产出指标', level2: '数量指标' });
    expect(draft.indicators[0]?.repairs).toMatchObject([{ field: 'level1', raw: null, value: '产出指标' }]);
  });

  it('joins names and targets that stand on several lines', () => {
    const draft = onlyDraft(`${head}一级指标 二级指标 三级指标 目标值
产出指标 数量指标
完成退化草场补播与围栏
建设的面积
≥50万亩
购买适合高寒地区的披碱
草草籽
=20吨`);
    expect(draft.indicators.map(({ name, targetText }) => [name, targetText])).toEqual([
      ['完成退化草场补播与围栏建设的面积', '≥50万亩'],
      ['购买适合高寒地区的披碱草草籽', '=20吨'],
    ]);
  });

  it('reports a row without a target, and keeps the row', () => {
    const { drafts, problems } = readFlowTables(
      sourceOf(`${head}一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 购买草籽 =20吨\n质量指标 出苗率`),
    );
    expect(drafts[0]?.indicators.map(({ name }) => name)).toEqual(['购买草籽', '出苗率']);
    expect(problems).toMatchObject([{ line: 18, message: expect.stringContaining('出苗率') as string }]);
  });

  it('reports a table that belongs to no named project', () => {
    const { drafts, problems } = readFlowTables(
      sourceOf('绩效目标表\n一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 购买草籽 =20吨'),
    );
    expect(drafts).toEqual([]);
    expect(problems).toMatchObject([{ line: 1 }]);
  });

  it('is found where damage made the words of the two levels in its header change places', () => {
    const draft = onlyDraft(
      `${head}二级指标 一级指标 三级指标 目标值\n产出指标 数量指标 改良草场面积 ≥50万亩\n质量指标 草籽合格率 ≥95%`,
    );
    expect(levels(draft)).toEqual([
      ['产出指标', '数量指标', '改良草场面积'],
      ['产出指标', '质量指标', '草籽合格率'],
    ]);
  });

  it('is one table where the header is printed at the top of a page, right below the title of the form', () => {
    const [title = '', ...rest] = head.split('\n');
    const rows = '一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 改良草场面积 ≥50万亩';
    const header = '7\n一级指标 二级指标 三级指标 目标值';
    expect(onlyDraft([title, header, ...rest].join('\n') + rows)).toMatchObject({ name: '牧草改良' });
    const belowYear = [title, rest[0], header, ...rest.slice(1)].join('\n');
    expect(onlyDraft(belowYear + rows).indicators).toHaveLength(1);
  });

  it('ends above the year of the next form', () => {
    const rows =
      '一级指标\n二级指标\n三级指标\n指标值\n度量单位\n满意度指标\n服务对象满意度指标\n牧民满意度\n≥90\n%\n';
    const { drafts } = readFlowTables(
      sourceOf(`${head}${rows}\n（2031年度）\n\n项目名称\n草原防火\n${rows}`),
    );
    expect(drafts.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ['牧草改良', 1],
      ['草原防火', 1],
    ]);
    expect(drafts[0]?.indicators[0]).toMatchObject({ targetText: '≥90%', unit: '%' });
  });

  it('leaves tables alone whose header is cut into cells', () => {
    const cut =
      '项目名称\t牧草改良\n一级指标\t二级指标\t三级指标\t目标值\n产出指标\t数量指标\t购买草籽\t=20吨';
    expect(readFlowTables(sourceOf(cut))).toEqual({ drafts: [], problems: [], lists: [] });
  });
});

const wide = (rows: string, name = '草原防火'): string => `1、${name}绩效目标表
单位：元
项目编码 99030325P00000000017A 项目名称 ${name}
预算规模及
资金用途
预算数 45000.00 其中：财政 资金 45000.00 其他资金
2031 年草原防火巡护
资金支出计
划（%）
3 月底 6 月底 10 月底 12 月底
10000.00 20000.00 30000.00 45000.00
绩效目标 1.通过巡护减少火情。
2.通过宣传提高牧民的防火
意识。
一级指标 二级指标 三级指标 绩效指标描述 指标值
指标值确定
依据
${rows}`;

const pageHeader = `7
 一级指标 二级指标 三级指标 绩效指标描述 指标值
指标值确定
依据`;

const rows = `产出指标
数量指标 巡护人员数量 参加全年防火巡护的人员数量 12 人
年度巡护计
划
质量指标 巡护记录完整率 有完整记录的巡护次数占全部巡护次数的比例 ≥95%
草原防火条
例及其实施
细则
时效指标 火情报告及时 发现火情后向上级报告的时间要求 每次 2 小时内 年度计划
效益指标 社会效益指标 减少火情 比上一年度减少火情的情况 进一步减少
草原防火条
${pageHeader}
例及其实施
细则
满意度指标 服务对象满意度指标 服务对象满意度指标
接受问卷调查的牧民中满意和较满意的人数所占的比
例
≥90%
牧民问卷调
查`;

describe('a flattened table whose cells run over lines and pages', () => {
  it('puts each line into its column', () => {
    const draft = onlyDraft(wide(rows));
    expect(
      draft.indicators.map(({ name, description, targetText, basis }) => [
        name,
        description,
        targetText,
        basis,
      ]),
    ).toEqual([
      ['巡护人员数量', '参加全年防火巡护的人员数量', '12人', '年度巡护计划'],
      ['巡护记录完整率', '有完整记录的巡护次数占全部巡护次数的比例', '≥95%', '草原防火条例及其实施细则'],
      ['火情报告及时', '发现火情后向上级报告的时间要求', '每次2小时内', '年度计划'],
      ['减少火情', '比上一年度减少火情的情况', '进一步减少', '草原防火条例及其实施细则'],
      ['服务对象满意度指标', '接受问卷调查的牧民中满意和较满意的人数所占的比例', '≥90%', '牧民问卷调查'],
    ]);
    expect(draft.indicators.at(-1)).toMatchObject({ level1: '满意度指标', level2: '服务对象满意度指标' });
  });

  it('reads money in the unit of the page, and the text behind an empty amount as its use', () => {
    const draft = onlyDraft(wide(rows));
    expect(draft.code).toBe('99030325P00000000017A');
    expect(draft.funding).toMatchObject({ total: 4.5, fiscal: 4.5, other: null });
    expect(draft.usage).toBe('2031年草原防火巡护');
    expect(draft.goal).toBe('1.通过巡护减少火情。\n2.通过宣传提高牧民的防火意识。');
    expect(draft.disbursements.map(({ period, amount, cumulative }) => [period, amount, cumulative])).toEqual(
      [
        ['03', 1, true],
        ['06', 2, true],
        ['10', 3, true],
        ['12', 4.5, true],
      ],
    );
  });

  it('ends a table before the next title, also where the title itself is cut over two lines', () => {
    const text = `${wide(rows)}\n${wide(rows, '提前下达的高海拔地区草原防火隔离带').replace('绩效目标表', '绩\n效目标表')}`;
    const { drafts, problems } = readFlowTables(sourceOf(text));
    expect(problems).toEqual([]);
    expect(drafts.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ['草原防火', 5],
      ['提前下达的高海拔地区草原防火隔离带', 5],
    ]);
    expect(drafts[0]?.indicators.at(-1)?.basis).toBe('牧民问卷调查');
  });
});

describe('a flattened evaluation', () => {
  const header = '一级指标\n二级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n偏差原因';
  const rows =
    '产出指标|数量指标|改良草场面积|≥50万亩|52万亩|40|40|无|质量指标|草籽合格率|≥95%|96%|50|48.5|无';
  const text = `${head}${header}\n${rows.replaceAll('|', '\n')}\n`;

  it('ends at its total, which is the project’s', () => {
    const { drafts } = readFlowTables(sourceOf(`${text}总分\n100\n97.5\n填表说明`));
    expect(drafts[0]?.totalScore).toBe(97.5);
    const cells = drafts[0]?.indicators.flatMap((indicator) => Object.values(indicator));
    expect(cells).not.toContain('总分');
    expect(cells).not.toContain(97.5);
  });

  it('leaves out a row in which a figure stands where the name does, and says so', () => {
    const { drafts, problems } = readFlowTables(sourceOf(text.replace('草籽合格率\n', '')));
    expect(drafts[0]?.indicators.map(({ name }) => name)).not.toContain('≥95%');
    expect(problems).not.toEqual([]);
  });
});
