import type { FundingSourceRecord, ProjectRecord } from '../../loaders/records.ts';
import { indicatorAt, someEnding } from './indicator.ts';
import type { Random } from './random.ts';
import { fundSubjects, projectForms, projectSubjects } from './words.ts';

export interface ProjectPlace {
  readonly department: string;
  readonly unit: string;
  readonly region: string;
  readonly fiscalYear: number;
  /** From 1. */
  readonly number: number;
  readonly indicators: number;
  readonly paidByCentralFund: boolean;
}

/** A project with a self-evaluation table; those paid by a central special fund have one indicator that was missed. */
export function projectAt(random: Random, place: ProjectPlace): ProjectRecord {
  const { number, fiscalYear, indicators } = place;
  const line = number * (indicators + 4);
  const adjustedBudget = 10 + random.below(90_000) / 100;
  const executed = Math.floor(adjustedBudget * (60 + random.below(41))) / 100;
  return {
    name: `${random.pick(projectSubjects)}${random.pick(projectForms)}（${number}）`,
    code: null,
    department: place.department,
    unit: place.unit,
    fiscalYear,
    projectClass: random.pick(['部门专项', '发展经费', '一级项目']),
    period: null,
    goal: '按年度计划完成各项任务，资金及时拨付到位。',
    annualGoal: null,
    result: '年度任务已完成。',
    funding: {
      initialBudget: adjustedBudget,
      adjustedBudget,
      executed,
      executionRate: Math.round((executed / adjustedBudget) * 10_000) / 100,
      executionWeight: 10,
      executionScore: 9,
      total: null,
      fiscal: null,
      other: null,
      carryOver: null,
    },
    fundingSources: fundsOf(random, place, adjustedBudget, line),
    totalScore: 80 + random.below(20),
    indicators: Array.from({ length: indicators }, (_, index) => {
      const ending = place.paidByCentralFund && index === 0 ? 'unmet' : someEnding(random);
      return indicatorAt(random, line + 4 + index, ending);
    }),
    policies: [],
    disbursements: [],
    repairs: [],
    lines: [line, line + 3 + indicators],
  };
}

function fundsOf(
  random: Random,
  { region, paidByCentralFund }: ProjectPlace,
  amount: number,
  line: number,
): FundingSourceRecord[] {
  const fund = (
    name: string,
    more: Pick<FundingSourceRecord, 'category' | 'level' | 'region' | 'channel'>,
  ) => ({
    name,
    amount,
    initial: amount,
    executed: null,
    carriedFrom: null,
    inferred: false,
    evidence: `项目名称：${name}`,
    lines: [line, line] as [number, number],
    ...more,
  });
  const province = region.split('/')[0] ?? region;
  const subject = random.pick(fundSubjects);
  return [
    fund('一般公共预算', { category: 'GENERAL_PUBLIC_BUDGET', level: 'CITY', region, channel: null }),
    ...(paidByCentralFund
      ? [
          fund(`中央${subject}专项资金`, {
            category: 'SPECIAL_FUND',
            level: 'CENTRAL',
            region: null,
            channel: 'TRANSFER_PAYMENT',
          }),
        ]
      : []),
    ...(random.chance(30)
      ? [
          fund(`省级${subject}专项资金`, {
            category: 'SPECIAL_FUND',
            level: 'PROVINCE',
            region: province,
            channel: 'ADVANCE_ALLOCATION',
          }),
        ]
      : []),
  ];
}
