import { expect, it } from 'vitest';
import { extractText } from '../../../../loaders/index.ts';

it('leaves out the label beside the whole table, whose pieces stand in the rows and in the header', () => {
  const table = `                         部门整体支出绩效目标表
  部门名称  南平市养蜂局
  年度      一级指标        二级指标          三级指标            指标值
            产出指标        数量指标          改造蜂场            ≥28个
  绩效                      质量指标          验收合格率          ≥95%
  指标                      时效指标          项目完成时限        2031年12月底前
            满意度指标      服务对象满意度    蜂农满意度          ≥90%
`;
  const [record] = extractText('fixture.txt', Buffer.from(`南平市养蜂局2031年部门预算\n\n${table}`));
  expect(record?.overallEvaluation?.indicators).toMatchObject([
    { level1: '产出指标', level2: '数量指标', name: '改造蜂场' },
    { level1: '产出指标', level2: '质量指标', name: '验收合格率' },
    { level1: '产出指标', level2: '时效指标', name: '项目完成时限', targetText: '2031年12月底前' },
    { level1: '满意度指标', name: '蜂农满意度', targetText: '≥90%' },
  ]);
});
