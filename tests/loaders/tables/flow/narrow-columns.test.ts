/** Forms of narrow columns as pdftotext -layout and -raw print them: words cut above and below the line of their row. */
import { describe, expect, it } from 'vitest';
import { readFlowTables } from '../../../../loaders/tables/flow/index.ts';
import { scoredCells } from '../../scored-cells.ts';
import { sourceOf } from '../../source-of.ts';

const laidOut = `绩效自评公开表
(2022 年度)
项目名称          山塘清淤工程
主管部门          云溪县水务局                                      实施单位 云溪县山塘站
                                                          执行率
              年初预算数    全年预算数      全年执行数          分值               得分
                                                          (%)
       年度资金
              900.00   860.00     402.16         10       46.76   0
       总额
项目资
     其中：当
金(万元
     年财政拨     900.00   860.00     402.16         —        46.76
)
     款
       其他资金   0.00     0.00       0.00           —        0.00
年度总    预期目标                                      实际完成情况
体目标    清淤山塘。                                     清了三口山塘。
                                                                        偏差原因分析及改进
绩效指    一级指标   二级指标     三级指标       年度指标值          实际完成值    指标分值 自评得分
                                                                        措施
标
                                   ≥2,300台（
                       设备巡检台（套）数                2315     11       11
              数量指标                 套）
       产出指标            补助资金使用合规率 100%            100      10      10
              质量指标     检查记录完整性     完整           完整       11       11
              经济成本指
       成本指标            人均培训成本      ≤550元        548.6    11       11
              标
                                                                        雨天多，施工队
              社会效益指
       效益指标            山塘蓄水量       ≥20万方        18万方     15       13   伍来得晚
              标
\f       满意度指  服务对象满
                      村民满意度     ≥90%       95     32      32
       标     意度指标
总分                                                                88`;

describe('a form of narrow columns laid out with spaces', () => {
  const { drafts, problems } = readFlowTables(sourceOf(laidOut));
  const [draft] = drafts;

  it('has the rows of its money with their labels', () => {
    expect(draft?.unit).toBe('云溪县山塘站');
    expect(draft?.funding).toMatchObject({
      initialBudget: 900,
      adjustedBudget: 860,
      executed: 402.16,
      executionRate: 46.76,
      executionWeight: 10,
      executionScore: 0,
      fiscal: 860,
      other: 0,
    });
  });

  it('has its goals without the label beside them', () => {
    expect([draft?.annualGoal, draft?.result]).toEqual(['清淤山塘。', '清了三口山塘。']);
  });

  it('has every cell in its column, also on the next page and where one space parts two cells', () => {
    expect(problems).toEqual([]);
    expect(draft?.indicators.map((i) => [i.level2, ...scoredCells(i)])).toEqual([
      ['数量指标', '设备巡检台（套）数', '≥2,300台（套）', '2315', 11, 11, null],
      ['数量指标', '补助资金使用合规率', '100%', '100', 10, 10, null],
      ['质量指标', '检查记录完整性', '完整', '完整', 11, 11, null],
      ['经济成本指标', '人均培训成本', '≤550元', '548.6', 11, 11, null],
      ['社会效益指标', '山塘蓄水量', '≥20万方', '18万方', 15, 13, '雨天多，施工队伍来得晚'],
      ['服务对象满意度指标', '村民满意度', '≥90%', '95', 32, 32, null],
    ]);
  });
});

describe('a form printed cell by cell', () => {
  it('has its two goals apart by where the first one ends', () => {
    const { drafts } = readFlowTables(
      sourceOf(`绩效自评公开表
项目名称 山塘清淤工程
年度总
体目标
预期目标 实际完成情况
清淤山塘，并按照水务局的要求，把塘泥送到果
园去。
已清了三口山塘，塘泥都送到了果园。
一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分
产出指标 数量指标 清淤山塘 ≥3口 3口 90 90
总分 90`),
    );
    expect(drafts[0]?.annualGoal).toBe('清淤山塘，并按照水务局的要求，把塘泥送到果园去。');
    expect(drafts[0]?.result).toBe('已清了三口山塘，塘泥都送到了果园。');
  });
});

