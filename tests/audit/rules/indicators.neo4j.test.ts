/** Rules that look at single indicators. */
import { describe, expect, it } from 'vitest';
import { onBothEngines, sentences } from './audited.ts';
import { finalAccounts, type PrintedIndicator } from './printed.ts';

const accountsWith = (...indicators: PrintedIndicator[]) =>
  finalAccounts([{ name: '小水电整治', indicators }]);

/** Missed: one with a reason, one with words that say nothing, one with full points. */
const missed = accountsWith(
  ['产出指标', '数量指标', '拆除水坝数量', '≥30座', '23', 30, 23, '汛期推迟'],
  ['产出指标', '质量指标', '验收项目数', '>20项', '20', 20, 20, '无'],
  ['产出指标', '数量指标', '补种河岸树木', '≥500棵', '480', 20, 19.2, '无偏差'],
  ['效益指标', '生态效益指标', '恢复河段长度', '≥5公里', '5', 10, 10, '无'],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥85%', '90', 10, 10, '无'],
);

onBothEngines('rules for single indicators', (audit) => {
  describe('indicator-unmet', () => {
    it('fires for each missed target, not for one that is just reached', async () => {
      expect(sentences(await audit('indicator-unmet', missed))).toEqual([
        '指标“拆除水坝数量”目标为≥30座，实际完成 23，未完成。',
        '指标“验收项目数”目标为>20项，实际完成 20，未完成。',
        '指标“补种河岸树木”目标为≥500棵，实际完成 480，未完成。',
      ]);
    });
  });

  describe('unmet-without-reason', () => {
    it('fires for 无 and 无偏差 beside a missed target, not for a reason, nor for 无 beside one that is met', async () => {
      expect(sentences(await audit('unmet-without-reason', missed))).toEqual([
        '指标“验收项目数”目标为>20项，实际完成 20，未完成，却没有说明原因（偏差原因：无）。',
        '指标“补种河岸树木”目标为≥500棵，实际完成 480，未完成，却没有说明原因（偏差原因：无偏差）。',
      ]);
    });
  });

  describe('unmet-full-score', () => {
    it('fires for a missed target with full points, not for one that lost some', async () => {
      expect(sentences(await audit('unmet-full-score', missed))).toEqual([
        '指标“验收项目数”目标为>20项，实际完成 20，未完成，却得 20 分（分值 20）。',
      ]);
    });
  });

  describe('met-points-lost', () => {
    it('fires for a target that is met and lost points, not for one that is missed and lost points', async () => {
      const text = accountsWith(
        ['成本指标', '经济成本指标', '整治成本控制率', '≤100%', '0', 30, 0, '款项未付'],
        ['产出指标', '数量指标', '拆除水坝数量', '≥30座', '15', 60, 30, '汛期推迟'],
      );
      expect(sentences(await audit('met-points-lost', text))).toEqual([
        '指标“整治成本控制率”目标为≤100%，实际完成 0，已完成，却只得 0 分（分值 30）。',
      ]);
    });
  });

  describe('score-above-weight', () => {
    it('fires for 12 points of 10, not for all 80 of 80', async () => {
      const text = accountsWith(
        ['产出指标', '数量指标', '拆除水坝数量', '≥30座', '36', 10, 12],
        ['产出指标', '数量指标', '补种河岸树木', '≥500棵', '500', 80, 80],
      );
      expect(sentences(await audit('score-above-weight', text))).toEqual([
        '指标“拆除水坝数量”分值 10，得分 12。',
      ]);
    });
  });

  describe('exact-target-exceeded', () => {
    it('fires for 7 where 4 were to be reached exactly, not for 7 where at least 4 were', async () => {
      const text = accountsWith(
        ['产出指标', '数量指标', '支持水厂数', '=4家', '7', 45, 45],
        ['产出指标', '数量指标', '支持电站数', '≥4家', '7', 45, 45],
      );
      expect(sentences(await audit('exact-target-exceeded', text))).toEqual([
        '指标“支持水厂数”目标为=4家，实际完成 7，超过确定的目标数。',
      ]);
    });
  });

  describe('target-too-low', () => {
    const text = accountsWith(
      ['产出指标', '数量指标', '巡查次数', '≥10次', '30', 30, 30],
      ['产出指标', '数量指标', '培训人数', '≥10人', '29', 30, 30],
      ['成本指标', '经济成本指标', '巡查成本', '≤50万元', '10', 30, 30],
    );

    it('fires for three times the target, not for less, nor where less is better', async () => {
      expect(sentences(await audit('target-too-low', text))).toEqual([
        '指标“巡查次数”目标为≥10次，实际完成 30，为目标的 3 倍。',
      ]);
    });

    it('takes another least rate from the settings', async () => {
      expect(await audit('target-too-low', text, { minimumRate: 2.5 })).toHaveLength(2);
    });
  });

  describe('ratio-above-100', () => {
    it('fires for a satisfaction of 128 % and of 103 %, not for a growth of 128 %, nor for 128 people', async () => {
      const text = accountsWith(
        ['满意度指标', '服务对象满意度指标', '用水户满意率', '≥85%', '128', 30, 30],
        ['满意度指标', '服务对象满意度指标', '居民满意度', '满意', '103%', 10, 10],
        ['效益指标', '经济效益指标', '供水量增长率', '≥85%', '128', 30, 30],
        ['产出指标', '数量指标', '满意度调查人数', '≥85人', '128', 20, 20],
      );
      expect(sentences(await audit('ratio-above-100', text))).toEqual([
        '指标“用水户满意率”实际完成 128%，而这一比率不可能超过 100%。',
        '指标“居民满意度”实际完成 103%，而这一比率不可能超过 100%。',
      ]);
    });
  });

  describe('impossible-value', () => {
    it('fires for a progress of spending of 13 months, not for 12, nor for a span of building of 13', async () => {
      const text = accountsWith(
        ['产出指标', '时效指标', '支出进度', '=13个月', '12', 20, 20],
        ['产出指标', '时效指标', '当年支付进度', '=12个月', '12', 20, 20],
        ['产出指标', '时效指标', '大坝工期', '≤13个月', '13', 20, 20],
        ['产出指标', '质量指标', '灌区覆盖率', '≥120%', '95', 20, 20],
        ['产出指标', '质量指标', '产值增长率', '≥120%', '130', 10, 10],
      );
      expect(sentences(await audit('impossible-value', text))).toEqual([
        '指标“支出进度”的数值不可能：目标=13个月，实际 12。',
        '指标“灌区覆盖率”的数值不可能：目标≥120%，实际 95。',
      ]);
    });
  });

  describe('target-not-measurable', () => {
    it('fires for a target in words, not for one with a number in its words', async () => {
      const text = accountsWith(
        ['效益指标', '社会效益指标', '防洪能力', '明显提升', '明显提升', 45, 45],
        ['效益指标', '社会效益指标', '护岸长度', '不少于3公里', '4公里', 45, 45],
      );
      expect(sentences(await audit('target-not-measurable', text))).toEqual([
        '指标“防洪能力”的目标“明显提升”不能按数值判定是否完成。',
      ]);
    });
  });

  describe('cost-target-above-funding', () => {
    it('fires for a cost of 80 of money of 60, not for 60 of 60, nor for a rate of control', async () => {
      const cost = (name: string, target: string): PrintedIndicator => [
        ...(['成本指标', '经济成本指标', name, target, '50', 45, 45] as const),
      ];
      const text = finalAccounts([
        {
          name: '小水电整治',
          money: ['60.00', '60.00', '50.00'],
          rate: '83.33',
          rateScore: 8,
          indicators: [cost('整治成本', '≤80万元'), cost('清淤成本', '≤60万元'), cost('成本控制率', '≤100%')],
        },
      ]);
      expect(sentences(await audit('cost-target-above-funding', text))).toEqual([
        '指标“整治成本”的成本目标为 80 万元，高于项目“小水电整治”当年资金 60 万元。',
      ]);
    });
  });

  describe('magnitude-doubtful', () => {
    it('fires for yuan against a target in 万元, not for ten times the target', async () => {
      const text = accountsWith(
        ['成本指标', '经济成本指标', '租金成本', '≤176万元', '1759999.92', 45, 0],
        ['产出指标', '数量指标', '巡查次数', '≥10次', '100', 45, 45],
      );
      expect(sentences(await audit('magnitude-doubtful', text))).toEqual([
        '指标“租金成本”目标为≤176万元，实际完成 1759999.92，相差悬殊，疑为计量单位不一致。',
      ]);
    });
  });
});
