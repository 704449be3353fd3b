/** Rules that hold lists, prose and tables of one document against each other. */
import { describe, expect, it } from 'vitest';
import type { DocumentRecord, ProjectRecord } from '../../../loaders/records.ts';
import { sampleProject, sampleRecord, sampleUnit } from '../../graph/records/sample-record.ts';
import { onBothEngines, sentences } from './audited.ts';

/** A project of a budget with its money of the year, in 万元. */
function budgeted(name: string, total: number, parts: Partial<ProjectRecord> = {}): ProjectRecord {
  const none = { initialBudget: null, adjustedBudget: null, executed: null, executionRate: null };
  const funding = { ...none, executionWeight: null, executionScore: null, other: null, carryOver: null };
  return sampleProject({ name, funding: { ...funding, total, fiscal: total }, totalScore: null, ...parts });
}

const budget = (parts: Partial<DocumentRecord>) => sampleRecord({ kind: 'BUDGET', ...parts });

const step = (period: string, amount: number | null, item: string | null = null, cumulative = false) => ({
  ...{ period, item, amount, cumulative },
});

onBothEngines('rules for sums', (audit) => {
  describe('disbursement-not-budget', () => {
    const rule = 'disbursement-not-budget';

    it('fires for a plan of 80 of money of 100, not for one of 100', async () => {
      const projects = [
        budgeted('河道保洁', 100, { disbursements: [step('Q1', 30.5), step('Q3', 49.5)] }),
        budgeted('水库巡查', 100, { disbursements: [step('Q1', 30.5), step('Q3', 69.5)] }),
      ];
      expect(sentences(await audit(rule, budget({ projects })))).toEqual([
        '项目“河道保洁”当年资金 100 万元，支出计划合计 80 万元，相差 20 万元。',
      ]);
    });

    it('takes the last of cumulative amounts, use by use, and keeps still where one is open', async () => {
      const projects = [
        budgeted('河道保洁', 100, {
          disbursements: [step('03', 20, '人工', true), step('12', 60, '人工', true), step('12', 40, '船只')],
        }),
        budgeted('水库巡查', 100, { disbursements: [step('Q1', 30), step('Q2', null, '按考核结果')] }),
        budgeted('堤防养护', 100),
      ];
      expect(await audit(rule, budget({ projects }))).toEqual([]);
    });
  });

  describe('children-not-parent', () => {
    const line = (code: string, name: string, total: number, unit: string | null = null) => ({
      ...{ table: '支出决算表', unit, code, name, total, basic: null, project: null },
      lines: [50, 50] as [number, number],
    });

    it('fires for a class that its subclasses do not sum to, not for one that they do, nor across units', async () => {
      const functionalLines = [
        line('213', '农林水支出', 90),
        line('21303', '水利', 60.04),
        line('21305', '巩固脱贫攻坚成果衔接乡村振兴', 20),
        line('2130305', '水利工程建设', 60),
        line('213', '农林水支出', 40, '福州市试验中心'),
        line('21303', '水利', 40, '福州市试验中心'),
      ];
      const findings = await audit('children-not-parent', sampleRecord({ functionalLines }));
      expect(sentences(findings)).toEqual([
        '《支出决算表》中科目 213 农林水支出为 90 万元，其下级科目之和为 80.04 万元。',
      ]);
    });
  });

  describe('units-not-department', () => {
    const rule = 'units-not-department';
    const units = [sampleUnit({ total: 600 }), sampleUnit({ name: '福州市试验中心', total: 300 })];

    it('fires for units of 900 of a department of 1,000, not for one of 900, nor where a unit’s money is open', async () => {
      const totals = { basicExpenditure: null, projectExpenditure: null, otherExpenditure: null };
      const of = (expenditure: number) => ({ ...totals, revenue: expenditure, expenditure });
      expect(sentences(await audit(rule, sampleRecord({ units, totals: of(1000) })))).toEqual([
        '“福州市试验局”的 2 个单位预算数之和为 900 万元，部门收入总计 1,000 万元、支出总计 1,000 万元。',
      ]);
      expect(await audit(rule, sampleRecord({ units, totals: of(900) }))).toEqual([]);
      const open = [...units, sampleUnit({ name: '福州市试验馆', total: null })];
      expect(await audit(rule, sampleRecord({ units: open, totals: of(1000) }))).toEqual([]);
    });
  });

  describe('listed-not-tabled', () => {
    const rule = 'listed-not-tabled';
    const projects = [budgeted('河道保洁', 100), budgeted('水库巡查', 40)];
    const stated = (what: 'projectCount' | 'projectAmount', amount: number) => ({
      ...{ what, amount, lines: [8, 8] as [number, number] },
    });

    it('fires for 3 projects in the text and 2 tables, and for another amount', async () => {
      const counted = budget({
        projects,
        statedFigures: [stated('projectCount', 3), stated('projectAmount', 140)],
      });
      expect(sentences(await audit(rule, counted))).toEqual([
        '文字所列项目 3 个、金额 140 万元；绩效表 2 张、资金合计 140 万元。',
      ]);
      const paid = budget({ projects, statedFigures: [stated('projectAmount', 150)] });
      expect(sentences(await audit(rule, paid))).toEqual([
        '文字所列项目 （无） 个、金额 150 万元；绩效表 2 张、资金合计 140 万元。',
      ]);
    });

    it('keeps still where the text says what the tables do', async () => {
      const statedFigures = [stated('projectCount', 2), stated('projectAmount', 140)];
      expect(await audit(rule, budget({ projects, statedFigures }))).toEqual([]);
    });
  });

  describe('listed-amount-not-table', () => {
    it('fires for a listed project of another amount than its table, not for one of the same', async () => {
      const projects = [budgeted('河道保洁', 100), budgeted('水库巡查', 40)];
      const listedProjects = [
        { name: '河道保洁', amount: 110, lines: [9, 9] as [number, number] },
        { name: '水库巡查', amount: 40, lines: [10, 10] as [number, number] },
      ];
      expect(sentences(await audit('listed-amount-not-table', budget({ projects, listedProjects })))).toEqual(
        ['清单所列项目“河道保洁”为 110 万元，其绩效表为 100 万元。'],
      );
    });
  });

  describe('table-not-text', () => {
    it('fires for a revenue that the table has otherwise, not for an expenditure that agrees', async () => {
      const statedFigures = [
        { what: 'revenue' as const, amount: 1001.25, lines: [20, 20] as [number, number] },
        { what: 'expenditure' as const, amount: 1000.25, lines: [21, 21] as [number, number] },
      ];
      expect(sentences(await audit('table-not-text', sampleRecord({ statedFigures })))).toEqual([
        '文字说明中的收入为 1,001.25 万元，表格中为 1,000.25 万元。',
      ]);
    });
  });
});
