/** Rules that look at a project's money and at its score for execution. */
import { describe, expect, it } from 'vitest';
import { onBothEngines, sentences } from './audited.ts';
import { finalAccounts, type PrintedProject } from './printed.ts';

/** 全年预算数 100.00 万元. */
const scored = (name: string, executed: string, rate: string, rateScore: number): PrintedProject => ({
  name,
  money: ['100.00', '100.00', executed],
  rate,
  rateScore,
});

onBothEngines('rules for money', (audit) => {
  describe('spent-without-budget', () => {
    it('fires where money was spent on an adjusted budget of 0, not where nothing was', async () => {
      const text = finalAccounts([
        { name: '河道保洁', money: ['90.00', '0.00', '88.50'], rate: '0.00', rateScore: 0 },
        { name: '水库巡查', money: ['0.00', '0.00', '0.00'], rate: '0.00', rateScore: 0 },
      ]);
      const findings = await audit('spent-without-budget', text);
      expect(sentences(findings)).toEqual([
        '项目“河道保洁”全年预算数为 0 万元，却支出 88.5 万元（年初预算数 90 万元，填报执行率 0%）。',
      ]);
      expect(findings[0]?.message.en).toBe(
        'Project "河道保洁": 885,000 yuan spent on an adjusted budget of 0 yuan (initial budget 900,000 yuan, printed execution rate 0%).',
      );
      expect(findings[0]).toMatchObject({
        severity: 'ERROR',
        subject: { kind: 'Project', name: '河道保洁', project: '河道保洁' },
        values: { executed: 88_500_000n, adjustedBudget: 0n },
      });
    });
  });

  describe('overspent', () => {
    it('fires where more was spent than budgeted, not where all of it was', async () => {
      const text = finalAccounts([
        scored('河道保洁', '103.50', '103.50', 10),
        scored('水库巡查', '100.00', '100.00', 10),
      ]);
      expect(sentences(await audit('overspent', text))).toEqual([
        '项目“河道保洁”全年预算数 100 万元，执行数 103.5 万元，超出 3.5 万元。',
      ]);
    });
  });

  describe('rate-not-executed', () => {
    it('fires for a rate that the money does not give, not for one that is rounded', async () => {
      const text = finalAccounts([
        scored('河道保洁', '61.25', '85.20', 8),
        scored('水库巡查', '61.25', '61.3', 6),
      ]);
      expect(sentences(await audit('rate-not-executed', text))).toEqual([
        '项目“河道保洁”填报执行率 85.2%，按全年预算数 100 万元、执行数 61.25 万元，应为 61.25%。',
      ]);
    });
  });

  describe('low-execution', () => {
    const text = finalAccounts([
      scored('河道保洁', '59.99', '59.99', 5),
      scored('水库巡查', '60.00', '60.00', 6),
      { name: '堤防养护', money: ['0.00', '0.00', '3.00'], rate: '0.00', rateScore: 0 },
    ]);

    it('fires below 60 %, not at 60 %, nor for the rate of a budget of 0', async () => {
      expect(sentences(await audit('low-execution', text))).toEqual([
        '项目“河道保洁”全年预算数 100 万元，执行数 59.99 万元，执行率 59.99%。',
      ]);
    });

    it('takes another least rate from the settings', async () => {
      expect(await audit('low-execution', text, { minimumRate: 61 })).toHaveLength(2);
    });
  });

  describe('added-in-year', () => {
    it('fires for an initial budget of 0, not for one that was raised', async () => {
      const text = finalAccounts([
        { name: '抗旱应急', money: ['0.00', '35.00', '35.00'] },
        { name: '水库巡查', money: ['20.00', '35.00', '35.00'] },
      ]);
      expect(sentences(await audit('added-in-year', text))).toEqual([
        '项目“抗旱应急”年初预算数为 0 万元，年中追加到 35 万元。',
      ]);
    });
  });

  describe('carry-over-unspent', () => {
    it('fires for money of an earlier year that is left again, not where all of it was spent, nor for this year’s', async () => {
      const text = finalAccounts([
        scored('河道保洁（2023结转）', '40.00', '40.00', 0),
        scored('水库巡查（2023结转）', '100.00', '100.00', 10),
        scored('堤防养护', '40.00', '40.00', 0),
      ]);
      expect(sentences(await audit('carry-over-unspent', text))).toEqual([
        '项目“河道保洁（2023结转）”使用结转资金，全年预算数 100 万元，执行数 40 万元，执行率 40%。',
      ]);
    });
  });

  describe('nothing-spent-all-met', () => {
    const unspent = { money: ['0.00', '12.00', '0.00'], rate: '0.00', rateScore: 0 } as const;

    it('fires where nothing was spent and all targets are met, not where one was missed', async () => {
      const text = finalAccounts([
        { name: '防汛应用开发', ...unspent },
        {
          name: '水库巡查',
          ...unspent,
          indicators: [['产出指标', '数量指标', '巡查次数', '≥4次', '0', 90, 0]],
        },
        { name: '堤防养护' },
      ]);
      expect(sentences(await audit('nothing-spent-all-met', text))).toEqual([
        '项目“防汛应用开发”全年预算数 12 万元，执行数为 0 万元，4 个可判定的指标却全部完成。',
      ]);
    });
  });

  describe('execution-score-not-monotonic', () => {
    it('fires for each project scored below one with a lower rate, beside the lowest of those', async () => {
      const text = finalAccounts([
        scored('甲', '97.47', '97.47', 7),
        scored('乙', '81.54', '81.54', 10),
        scored('丙', '85.95', '85.95', 10),
        scored('丁', '40.00', '40.00', 0),
        scored('戊', '93.76', '93.76', 7),
        { name: '己', money: ['0.00', '0.00', '5.00'], rate: '0.00', rateScore: 10 },
      ]);
      expect(sentences(await audit('execution-score-not-monotonic', text))).toEqual([
        '项目“甲”执行率 97.47% 得 7 分，而项目“乙”执行率 81.54% 得 10 分。',
        '项目“戊”执行率 93.76% 得 7 分，而项目“乙”执行率 81.54% 得 10 分。',
      ]);
    });

    it('keeps still where scores rise with rates, and does not compare two documents', async () => {
      const documents = [
        finalAccounts([scored('甲', '97.47', '97.47', 10), scored('乙', '81.54', '81.54', 7)]),
        finalAccounts([scored('丙', '50.00', '50.00', 10)], { year: 2023 }),
      ];
      expect(await audit('execution-score-not-monotonic', documents)).toEqual([]);
    });
  });

  describe('central-fund-unmet', () => {
    const indicators = [
      ['产出指标', '数量指标', '支持水厂数', '=4家', '7', 45, 45],
      ['产出指标', '数量指标', '支持电站数', '≥4家', '3', 45, 33.75, '申报不足'],
    ] as const;

    it('fires for a central special fund, not for a province’s with the same table', async () => {
      const text = finalAccounts([
        { name: '2024年中央水利发展专项资金', indicators },
        { name: '2024年省级水利发展专项资金', indicators },
        { name: '2024年中央水库移民扶持专项资金' },
      ]);
      expect(sentences(await audit('central-fund-unmet', text))).toEqual([
        '项目“2024年中央水利发展专项资金”由中央水利发展专项资金安排，未完成指标 1 个，超过确定目标的指标 1 个。',
      ]);
    });
  });
});
