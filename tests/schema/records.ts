/** Two invented documents of one invented department: what the tests of the API ask about. */
import type { DocumentRecord, IndicatorRecord, ProjectRecord } from '../../loaders/records.ts';
import { noFunding } from '../../loaders/tables/project-draft.ts';

type FundingRecord = ProjectRecord['fundingSources'][number];

export const indicator = (name: string, rest: Partial<IndicatorRecord> = {}): IndicatorRecord => ({
  level1: '产出指标',
  level2: '数量指标',
  name,
  description: null,
  basis: null,
  targetText: null,
  operator: null,
  targetValue: null,
  unit: null,
  actualText: null,
  actualValue: null,
  weight: null,
  score: null,
  deviationReason: null,
  standard: null,
  halfYear: null,
  periodTarget: null,
  repairs: [],
  lines: [30, 30],
  ...rest,
});

export const fund = (name: string, rest: Partial<FundingRecord> = {}): FundingRecord => ({
  name,
  category: 'SPECIAL_FUND',
  level: 'CENTRAL',
  region: null,
  amount: null,
  initial: null,
  executed: null,
  channel: null,
  carriedFrom: null,
  inferred: false,
  evidence: 'name: 资金名称',
  lines: [21, 21],
  ...rest,
});

export const project = (name: string, rest: Partial<ProjectRecord> = {}): ProjectRecord => ({
  name,
  code: null,
  department: null,
  unit: null,
  fiscalYear: 2024,
  projectClass: null,
  period: null,
  goal: null,
  annualGoal: null,
  result: null,
  funding: noFunding,
  fundingSources: [
    fund('一般公共预算', { category: 'GENERAL_PUBLIC_BUDGET', level: 'CITY', region: '福建省/福州市' }),
  ],
  totalScore: null,
  indicators: [],
  policies: [],
  disbursements: [],
  repairs: [],
  lines: [20, 40],
  ...rest,
});

const document = (rest: Partial<DocumentRecord>): DocumentRecord => ({
  document: 'accounts.txt',
  sha256: 'a'.repeat(64),
  title: '福州市榕湖局2024年度部门决算',
  fiscalYear: 2024,
  kind: 'FINAL_ACCOUNTS',
  scope: 'DEPARTMENT',
  layout: 'test',
  withheld: [],
  department: { name: '福州市榕湖局', code: null, region: '福建省/福州市', lines: [1, 1] },
  units: [],
  totals: {
    revenue: 1234.56,
    expenditure: null,
    basicExpenditure: null,
    projectExpenditure: null,
    otherExpenditure: null,
  },
  functionalLines: [],
  economicLines: [],
  threePublic: null,
  projects: [],
  listedProjects: [],
  statedFigures: [],
  tasks: [],
  transfers: [],
  overallEvaluation: null,
  problems: [{ line: 7, message: 'a cell without a column', text: '…' }],
  ...rest,
});

const funding = project('').funding;

export const accounts = document({
  projects: [
    project('湖岸改造补助', {
      unit: '福州市榕湖中心',
      funding: { ...funding, adjustedBudget: 300.5, executed: 100.25, executionRate: 33.36 },
      fundingSources: [
        fund('中央湖泊治理专项资金', { amount: 200.000001, executed: 90, channel: 'TRANSFER_PAYMENT' }),
        fund('福州市湖泊资金', { level: 'CITY', region: '福建省/福州市', amount: 100.5, lines: [22, 22] }),
      ],
      indicators: [
        indicator('治理湖泊数', {
          targetText: '≥4个',
          operator: '>=',
          targetValue: 4,
          unit: '个',
          actualText: '3个',
          actualValue: 3,
          weight: 10,
          score: 10,
          deviationReason: '汛期停工。',
          repairs: [{ field: 'score', raw: '1 0', value: 10, reason: 'the total implies it' }],
          lines: [31, 32],
        }),
        indicator('居民满意度', {
          level1: '满意度指标',
          level2: '服务对象满意度指标',
          targetText: '≥90%',
          operator: '>=',
          targetValue: 90,
          unit: '%',
          actualText: '95%',
          actualValue: 95,
          weight: 10,
          score: 10,
          lines: [33, 33],
        }),
      ],
    }),
    project('监测站运行', {
      funding: { ...funding, adjustedBudget: 50, executed: 50, executionRate: 100 },
      lines: [50, 60],
      indicators: [
        indicator('监测次数', {
          targetText: '=12次',
          operator: '=',
          targetValue: 12,
          unit: '次',
          actualText: '14次',
          actualValue: 14,
          lines: [55, 55],
        }),
      ],
    }),
  ],
});

export const budget = document({
  document: 'budget.txt',
  sha256: 'b'.repeat(64),
  title: '福州市榕湖局2025年部门预算',
  fiscalYear: 2025,
  kind: 'BUDGET',
  problems: [],
  projects: [
    project('湖岸改造补助', {
      fiscalYear: 2025,
      fundingSources: [fund('中央湖泊治理专项资金', { amount: 0.1, channel: 'ADVANCE_ALLOCATION' })],
      indicators: [
        indicator('治理湖泊数', { targetText: '≥5个', operator: '>=', targetValue: 5, unit: '个' }),
      ],
    }),
  ],
});
