import { describe, expect, it } from 'vitest';
import { readCellOverall } from '../../../../loaders/tables/cells/overall.ts';
import { sourceOf } from '../../source-of.ts';

const table = `
部门整体绩效自评表|||||||||||
(2024年度)|||||||||||
项目名称||700001 部门整体|||||||||
部门(单位)名称||云川市水务局||部门预算编码||700001|||||
财政资金安排和使用情况||预算安排||拨付情况||结余情况||分值|得分||
||合计|100.00|20.50|120.50|90.00|74.6900|30.50|25.3100||10
|财政资金小计|90.00|20.50|110.5|90.00|81.4500|20.50|18.5500|||

||||0|||||||
①中央财政资金|0.00|20.50|2 0. 50|10.00|48.7800|10.50|51.2200||||
其他资金小计|10.00|0.00|10.00|0.00|0.00|10.00|100.00||||
绩效|一级指标|二级指标|三级指标||年度指标值|实际完成值|指标分值|自评得分|偏差原因分析及改进措施||
指标|一般性支出情况|一般性支出情况|接待费控制率|≤100%|80|40|40|||||
|产出指标|数量指标|巡河次数|≥50次|45|50|45|雨季封路|||
总分|92`;

describe('readCellOverall', () => {
  const { evaluation, problems } = readCellOverall(sourceOf(table.trim().replaceAll('|', '\t')));

  it('reads the money by level', () => {
    expect(evaluation?.sources).toEqual([
      { level: '合计', initial: 100, adjustment: 20.5, disbursed: 90, rate: 74.69, balance: 30.5 },
      { level: '财政资金小计', initial: 90, adjustment: 20.5, disbursed: 90, rate: 81.45, balance: 20.5 },
      { level: '中央财政资金', initial: 0, adjustment: 20.5, disbursed: 10, rate: 48.78, balance: 10.5 },
      { level: '其他资金小计', initial: 10, adjustment: 0, disbursed: 0, rate: 0, balance: 10 },
    ]);
  });

  it('reads indicators, total and lines', () => {
    expect(problems).toEqual([]);
    expect(evaluation).toMatchObject({
      name: '云川市水务局',
      code: '700001',
      totalScore: 92,
      lines: [1, 15],
    });
    expect(evaluation?.indicators.map((i) => [i.level1, i.level2, i.name, i.weight, i.score])).toEqual([
      ['一般性支出情况', '一般性支出情况', '接待费控制率', 40, 40],
      ['产出指标', '数量指标', '巡河次数', 50, 45],
    ]);
  });

  it('finds none where the document has none', () => {
    expect(readCellOverall(sourceOf('云川市水务局2024年部门预算')).evaluation).toBeNull();
  });
});
