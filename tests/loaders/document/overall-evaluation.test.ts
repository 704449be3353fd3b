import { describe, expect, it } from 'vitest';
import { readOverallEvaluation } from '../../../loaders/document/overall-evaluation.ts';
import { sourceOf } from '../source-of.ts';

const prose = `四、部门整体绩效目标
（一）保护草原。治理退化草场，

开展防火巡护。

绩效目标 ：草原生态持续好转。
绩效指标：治理面积完成率≥90%
（二）服务牧民。
绩效目标：牧民收入稳定增长。
绩效指标：培训牧民 400 人，收入增长 5%以上。
（三）综合事务。
五、其他说明
绩效指标：不在本节`;

const cut = `部门整体绩效自评表\t\t\t\t\t\t\t\t\t\t
项目名称\t\t903001 部门整体
部门(单位)名称\t\t云溪县畜牧局\t\t部门预算编码\t\t903001
资金\t\t\t年初预算安排金额①\t年中调整金额②\t小计③\t年度拨付金额④\t支出实现率⑤\t本年度结余金额⑥\t资金结余率⑦
\t\t\t合计\t100.00\t20.00\t120.00\t90.00\t75.00\t30.00\t25.00\t10\t8
\t\t①中央财政资金\t60.00\t20.00\t8 0 .00\t70.00\t87.50\t10.00\t12.50
\t\t其他资金小计\t40.00\t0.00\t40.00\t20.00\t50.00\t20.00\t50.00
绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t指标分值\t自评得分\t偏差原因分析及改进措施
\t产出指标\t数量指标\t治理面积\t≥50 万亩\t40\t45\t36\t雨季延误
\t效益指标\t生态效益指标\t植被覆盖度\t≥60%\t61\t45\t45\t
总分\t\t\t\t\t\t\t89`;

describe('the whole department', () => {
  it('has targets in prose, one for each number', () => {
    const { evaluation, from } = readOverallEvaluation(sourceOf(prose));
    expect(from).toBe('prose');
    expect(evaluation).toMatchObject({ name: '部门整体绩效目标', totalScore: null, lines: [1, 11] });
    expect(
      evaluation?.indicators.map(({ level1, name, targetText, operator, targetValue, unit, lines }) => [
        ...[level1, name, targetText],
        ...[operator, targetValue, unit, lines],
      ]),
    ).toEqual([
      ['保护草原', '治理面积完成率', '≥90%', '>=', 90, '%', [7, 7]],
      ['服务牧民', '培训牧民', '400人', null, 400, '人', [10, 10]],
      ['服务牧民', '收入增长', '5%以上', '>=', 5, '%', [10, 10]],
    ]);
    expect(evaluation?.indicators[0]?.description).toBe('草原生态持续好转。');
  });

  it('has an evaluation with money by source where its table is cut into cells', () => {
    const { evaluation, problems } = readOverallEvaluation(sourceOf(cut));
    expect(problems).toEqual([]);
    expect(evaluation).toMatchObject({ name: '云溪县畜牧局', code: '903001', totalScore: 89 });
    expect(evaluation?.sources).toEqual([
      { level: '合计', initial: 100, adjustment: 20, disbursed: 90, rate: 75, balance: 30 },
      { level: '中央财政资金', initial: 60, adjustment: 20, disbursed: 70, rate: 87.5, balance: 10 },
      { level: '其他资金小计', initial: 40, adjustment: 0, disbursed: 20, rate: 50, balance: 20 },
    ]);
    expect(evaluation?.indicators.map(({ name, actualValue, score }) => [name, actualValue, score])).toEqual([
      ['治理面积', 40, 36],
      ['植被覆盖度', 61, 45],
    ]);
  });

  it('has targets in a flattened table of its own', () => {
    const flat =
      '部门整体支出绩效目标表\n一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 治理面积 ≥50万亩';
    const { evaluation, from } = readOverallEvaluation(sourceOf(flat));
    expect(from).toBe('flow');
    expect(evaluation?.indicators).toMatchObject([{ name: '治理面积', operator: '>=', targetValue: 50 }]);
  });

  it('says nothing of a document that has neither', () => {
    expect(readOverallEvaluation(sourceOf('某县某局部门预算')).evaluation).toBeNull();
  });
});

describe('the whole department’s self-evaluation printed cell by cell', () => {
  it('has whose it is, its money by level, over broken labels and figures, and its total', () => {
    const { evaluation, problems } = readOverallEvaluation(
      sourceOf(`部门整体绩效自评表
(2031 年度)
项目名称 903001 部门整体
部门(单位)名称 云溪县畜牧局 部门预算编码 903001
财政资金安排
和使用情况
预算安排 拨付情况 结余情况 分值 得分
合计 100.00 20.00 120.00 90.00 75.00 30.00 25.00 10 8
①中央财
政资金 60.00 20.00 80.
00
70.00 87.50 10.00 12.50
其他资金小计 40.00 0.00 40.00 20.00 50.00 20.00 50.00
一级指标 二级指标 三级指标 年度指标值 实际完成值 指标分值 自评得分 偏差原因分析及改进措施
产出指标 数量指标 治理面积 ≥50万亩 45万亩 45 36 雨季延误
效益指标 生态效益指标 植被覆盖度 ≥60% 61% 45 45
总分 89`),
    );
    expect(problems).toEqual([]);
    expect(evaluation).toMatchObject({ name: '云溪县畜牧局', code: '903001', totalScore: 89 });
    expect(
      evaluation?.sources.map((s) => [s.level, s.initial, s.adjustment, s.disbursed, s.rate, s.balance]),
    ).toEqual([
      ['合计', 100, 20, 90, 75, 30],
      ['中央财政资金', 60, 20, 70, 87.5, 10],
      ['其他资金小计', 40, 0, 20, 50, 20],
    ]);
  });
});
