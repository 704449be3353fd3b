/** Tables of text that was laid out with spaces (pdftotext -layout). */
import { describe, expect, it } from 'vitest';
import { readFlowTables } from '../../../../loaders/tables/flow/index.ts';
import { partByMiddles } from '../../../../loaders/tables/flow/centred-labels.ts';
import { scoredCells } from '../../scored-cells.ts';
import { realDocument, sourceOf } from '../../source-of.ts';

const table = `                     牧草改良项目绩效目标表

  项目名称        牧草改良                       实施单位        云溪县草原站

            项目总目标                                    年度总体目标

 项目
       三年内把退化的草场全部改良一遍 ，让牧民有                  今年先改良河北的草场 ，
 绩效    草可割 。
 目标                                              培训牧民 。

     一级指标      二级指标              三级指标                    指标值

              数量指标           改良草场面积                  ≥50万亩
                        培训牧民和各旗各乡的技术人员以及
     产出指标                                              ≥400人
                                  兽医的人数
              质量指标            出苗率                   ≥90%
                                                    收入比上年增长
     效益指标     经济效益指标           牧民收入
                                                         ≥5%
              服务对象满意
     满意度指标                     牧民满意度                  ≥95%
                度指标`;

describe('a table laid out with spaces', () => {
  const { drafts, problems } = readFlowTables(sourceOf(table));
  const [draft] = drafts;

  it('has its cells where they stand, however their lines are printed between one another', () => {
    expect(problems).toEqual([]);
    expect(draft?.indicators.map((i) => [i.level1, i.level2, i.name, i.targetText])).toEqual([
      ['产出指标', '数量指标', '改良草场面积', '≥50万亩'],
      ['产出指标', '数量指标', '培训牧民和各旗各乡的技术人员以及兽医的人数', '≥400人'],
      ['产出指标', '质量指标', '出苗率', '≥90%'],
      ['效益指标', '经济效益指标', '牧民收入', '收入比上年增长≥5%'],
      ['满意度指标', '服务对象满意度指标', '牧民满意度', '≥95%'],
    ]);
  });

  it('has its two goals apart', () => {
    expect(draft?.goal).toBe('三年内把退化的草场全部改良一遍，让牧民有草可割。');
    expect(draft?.annualGoal).toBe('今年先改良河北的草场，培训牧民。');
  });
});

describe('a header laid out with spaces whose words go on below themselves', () => {
  it('names the same columns', () => {
    const { drafts, problems } = readFlowTables(
      sourceOf(`                      项目支出绩效自评表
  项目名称          草籽购买
  一级指标      二级指标        三级指标           年度指标   实际完成   分值   得分   偏差原因分
                                                     值         值                     析及改进措施
  产出指标      数量指标        购买草籽           ≥20吨      22吨       50     50
  效益指标      社会效益指标    牧民知晓率         ≥90%       85%        40     36     发放晚了
  总分                                                                   90     86`),
    );
    expect(problems).toEqual([]);
    expect(drafts[0]?.indicators.map(scoredCells)).toEqual([
      ['购买草籽', '≥20吨', '22吨', 50, 50, null],
      ['牧民知晓率', '≥90%', '85%', 40, 36, '发放晚了'],
    ]);
  });
});

describe('labels in the middle of their rows', () => {
  const row = (line: number, height = 1): Parameters<typeof partByMiddles>[1][number] => ({
    lines: [line, line + height - 1],
    height,
  });

  it('take the rows around them', () => {
    const rows = [row(1), row(2), row(4), row(5), row(6)];
    expect(
      partByMiddles(
        [
          [3, 3],
          [6, 6],
        ],
        rows,
      ),
    ).toEqual([0, 0, 0, 0, 1]);
    expect(
      partByMiddles(
        [
          [2, 2],
          [5, 5],
        ],
        rows,
      ),
    ).toEqual([0, 0, 1, 1, 1]);
  });

  it('count a row of two lines twice', () => {
    expect(
      partByMiddles(
        [
          [1, 1],
          [3, 3],
        ],
        [row(1, 2), row(3), row(4)],
      ),
    ).toEqual([0, 1, 1]);
  });

  it('are too many for too few rows', () => {
    expect(
      partByMiddles(
        [
          [1, 1],
          [2, 2],
        ],
        [row(1)],
      ),
    ).toBeNull();
  });
});

describe('a label left of a whole laid-out table', () => {
  it('is no level of its rows, though its pieces reach beyond the words behind them', () => {
    const { drafts } = readFlowTables(
      sourceOf(`项目（政策）绩效目标表
项目（政策）名称       牧草改良
       一级指标     二级指标        三级指标              运算符号   指标内容   计量单位
       成本指标     经济成本指标      每亩改良成本            ≤      68     元

年度绩效指           数量指标        改良草场面积            ≥      50     万亩
      产出指标
标               时效指标        任务按期完成率           ＝      100    %
       满意度指标    服务对象满意度指标   牧民满意度             ≥      90     %`),
    );
    expect(drafts[0]?.indicators).toMatchObject([
      { level1: '成本指标', targetValue: 68, unit: '元' },
      { level1: '产出指标', level2: '数量指标', operator: '>=', targetValue: 50 },
      { level1: '产出指标', level2: '时效指标', operator: '=' },
      { level1: '满意度指标', name: '牧民满意度' },
    ]);
  });
});

const putuo = realDocument('others/putuo-wanli-2023-budget.layout.txt');
describe.skipIf(putuo === null)('the laid-out budget of Putuo 2023 (../shared/documents)', () => {
  const { drafts } = putuo === null ? { drafts: [] } : readFlowTables(putuo);

  it('has the indicators that its pages print, under the levels that the pages’ rules draw', () => {
    expect(drafts.map(({ indicators }) => indicators.length)).toEqual([5, 4, 4, 43, 9]);
    const long = drafts[3]?.indicators ?? [];
    const count = (level2: string): number => long.filter((i) => i.level2 === level2).length;
    expect([
      count('数量指标'),
      count('质量指标'),
      count('社会效益指标'),
      count('服务对象满意度指标'),
    ]).toEqual([15, 8, 14, 6]);
    expect(long.every(({ targetText }) => targetText !== null)).toBe(true);
  });

  it('has both goals of every project', () => {
    expect(drafts.every(({ goal, annualGoal }) => goal !== null && annualGoal !== null)).toBe(true);
  });
});
