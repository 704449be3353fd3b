/** Rules that add up the weights and scores of a self-evaluation. */
import { describe, expect, it } from 'vitest';
import { sampleIndicator, sampleRecord } from '../../graph/records/sample-record.ts';
import { onBothEngines, sentences } from './audited.ts';
import { finalAccounts, type PrintedIndicator } from './printed.ts';

const table = (weight: number, score: number): readonly PrintedIndicator[] => [
  ['产出指标', '数量指标', '巡查河道次数', '≥20次', '21', 50, 50],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥85%', '90', weight, score],
];

/** A whole department's self-evaluation with two indicators; paying out weighs what they leave of 100. */
function overall(weights: readonly [number, number], totalScore: number) {
  const [first, second] = weights;
  return sampleRecord({
    overallEvaluation: {
      ...{ name: '福州市试验局', code: null, sources: [], totalScore, lines: [60, 80] },
      indicators: [
        sampleIndicator({ weight: first, score: first, lines: [70, 70] }),
        sampleIndicator({ name: '建设站点数', weight: second, score: second, lines: [71, 71] }),
      ],
    },
  });
}

onBothEngines('rules for weights and scores', (audit) => {
  describe('weights-not-100', () => {
    it('fires for weights of 95, not for weights of 100', async () => {
      const text = finalAccounts([
        { name: '河道保洁', indicators: table(35, 35) },
        { name: '水库巡查', indicators: table(40, 40) },
      ]);
      expect(sentences(await audit('weights-not-100', text))).toEqual([
        '项目“河道保洁”分值合计 95，不为 100（指标 85，执行率 10）。',
      ]);
    });
  });

  describe('scores-not-total', () => {
    it('fires for a total of 97 where the scores sum to 96, not where they sum to it', async () => {
      const text = finalAccounts([
        { name: '河道保洁', indicators: table(40, 36), totalScore: 97 },
        { name: '水库巡查', indicators: table(40, 36), totalScore: 96 },
      ]);
      expect(sentences(await audit('scores-not-total', text))).toEqual([
        '项目“河道保洁”各项得分合计 96（指标 86，执行率 10），填报总分 97。',
      ]);
    });
  });

  describe('overall-weights-not-100', () => {
    it('fires for indicators of 85 points, not for 90 beside the 10 for paying out', async () => {
      const rule = 'overall-weights-not-100';
      expect(sentences(await audit(rule, overall([50, 35], 92)))).toEqual([
        '“福州市试验局”整体自评的指标分值合计 85，与 100 分制不符。',
      ]);
      expect(await audit(rule, overall([50, 40], 97))).toEqual([]);
    });
  });

  describe('overall-scores-not-total', () => {
    it('fires for a total below what the indicators scored, not for one with up to 10 more', async () => {
      const rule = 'overall-scores-not-total';
      expect(sentences(await audit(rule, overall([50, 40], 88)))).toEqual([
        '“福州市试验局”整体自评的指标得分合计 90（分值 90），与填报总分 88 不符。',
      ]);
      expect(await audit(rule, overall([50, 40], 97))).toEqual([]);
    });
  });
});