describe('a page’s number that stands alone beside a form feed', () => {
  it('is no cell of the last row', () => {
    const { drafts } = readFlowTables(
      sourceOf(`山塘清淤绩效目标表
项目编码      Y417P002             项目名称     山塘清淤

预算规模及资金用 预算数           318.00   其中：财政资金              318.00       其他资金
途        清淤山塘

绩效目标      清淤山塘。
一级指标      二级指标       三级指标       指标值
产出指标      数量指标       清淤山塘       ≥3口
                              9
\f第二部分 名词解释`),
    );
    expect(drafts[0]?.name).toBe('山塘清淤');
    expect(drafts[0]?.funding).toMatchObject({ total: 318, fiscal: 318 });
    expect(drafts[0]?.indicators.map((i) => [i.name, i.targetText])).toEqual([['清淤山塘', '≥3口']]);
  });
});

describe('values and labels of two lines in a form laid out with spaces', () => {
  it('stand in the line of their row', () => {
    const { drafts } = readFlowTables(
      sourceOf(`财政项目支出绩效目标填报表
项目名称    山塘清淤                 项目性质        经常性项目          项目类别   特定目标类
        云溪县人民政府云溪镇政府办公
主管部门                     实施单位                   云溪县山塘站
        室
计划开始
        2031-01-01                  计划完成日期      2031-12-31
日期
一级指标      二级指标       三级指标       指标值
产出指标      数量指标       清淤山塘       ≥2,300.00(台(套))`),
    );
    expect(drafts[0]).toMatchObject({
      projectClass: '特定目标类',
      department: '云溪县人民政府云溪镇政府办公室',
      unit: '云溪县山塘站',
      period: '2031-01-01至2031-12-31',
    });
    expect(drafts[0]?.indicators[0]).toMatchObject({ targetValue: 2300, unit: '台(套)' });
  });
});

describe('a table under a heading that ends as its title does', () => {
  it('has the name that its own title says', () => {
    const { drafts, problems } = readFlowTables(
      sourceOf(`（二）绩效目标表及说明
1. 项目支出绩效目标表
山塘清淤 项目绩效目标表
项目资金（万元）
资金总额： 420.50
财政拨款： 420.50
一级指标 二级指标 三级指标 目标值
产出指标 数量指标 清淤山塘 ≥3口
满意度指标 服务对象满意度指标 村民满意度 ≥90%
2. 有关情况说明
本部门没有其他要说明的。`),
    );
    expect(problems).toEqual([]);
    expect(drafts.map(({ name, indicators }) => [name, indicators.length])).toEqual([['山塘清淤', 2]]);
  });
});

describe('a form with one row of money that has no label', () => {
  it('has the money under the words of its header, whichever of 执行率 and its 权重 stands first', () => {
    const { drafts } = readFlowTables(
      sourceOf(`项目支出绩效自评表
项目名称 山塘清淤
项目实施单位 云溪县山塘站 项目主管部门 云溪县水务局
项目预算执行情况（万元）
年初预算数 全年预算数（A） 全年执行数（B） 执行率（B/A） 执行率权重 执行率得分
280.0 320.0 256.4 80.13% 10 8.01
全年绩效目标 全年目标实际完成情况
清淤山塘。 清了三口。
指标类型 指标名称 指标性质 指标值 计量单位 指标权重 全年完成值
产出类指标 清淤山塘 ≥ 3 口 90 3`),
    );
    expect(drafts[0]).toMatchObject({ department: '云溪县水务局', unit: '云溪县山塘站' });
    expect(drafts[0]?.funding).toMatchObject({
      initialBudget: 280,
      adjustedBudget: 320,
      executed: 256.4,
      executionRate: 80.13,
      executionWeight: 10,
      executionScore: 8.01,
    });
  });
});
