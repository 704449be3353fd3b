/** Rules for what a project's table leaves out. */
import { describe, expect, it } from 'vitest';
import {
  sampleFund,
  sampleIndicator,
  sampleProject,
  sampleRecord,
} from '../../graph/records/sample-record.ts';
import { onBothEngines, sentences } from './audited.ts';

onBothEngines('rules for what is missing', (audit) => {
  describe('no-legal-basis', () => {
    const rule = 'no-legal-basis';
    const policies = [{ number: '榕政综〔2023〕15号', title: null }];

    it('fires for the one of three projects that names no document', async () => {
      const projects = [
        sampleProject({ name: '河道保洁', policies }),
        sampleProject({ name: '水库巡查', policies }),
        sampleProject({ name: '堤防养护' }),
      ];
      expect(sentences(await audit(rule, sampleRecord({ projects })))).toEqual([
        '项目“堤防养护”未列明立项依据文件（同类 3 个项目中有 2 个列明）。',
      ]);
    });

    it('keeps still where no table asks for it', async () => {
      const projects = [sampleProject({ name: '河道保洁' }), sampleProject({ name: '水库巡查' })];
      expect(await audit(rule, sampleRecord({ projects }))).toEqual([]);
    });
  });

  describe('no-measurable-indicator', () => {
    const inWords = sampleIndicator({
      targetText: '明显改善',
      operator: null,
      targetValue: null,
      unit: null,
    });
    const projects = [
      sampleProject({ name: '河道保洁', indicators: [inWords] }),
      sampleProject({ name: '水库巡查', indicators: [inWords, sampleIndicator({ name: '巡查次数' })] }),
    ];

    it('fires for a project whose targets are all in words, not for one with a number among them', async () => {
      expect(sentences(await audit('no-measurable-indicator', sampleRecord({ projects })))).toEqual([
        '项目“河道保洁”的 1 个指标中没有一个可衡量。',
      ]);
    });

    it('keeps still where the record withholds targets', async () => {
      expect(
        await audit('no-measurable-indicator', sampleRecord({ projects, withheld: ['target'] })),
      ).toEqual([]);
    });
  });

  describe('no-funding-source', () => {
    it('fires where the source was only concluded and has no amount, not where a row prints one', async () => {
      const concluded = sampleFund({
        category: 'GENERAL_PUBLIC_BUDGET',
        inferred: true,
        amount: null,
        executed: null,
      });
      const projects = [
        sampleProject({ name: '河道保洁', fundingSources: [concluded] }),
        sampleProject({ name: '水库巡查', fundingSources: [{ ...concluded, amount: 20 }] }),
        sampleProject({
          name: '省级堤防专项',
          fundingSources: [sampleFund({ amount: null, executed: null })],
        }),
      ];
      expect(sentences(await audit('no-funding-source', sampleRecord({ projects })))).toEqual([
        '项目“河道保洁”未列明资金来源。',
      ]);
    });
  });

  describe('unmet-without-reason', () => {
    it('keeps still where the record withholds the reasons', async () => {
      const projects = [sampleProject({ indicators: [sampleIndicator({ deviationReason: null })] })];
      expect(await audit('unmet-without-reason', sampleRecord({ projects }))).toHaveLength(1);
      const withheld = ['deviationReason'];
      expect(await audit('unmet-without-reason', sampleRecord({ projects, withheld }))).toEqual([]);
    });
  });
});
