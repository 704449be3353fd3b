import type { Funding, Lines, ProjectRecord } from '../records.ts';

/** A money row of a project's table as printed, in 万元: 财政拨款, 其他资金, 上年结转, 其中：中央资金 … */
export interface MoneyRow {
  /** The row's label, white space removed. */
  readonly label: string;
  /** The year's money: 金额 of a budget, 全年预算数 of a self-evaluation. */
  readonly amount: number | null;
  /** 年初预算数 and 全年执行数, where the table has them. */
  readonly initial: number | null;
  readonly executed: number | null;
  readonly lines: Lines;
}

/** The money of a table that prints none. */
export const noFunding: Funding = {
  initialBudget: null,
  adjustedBudget: null,
  executed: null,
  executionRate: null,
  executionWeight: null,
  executionScore: null,
  total: null,
  fiscal: null,
  other: null,
  carryOver: null,
};

/**
 * A project's own performance table, before the document's context (department, funds, policies) is known:
 * what the table readers hand to the assembly in `loaders/index.ts`.
 */
export interface ProjectDraft extends Omit<
  ProjectRecord,
  'fundingSources' | 'policies' | 'fiscalYear' | 'department'
> {
  /** The table's own year and department, null where it prints none. */
  readonly fiscalYear: number | null;
  readonly department: string | null;
  readonly moneyRows: readonly MoneyRow[];
  /** 资金使用范围, 预算规模及资金用途: what the money is for; its words may name funds with amounts. */
  readonly usage: string | null;
  /** 立项依据, 项目确定的依据: may name policies and funds. */
  readonly legalBasis: string | null;
}
