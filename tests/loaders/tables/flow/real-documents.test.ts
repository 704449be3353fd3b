import { describe, expect, it } from 'vitest';
import { sumWanYuan } from '../../../../loaders/fields/money.ts';
import { readDepartmentTargets } from '../../../../loaders/document/department-targets.ts';
import { readTasks } from '../../../../loaders/document/tasks.ts';
import { readFlowTables } from '../../../../loaders/tables/flow/index.ts';
import { realDocument } from '../../source-of.ts';

const xiamen = realDocument('xiamen-2024-budget.txt');
const shanhaiguan = realDocument('shanhaiguan-2025-budget.txt');
const needs = (name: string): string => `(needs ../shared/documents/${name})`;

describe.skipIf(xiamen === null)(`the Xiamen budget of 2024 ${needs('xiamen-2024-budget.txt')}`, () => {
  const source = xiamen ?? { fileName: '', sha256: '', lines: [] };

  it('has twelve projects with their money and indicators, and nothing that cannot be read', () => {
    const { drafts, problems } = readFlowTables(source);
    expect(problems).toEqual([]);
    expect(drafts).toHaveLength(12);
    expect(drafts.flatMap(({ indicators }) => indicators)).toHaveLength(71);
    expect(drafts.every(({ unit }) => unit === '厦门市工业和信息化局')).toBe(true);
    // What the annex of the whole department prints as development funds and special business fees.
    expect(sumWanYuan(drafts.map(({ funding }) => funding.total ?? 0))).toBe(173_031.88);
    expect(sumWanYuan(drafts.map(({ funding }) => funding.fiscal ?? 0))).toBe(172_987.85);
  });

  it('reads plans by quarter that sum to the budget where the page prints them whole', () => {
    const drafts = readFlowTables(source).drafts;
    const planned = (name: string): number =>
      sumWanYuan(
        drafts.find((draft) => draft.name === name)?.disbursements.map(({ amount }) => amount ?? 0) ?? [],
      );
    expect(planned('产业对接')).toBe(12_500);
    expect(planned('信息化专项资金')).toBe(19_044.85);
    expect(planned('专项业务费')).toBe(2_244.03);
  });

  it('has four tasks whose money sums to that of the projects', () => {
    const { tasks, problems } = readTasks(source);
    expect(problems).toEqual([]);
    expect(sumWanYuan(tasks.map(({ amount }) => amount ?? 0))).toBe(172_987.846);
    expect(tasks.map(({ indicators }) => indicators.length)).toEqual([4, 4, 3, 2]);
    expect(tasks.map(({ projectNames }) => projectNames.length)).toEqual([12, 8, 12, 3]);
  });
});

describe.skipIf(shanhaiguan === null)(
  `the Shanhaiguan budget of 2025 ${needs('shanhaiguan-2025-budget.txt')}`,
  () => {
    const source = shanhaiguan ?? { fileName: '', sha256: '', lines: [] };
    const { drafts, problems } = readFlowTables(source);

    it('has fourteen projects with codes, six indicators each', () => {
      expect(problems).toEqual([]);
      expect(drafts).toHaveLength(14);
      expect(drafts.every(({ code }) => /^13030\dP?\w{14,16}$/.test(code ?? ''))).toBe(true);
      expect(drafts.map(({ indicators }) => indicators.length)).toEqual(Array.from({ length: 14 }, () => 6));
      expect(sumWanYuan(drafts.map(({ funding }) => funding.total ?? 0))).toBe(879.82);
    });

    it('puts description and basis of every indicator together', () => {
      const indicators = drafts.flatMap((draft) => draft.indicators);
      expect(indicators.filter(({ description, basis }) => description === null || basis === null)).toEqual(
        [],
      );
      const bases = new Set(indicators.map(({ basis }) => basis));
      expect(bases.size).toBeLessThan(22);
      expect([...bases].filter((basis) => (basis?.length ?? 0) < 4)).toEqual([]);
    });

    it('has plans by month that end at the budget', () => {
      for (const { disbursements, funding } of drafts) {
        expect(disbursements.map(({ period }) => period)).toEqual(['03', '06', '10', '12']);
        expect(disbursements.at(-1)?.amount).toBe(funding.total);
      }
    });

    it('has the department’s own targets in prose', () => {
      const targets = readDepartmentTargets(source);
      expect(targets?.indicators).toHaveLength(15);
      expect(targets?.indicators.filter(({ targetValue }) => targetValue === null)).toEqual([]);
    });
  },
);
