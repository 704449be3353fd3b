import { describe, expect, it } from 'vitest';
import { extractText } from '../../../../loaders/index.ts';
import type { ProjectRecord } from '../../../../loaders/records.ts';

const read = (department: string, ...rows: string[]): ProjectRecord | undefined =>
  extractText(
    'fixture.txt',
    Buffer.from([`${department}2031年部门预算`, '', '绩效目标表', '（2031年度）', ...rows].join('\n')),
  )[0]?.projects[0];

describe('a table of a further form', () => {
  it('keeps the cells of columns that the record has no place for out of the others', () => {
    const project = read(
      '云川市养蜂局',
      '项目名称\t蜂场改造\t\t\t\t\t\t\t',
      '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t1-7月执行情况\t全年预计完成情况\t偏差原因分析\t完成目标可能性',
      '\t产出指标\t数量指标\t改造蜂场\t≥12个\t按进度完成\t≥12个\t\t确定能',
      '\t满意度指标\t满意度指标\t蜂农满意度\t≥90%\t按进度完成\t≥90%\t汛期晚\t确定能',
    );
    expect(project?.indicators).toMatchObject([
      { level2: '数量指标', name: '改造蜂场', targetText: '≥12个', actualText: null, deviationReason: null },
      { level1: '满意度指标', level2: '满意度指标', name: '蜂农满意度', deviationReason: '汛期晚' },
    ]);
  });

  it('reads a transfer’s money: the centre’s part and the part of the places', () => {
    const project = read(
      '云南省养蜂局',
      '专项名称\t蜂场改造',
      '中央主管部门\t农业农村部',
      '资金情况（万元）\t年度金额：\t126.00',
      '\t其中：中央补助\t90.00',
      '\t地方资金\t36.00',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
      '\t产出指标\t成本指标\t改造补助标准\t10000元/亩',
    );
    expect(project).toMatchObject({
      funding: { total: 126 },
      fundingSources: [
        { level: 'CENTRAL', amount: 90 },
        { level: 'PROVINCE', amount: 36, inferred: true },
      ],
      indicators: [{ targetValue: 10000, unit: '元/亩' }],
    });
  });

  it('reads the money of a web page’s table that stands in one line', () => {
    const rows = [
      ['项目名称', '蜂场改造'],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', '90.00', '96.00', '96.00', '10', '100%', '10'],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['', '产出指标', '数量指标', '改造蜂场', '≥12个', '12个', '90', '90'],
    ];
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    expect(read('云川市养蜂局', `<table>${table}</table>`)?.funding).toMatchObject({
      initialBudget: 90,
      adjustedBudget: 96,
      executed: 96,
      executionScore: 10,
    });
  });

  it('reads what the execution of the money will weigh', () => {
    const project = read(
      '云川市养蜂局',
      '项目名称\t蜂场改造\t\t\t',
      '项目资金（万元）\t年度资金总额：\t86.00\t执行率分值（10）',
      '\t其中：财政拨款\t86.00\t',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t分值权重（90）',
      '\t产出指标\t数量指标\t改造蜂场\t≥12个\t90',
    );
    expect(project).toMatchObject({
      funding: { total: 86, fiscal: 86, executionWeight: 10 },
      indicators: [{ weight: 90 }],
    });
  });

  it('reads a region’s own report on a transfer, whose form calls everything by other names', () => {
    const project = read(
      '云南省养蜂局',
      '转移支付（项目）名称\t蜂业补助\t\t\t\t\t',
      '中央主管部门\t农业农村部\t\t\t\t\t',
      '地方主管部门\t云南省养蜂局\t\t资金使用单位\t云南省蜂场\t\t',
      '总体目标\t\t\t全年实际完成情况\t\t\t',
      '改造蜂场。\t\t\t改造蜂场12个。\t\t\t',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t全年实际完成值\t未完成原因和改进措施',
      '\t产出指标\t数量指标\t改造蜂场\t≥12个\t13个\t',
      '\t满意度指标\t满意度指标\t蜂农满意度\t≥90%\t88%\t汛期晚',
    );
    expect(project).toMatchObject({
      name: '蜂业补助',
      department: '云南省养蜂局',
      unit: '云南省蜂场',
      goal: '改造蜂场。',
      result: '改造蜂场12个。',
      indicators: [
        { actualText: '13个', actualValue: 13, deviationReason: null },
        { actualText: '88%', deviationReason: '汛期晚' },
      ],
    });
  });

  it('takes 项目支出名称 for the project’s name, with its own table', () => {
    const table = [
      '绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值',
      '\t产出指标\t数量指标\t改造蜂场\t≥12个',
    ];
    expect(read('云川市养蜂局', '项目支出名称\t蜂场改造\t\t\t', ...table)?.name).toBe('蜂场改造');
    expect(read('云川市养蜂局', '专项资金名称\t蜂场改造\t\t\t', ...table)?.name).toBe('蜂场改造');
  });

  it('takes 指标内容 for the target where signs have a column of their own and targets none', () => {
    const project = read(
      '云川市养蜂局',
      '项目（政策）名称\t蜂场改造\t\t\t\t\t',
      '主管部门\t015云川市养蜂局\t\t实施单位\t015001云川市养蜂局本级\t\t',
      '年度绩效指标\t一级指标\t二级指标\t三级指标\t运算符号\t指标内容\t计量单位',
      '\t产出指标\t数量指标\t改造蜂场\t≥\t12\t个',
      '\t效益指标\t社会效益指标\t蜂农收入\t\t有所增加\t',
    );
    expect(project).toMatchObject({
      department: '云川市养蜂局',
      unit: '云川市养蜂局本级',
      indicators: [
        { operator: '>=', targetValue: 12, unit: '个', description: null },
        { targetText: '有所增加', operator: null },
      ],
    });
  });

  it('reads an evaluation by points, which prints no targets', () => {
    const project = read(
      '云川市养蜂局',
      '项目名称：蜂场改造',
      '一级指标\t二级指标\t三级指标\t分值\t得分\t评分标准',
      '决策\t项目立项\t立项依据充分性\t10\t10\t符合规定得满分。',
      '\t\t立项程序规范性\t10\t8\t程序完整得满分。',
      '\t绩效目标\t绩效目标合理性\t20\t15\t目标明确得满分。',
      '效益\t社会效益\t蜂农增收情况\t40\t40\t按调查计分。',
      '\t满意度\t蜂农满意度\t20\t18\t按调查计分。',
      '合计\t\t\t100\t91\t',
    );
    expect(project?.totalScore).toBe(91);
    expect(project?.indicators).toMatchObject([
      { level1: '决策', level2: '项目立项', name: '立项依据充分性', weight: 10, score: 10 },
      { level1: '决策', level2: '项目立项', name: '立项程序规范性', weight: 10, score: 8 },
      { level1: '决策', level2: '绩效目标', name: '绩效目标合理性', weight: 20, score: 15 },
      { level1: '效益', level2: '社会效益', weight: 40, score: 40 },
      { level1: '效益', level2: '满意度', name: '蜂农满意度', score: 18, description: '按调查计分。' },
    ]);
  });

  it('does not take a name that is printed again over its columns for the unit', () => {
    const project = read(
      '云川市养蜂局',
      '项目名称：\t蜂场改造\t蜂场改造\t蜂场改造\t蜂场改造',
      '主管部门：\t云川市养蜂局\t云川市养蜂局\t实施单位：\t云川市蜂场',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标目标值',
      '绩效指标\t产出指标\t数量指标\t改造蜂场\t≥12个',
    );
    expect(project).toMatchObject({ unit: '云川市蜂场', indicators: [{ targetText: '≥12个' }] });
  });

  it('goes on behind the number of a page, and holds an amount in the cell of its label', () => {
    const project = read(
      '云川市养蜂局',
      '项目名称\t蜂场改造\t\t\t',
      '项目资金（万元）\t年度资金总额： ８０．００\t\t\t',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
      '\t产出指标\t数量指标\t改造蜂场\t≥12个',
      '第 12 页',
      '一级指标\t二级指标\t三级指标\t指标值',
      '效益指标\t社会效益指标\t蜂农增收\t≥5%',
      '满意度指标\t服务对象满意度指标\t蜂农满意度\t≥90%',
    );
    expect(project?.funding.total).toBe(80);
    expect(project?.indicators.map(({ level1, name }) => [level1, name])).toEqual([
      ['产出指标', '改造蜂场'],
      ['效益指标', '蜂农增收'],
      ['满意度指标', '蜂农满意度'],
    ]);
  });

  it('holds a cell that is printed in both of its columns once, and reports no loss', () => {
    const [record] = extractText(
      'fixture.md',
      Buffer.from(`云川市养蜂局2031年部门预算

| 项目名称 | 蜂场改造 | 蜂场改造 | 蜂场改造 | 蜂场改造 | 蜂场改造 |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值 |
| 绩效指标 | 产出指标 | 数量指标 | 改造蜂场 | ≥12个 | ≥12个 |
| 绩效指标 | 效益指标 | 社会效益指标 | 蜂农增收 | ≥5% | ≥5% |
`),
    );
    expect(record?.projects[0]?.indicators.map(({ targetText }) => targetText)).toEqual(['≥12个', '≥5%']);
    expect(record?.problems.filter(({ message }) => message.includes('no column'))).toEqual([]);
  });

  it('takes what earlier years printed for no target, and the year’s money from the whole project’s', () => {
    const project = read(
      '云川市养蜂局',
      '项目名称\t蜂场改造\t\t\t\t\t',
      '项目资金总额（万元）\t450.00\t\t\t当年预算（万元）\t150.00\t',
      '一级指标\t二级指标\t三级指标\t近两年指标值\t\t预期当年实现值\t绩效标准类型',
      '\t\t\t前年\t上年\t\t',
      '产出指标\t数量指标\t改造蜂场\t6个\t7个\t≥12个\t计划标准',
      '效益指标\t社会效益指标\t蜂农增收\t\t3%\t≥5%\t计划标准',
    );
    expect(project?.funding.total).toBe(150);
    expect(project?.indicators).toMatchObject([
      { name: '改造蜂场', targetText: '≥12个', operator: '>=', targetValue: 12 },
      { level1: '效益指标', name: '蜂农增收', targetText: '≥5%' },
    ]);
  });
});
