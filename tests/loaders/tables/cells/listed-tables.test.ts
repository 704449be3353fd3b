import { describe, expect, it } from 'vitest';
import { extractText } from '../../../../loaders/index.ts';
import type { DocumentRecord } from '../../../../loaders/records.ts';

const read = (...table: string[]): DocumentRecord[] =>
  extractText(
    'fixture.txt',
    Buffer.from(['云川市养蜂局2031年部门预算', '', '项目支出绩效目标表', ...table].join('\n')),
  );

describe('a table that lists all projects under one header', () => {
  const [byUnit] = read(
    '单位名称、项目名称\t项目年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t指标属性\t指标内容',
    '1\t2\t3\t4\t5\t6\t7\t8\t9\t10',
    '云川市养蜂局',
    '蜂场道路维护\t修好蜂场道路。\t产出指标\t数量指标\t维护道路\t≥\t12\t公里\t定量指标\t按实测里程',
    '\t\t\t质量指标\t验收合格率\t=\t100\t%\t定量指标\t验收单',
    '\t\t效益指标\t社会效益指标\t蜂农出行条件\t=\t明显改善\t年\t定性指标\t走访',
    '蜂种保护省级补助资金\t保存地方蜂种。\t产出指标\t数量指标\t保种蜂群\t＝\t80\t群\t定量指标\t保种场台账',
  );

  it('gives each project with its goal, its unit and its indicators', () => {
    expect(byUnit?.problems.filter(({ message }) => !message.includes('place'))).toEqual([]);
    expect(byUnit?.projects).toMatchObject([
      {
        name: '蜂场道路维护',
        unit: '云川市养蜂局',
        annualGoal: '修好蜂场道路。',
        indicators: [
          { level1: '产出指标', level2: '数量指标', name: '维护道路', targetText: '≥12公里', unit: '公里' },
          { level1: '产出指标', level2: '质量指标', operator: '=', targetValue: 100 },
          { level1: '效益指标', level2: '社会效益指标', targetText: '明显改善', operator: null },
        ],
      },
      { name: '蜂种保护省级补助资金', fundingSources: [{ level: 'PROVINCE' }] },
    ]);
  });

  it('reads the money and the unit of each project from columns of their own', () => {
    const [record] = read(
      '单位：元',
      '序号\t项目名称\t项目单位\t资金总额\t财政拨款\t其他资金\t绩效目标\t一级指标\t二级指标\t三级指标\t指标值',
      '1\t蜂场道路维护\t云川市蜂种场\t600000.00\t500000.00\t100000.00\t修好蜂场道路。\t产出指标\t数量指标\t维护道路\t≥12公里',
      '\t\t\t\t\t\t\t满意度指标\t服务对象满意度指标\t蜂农满意度\t≥90%',
      '2\t蜂病防治\t云川市养蜂局\t300000.00\t300000.00\t\t防治蜂病。\t产出指标\t数量指标\t防治蜂群\t≥900群',
    );
    expect(record?.projects).toMatchObject([
      { name: '蜂场道路维护', unit: '云川市蜂种场', funding: { total: 60, fiscal: 50, other: 10 } },
      { name: '蜂病防治', unit: '云川市养蜂局', funding: { total: 30, fiscal: 30, other: null } },
    ]);
    expect(record?.projects[0]?.indicators).toHaveLength(2);
  });
});
