import { describe, expect, it } from 'vitest';
import { readDocumentFacts } from '../../../loaders/document/facts.ts';
import { realDocument } from '../source-of.ts';

/** Figures read by hand from the published documents. */
const expected = {
  'xiamen-2024-budget.txt': {
    department: { name: '厦门市工业和信息化局', code: '311', region: '福建省/厦门市', lines: [15, 15] },
    totals: {
      revenue: 183372.34,
      expenditure: 183372.34,
      basicExpenditure: 10340.46,
      projectExpenditure: 172987.85,
      otherExpenditure: 44.03,
    },
    threePublic: { total: 8.52, abroad: 0, vehiclePurchase: 0, vehicleRunning: 2.71, reception: 5.81 },
    counts: { units: 6, functionalLines: 45, transfers: 1, listedProjects: 2 },
  },
  'fuzhou-2024-final-accounts.txt': {
    department: { name: '福州市工业和信息化局', code: null, region: '福建省/福州市', lines: [51, 51] },
    totals: {
      revenue: 16094.58,
      expenditure: 16094.58,
      basicExpenditure: 3457.09,
      projectExpenditure: 12637.49,
      otherExpenditure: null,
    },
    threePublic: { total: 15.68, abroad: 13.61, vehiclePurchase: 0, vehicleRunning: 1.08, reception: 0.99 },
    counts: { units: 1, functionalLines: 46, transfers: 0, listedProjects: 0 },
  },
  'jinjiang-2019-budget.txt': {
    department: { name: '晋江市工信部门', code: null, region: '福建省/泉州市/晋江市', lines: [5, 5] },
    totals: {
      revenue: 8599.56,
      expenditure: 8599.56,
      basicExpenditure: 734.56,
      projectExpenditure: 7865,
      otherExpenditure: null,
    },
    threePublic: { total: 4.7, abroad: 3.5, vehiclePurchase: 0, vehicleRunning: 0, reception: 1.2 },
    counts: { units: 4, functionalLines: 31, transfers: 0, listedProjects: 13 },
  },
  'gulou-2024-budget.txt': {
    department: {
      name: '福州市鼓楼区工业和信息化局（本级）',
      code: null,
      region: '福建省/福州市/鼓楼区',
      lines: [45, 45],
    },
    totals: {
      revenue: 524.23,
      expenditure: 524.23,
      basicExpenditure: 220.23,
      projectExpenditure: 304,
      otherExpenditure: null,
    },
    threePublic: { total: 0.23, abroad: 0, vehiclePurchase: 0, vehicleRunning: 0, reception: 0.23 },
    counts: { units: 1, functionalLines: 6, transfers: 0, listedProjects: 0 },
  },
  'shanhaiguan-2025-budget.txt': {
    department: { name: '科技和工信部门', code: '350', region: '河北省/秦皇岛市/山海关区', lines: [2, 2] },
    totals: {
      revenue: 1186.91,
      expenditure: 1186.91,
      basicExpenditure: 307.09,
      projectExpenditure: 879.82,
      otherExpenditure: null,
    },
    threePublic: { total: 1, abroad: null, vehiclePurchase: null, vehicleRunning: 1, reception: null },
    counts: { units: 1, functionalLines: 33, transfers: 0, listedProjects: 0 },
  },
};

for (const [name, figures] of Object.entries(expected)) {
  const source = realDocument(name);
  describe.skipIf(source === null)(`${name} (skipped where ../shared/documents is not there)`, () => {
    it('gives the figures that it prints', () => {
      if (source === null) return;
      const facts = readDocumentFacts(source);
      expect(facts.department).toEqual(figures.department);
      expect(facts.totals).toEqual(figures.totals);
      expect(facts.threePublic).toEqual(figures.threePublic);
      const { units, functionalLines, transfers, listedProjects } = facts;
      expect({
        units: units.length,
        functionalLines: functionalLines.length,
        transfers: transfers.length,
        listedProjects: listedProjects.length,
      }).toEqual(figures.counts);
    });
  });
}
