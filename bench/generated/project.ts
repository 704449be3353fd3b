import type { ProjectRecord } from '../../loaders/records.ts';
import { fundsOf } from './funds.ts';
import { indicatorAt, someEnding } from './indicator.ts';
import type { Random } from './random.ts';
import { projectForms, projectSubjects } from './words.ts';

export interface ProjectPlace {
  readonly department: string;
  readonly unit: string;
  readonly region: string;
  readonly fiscalYear: number;
  /** From 1. */
  readonly number: number;
  readonly indicators: number;
  /** How many names of indicators there are. */
  readonly measures: number;
  /** Whether a central special fund pays for it. */
  readonly centralFund: boolean;
  /** Whether its first indicator was missed, whatever chance says. */
  readonly missesOne: boolean;
}

/** A project with a self-evaluation table. */
export function projectAt(random: Random, place: ProjectPlace): ProjectRecord {
  const { number, fiscalYear, indicators, measures } = place;
  const line = number * 20;
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
    fundingSources: fundsOf(random, place).map((fund) => ({
      ...fund,
      ...{ amount: adjustedBudget, initial: adjustedBudget, executed: null, carriedFrom: null },
      ...{ inferred: false, evidence: `项目名称：${fund.name}`, lines: [line, line] as [number, number] },
    })),
    totalScore: 80 + random.below(20),
    indicators: Array.from({ length: indicators }, (_, index) =>
      indicatorAt(random, {
        line: line + 4 + index,
        weight: Math.round(900 / indicators) / 10,
        ending: place.missesOne && index === 0 ? 'unmet' : someEnding(random),
        measures,
      }),
    ),
    policies: [],
    disbursements: [],
    repairs: [],
    lines: [line, line + 3 + indicators],
  };
}
