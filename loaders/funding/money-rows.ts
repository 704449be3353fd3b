/** What the money rows of a project's table say about where its money comes from. */
import { budgetIn } from '../fields/budget.ts';
import { levelInRegion } from '../fields/level.ts';
import { minusWanYuan, sameWanYuan, sumWanYuan } from '../fields/money.ts';
import type { Region } from '../fields/region.ts';
import { foldText } from '../fields/text.ts';
import type { FundCategory, GovernmentLevel, Lines } from '../records.ts';
import type { MoneyRow, ProjectDraft } from '../tables/project-draft.ts';

export interface RowMoney {
  readonly category: FundCategory;
  /** The level that the row's own words name (其中：中央资金), else null. */
  readonly level: GovernmentLevel | null;
  readonly amount: number | null;
  readonly initial: number | null;
  readonly executed: number | null;
  readonly evidence: string;
  readonly lines: Lines;
}

const levelWords: readonly [RegExp, GovernmentLevel][] = [
  [/中央/, 'CENTRAL'],
  [/省级|省财政|省补|自治区/, 'PROVINCE'],
  [/市级|市财政|地市/, 'CITY'],
  [/[区县]级|[区县]财政/, 'COUNTY'],
];

/** Rows that repeat what others say: the sum of all, or a heading. */
function isTotal(label: string): boolean {
  return /总额|合计|小计$|总计|预算(?:资金|数|金额)$/.test(foldText(label));
}

/**
 * The sources that the money rows name with money in them. 财政拨款 is ordinary budget money unless the row says which
 * budget; where the rows of single budgets stand below 财政拨款, they count and their sum does not.
 */
export function moneyOfRows(draft: ProjectDraft, region: Region | null): RowMoney[] {
  const rows = draft.moneyRows.filter(({ label }) => !isTotal(label));
  const read = rows.flatMap((row) => readRow(row, region)).filter(hasMoney);
  const single = read.filter(({ isSum }) => !isSum);
  const parts = single.filter(({ category }) => category !== 'OTHER_FUNDS' && category !== 'CARRY_OVER');
  if (parts.length === 0) return read.length > 0 ? read : moneyOfFunding(draft);
  const sum = read.find(({ isSum }) => isSum);
  const rest = sum === undefined ? null : restOfSum(sum, parts);
  return rest === null ? single : [...single, rest];
}

/** What 财政拨款 holds beyond the rows below it: the department's own. */
function restOfSum(sum: RowMoney, parts: readonly RowMoney[]): RowMoney | null {
  if (sum.amount === null) return null;
  const left = minusWanYuan(sum.amount, sumWanYuan(parts.flatMap(({ amount }) => amount ?? [])));
  if (left <= 0 || sameWanYuan(left, 0, 0.005)) return null;
  return {
    ...sum,
    amount: left,
    initial: null,
    executed: null,
    evidence: `${sum.evidence}, less the rows below it`,
  };
}

interface ReadRow extends RowMoney {
  /** 财政拨款, 财政资金: may be the sum of rows below it. */
  readonly isSum: boolean;
}

function readRow(row: MoneyRow, region: Region | null): ReadRow[] {
  const label = foldText(row.label);
  const named = levelWords.find(([words]) => words.test(label))?.[1] ?? null;
  // 地方资金 beside 中央补助: what the document's own level and those below it pay.
  const isOwn = /本级|^(?:其中:)?地方(?:财政)?(?:配套)?(?:资金|补助|拨款)/.test(label) && named === null;
  const isSum = named === null && !isOwn && budgetIn(label) === null && /财政(?:拨款|资金)/.test(label);
  const category = categoryOf(label, isSum || isOwn || named !== null);
  if (category === null) return [];
  const { amount, initial, executed, lines } = row;
  const level = named === null ? null : levelInRegion(named, region);
  return [{ category, level, amount, initial, executed, evidence: `money row: ${row.label}`, lines, isSum }];
}

function categoryOf(label: string, isTreasury: boolean): FundCategory | null {
  if (/上年结[转余]|结转资金|年初结[转余]/.test(label)) return 'CARRY_OVER';
  if (/^(?:其中:)?其他:?$/.test(label)) return 'OTHER_FUNDS';
  return budgetIn(label) ?? (isTreasury ? 'GENERAL_PUBLIC_BUDGET' : null);
}

function hasMoney({ amount, initial, executed }: RowMoney): boolean {
  return [amount, initial, executed].some((value) => value !== null && value !== 0);
}

/** The same from the amounts already read, for a table whose rows have no labels of their own. */
function moneyOfFunding(draft: ProjectDraft): RowMoney[] {
  const { funding } = draft;
  const lines = draft.moneyRows.find(({ label }) => isTotal(label))?.lines ?? draft.lines;
  const { total, fiscal, other, carryOver } = funding;
  const initial = funding.initialBudget;
  const executed = funding.executed;
  // Without a row of 财政拨款 the project's money is the treasury's, as far as it is not said to be other money.
  const isAllOther = fiscal === null && total !== null && other !== null && sameWanYuan(total, other);
  const main = isAllOther ? null : (fiscal ?? total ?? funding.adjustedBudget);
  const found: RowMoney[] = [];
  const add = (category: FundCategory, amount: number, evidence: string): void => {
    found.push({ category, level: null, amount, initial: null, executed: null, evidence, lines });
  };
  if (main !== null || initial !== null || executed !== null) {
    found.push({
      category: 'GENERAL_PUBLIC_BUDGET',
      level: null,
      amount: main,
      initial,
      executed,
      evidence: fiscal === null ? 'the project’s money' : 'money row: 财政拨款',
      lines,
    });
  }
  if (other !== null && other !== 0) add('OTHER_FUNDS', other, 'money row: 其他资金');
  if (carryOver !== null && carryOver !== 0) add('CARRY_OVER', carryOver, 'money row: 上年结转');
  return found.filter((row) => row.category === 'GENERAL_PUBLIC_BUDGET' || hasMoney(row));
}

/** What the table's total holds beyond its rows: money that is not from the treasury (资金总额 − 财政拨款). */
export function moneyBeyondRows(draft: ProjectDraft, rows: readonly RowMoney[]): RowMoney | null {
  const { total, fiscal, other, carryOver } = draft.funding;
  if (total === null || fiscal === null || fiscal === 0 || other !== null || (carryOver ?? 0) !== 0)
    return null;
  const left = minusWanYuan(total, fiscal);
  if (left <= 0 || sameWanYuan(left, 0, 0.005) || rows.some(({ category }) => category === 'OTHER_FUNDS'))
    return null;
  return {
    category: 'OTHER_FUNDS',
    level: null,
    amount: left,
    initial: null,
    executed: null,
    evidence: 'the total less the money from the treasury',
    lines: draft.lines,
  };
}
