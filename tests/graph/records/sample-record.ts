/** Records of an invented city, in the form in which the loaders hand them over; every part can be put in place of. */
import type {
  DocumentRecord,
  FundingSourceRecord,
  IndicatorRecord,
  ProjectRecord,
  UnitRecord,
} from '../../../loaders/records.ts';

export function sampleIndicator(parts: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return {
    level1: '产出指标',
    level2: '数量指标',
    name: '支持企业数',
    description: null,
    basis: null,
    targetText: '≥40家',
    operator: '>=',
    targetValue: 40,
    unit: '家',
    actualText: '27家',
    actualValue: 27,
    weight: 10,
    score: 6.75,
    deviationReason: null,
    standard: null,
    halfYear: null,
    periodTarget: null,
    repairs: [],
    lines: [21, 22],
    ...parts,
  };
}

export function sampleFund(parts: Partial<FundingSourceRecord> = {}): FundingSourceRecord {
  return {
    name: '中小企业发展专项资金',
    category: 'SPECIAL_FUND',
    level: 'PROVINCE',
    region: '福建省',
    amount: 120.5,
    initial: null,
    executed: 120.49,
    channel: 'TRANSFER_PAYMENT',
    carriedFrom: null,
    inferred: false,
    evidence: 'name: 省级中小企业发展专项资金',
    lines: [12, 12],
    ...parts,
  };
}

export function sampleProject(parts: Partial<ProjectRecord> = {}): ProjectRecord {
  return {
    name: '企业技术改造补助',
    code: null,
    department: null,
    unit: null,
    fiscalYear: 2024,
    projectClass: null,
    period: null,
    goal: null,
    annualGoal: null,
    result: null,
    funding: {
      initialBudget: 100,
      adjustedBudget: 120.5,
      executed: 120.49,
      executionRate: 99.99,
      executionWeight: 10,
      executionScore: 10,
      total: null,
      fiscal: null,
      other: null,
      carryOver: null,
    },
    fundingSources: [sampleFund()],
    totalScore: 96.75,
    indicators: [sampleIndicator()],
    policies: [],
    disbursements: [],
    repairs: [],
    lines: [10, 40],
    ...parts,
  };
}

export function sampleUnit(parts: Partial<UnitRecord> = {}): UnitRecord {
  return {
    code: null,
    name: '福州市试验局',
    total: 1000.25,
    quota: 40,
    staff: 38,
    nature: '行政',
    lines: [5, 5],
    ...parts,
  };
}

export function sampleRecord(parts: Partial<DocumentRecord> = {}): DocumentRecord {
  return {
    document: 'sample.txt',
    sha256: 'a'.repeat(64),
    title: '福州市试验局2024年度部门决算',
    fiscalYear: 2024,
    kind: 'FINAL_ACCOUNTS',
    scope: 'DEPARTMENT',
    layout: 'text',
    withheld: [],
    department: { name: '福州市试验局', code: '401', region: '福建省/福州市', lines: [1, 1] },
    units: [sampleUnit()],
    totals: {
      revenue: 1000.25,
      expenditure: 1000.25,
      basicExpenditure: 879.75,
      projectExpenditure: 120.5,
      otherExpenditure: null,
    },
    functionalLines: [],
    economicLines: [],
    threePublic: null,
    projects: [sampleProject()],
    listedProjects: [],
    statedFigures: [],
    tasks: [],
    transfers: [],
    overallEvaluation: null,
    problems: [],
    ...parts,
  };
}

function evaluatedFunds(level: string, initial: number) {
  return { level, initial, adjustment: 10, disbursed: initial, rate: 96.77, balance: 10 };
}

/** A record that has something of every kind that the graph holds. */
export function wholeRecord(parts: Partial<DocumentRecord> = {}): DocumentRecord {
  const unit = '福州市试验中心';
  return sampleRecord({
    units: [sampleUnit(), sampleUnit({ name: unit, code: '401002' })],
    functionalLines: [
      {
        ...{ table: '支出决算表', unit: null, code: '215', name: '资源勘探工业信息等支出' },
        ...{ total: 1000.25, basic: 879.75, project: 120.5, lines: [50, 50] },
      },
      {
        ...{ table: '支出决算表', unit, code: '2150501', name: '行政运行' },
        ...{ total: 0.1, basic: 0.1, project: null, lines: [51, 51] },
      },
    ],
    economicLines: [
      {
        ...{ table: '基本支出决算表', unit: null, code: '30101', name: '基本工资' },
        ...{ total: 400.000001, personnel: 400.000001, public: null, lines: [55, 55] },
      },
    ],
    overallEvaluation: {
      ...{ name: '福州市试验局', code: '401', totalScore: 94.5, lines: [80, 95] },
      sources: [
        evaluatedFunds('合计', 300.5),
        evaluatedFunds('中央财政资金', 100.25),
        evaluatedFunds('地方财政资金', 200.25),
      ],
      indicators: [sampleIndicator({ name: '履职完成率', lines: [90, 91] })],
    },
    transfers: [
      {
        ...{
          unitCode: '401002',
          unitName: unit,
          functionalCode: '2150299',
          functionalName: '其他制造业支出',
        },
        ...{
          fundCategory: 'GENERAL_PUBLIC_BUDGET',
          transferType: '专项转移支付',
          projectName: '技改转移支付',
        },
        ...{ amount: 660.5, lines: [70, 70] },
      },
    ],
    statedFigures: [
      { what: 'revenue', amount: 1000.25, lines: [100, 100] },
      { what: 'projectCount', amount: 1, lines: [101, 102] },
    ],
    listedProjects: [{ name: '企业技术改造', amount: 120.5, lines: [103, 103] }],
    threePublic: { total: 3.5, abroad: 0, vehiclePurchase: null, vehicleRunning: 2.5, reception: 1 },
    projects: [
      sampleProject({
        unit,
        policies: [{ number: '闽财企〔2023〕5号', title: null }],
        disbursements: [{ period: 'Q2', item: '补助', amount: 60.25, cumulative: false }],
        indicators: [sampleIndicator({ basis: '《试验办法》（闽财企〔2023〕5号）' })],
      }),
    ],
    tasks: [
      {
        ...{ name: '支持企业技术改造', amount: 120.5, projectNames: [sampleProject().name] },
        ...{ indicators: [sampleIndicator({ name: '技改企业数' })], lines: [45, 47] },
      },
    ],
    ...parts,
  });
}
