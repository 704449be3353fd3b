/** Records of funding sources, from a named fund or from a row of money. */
import { channelIn } from '../fields/channel.ts';
import { carriedFrom } from '../fields/period.ts';
import { regionAtLevel } from '../fields/region.ts';
import type { FundCategory, FundingSourceRecord, GovernmentLevel, Lines } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import type { RowMoney } from './money-rows.ts';
import type { NamedFund } from './named-funds.ts';
import { payerOfName } from './project-payer.ts';

/** What a source is called that has no name of its own. */
const budgetNames: Readonly<Record<Exclude<FundCategory, 'SPECIAL_FUND'>, string>> = {
  GENERAL_PUBLIC_BUDGET: '一般公共预算',
  GOVERNMENT_FUND: '政府性基金预算',
  STATE_CAPITAL: '国有资本经营预算',
  FISCAL_ACCOUNT: '财政专户管理资金',
  OTHER_FUNDS: '其他资金',
  CARRY_OVER: '上年结转',
};

/** Money of a level that a row names and no fund does: 其中：中央资金. */
const levelNames: Readonly<Record<GovernmentLevel, string>> = {
  CENTRAL: '中央财政资金',
  PROVINCE: '省级财政资金',
  CITY: '市级财政资金',
  COUNTY: '区县级财政资金',
};

/** Whether a row is the treasury's money of the year. */
export function isTreasury(row: RowMoney): boolean {
  return row.category !== 'OTHER_FUNDS' && row.category !== 'CARRY_OVER';
}

/** A named fund, with the money of the row that is its money. */
export function recordOfFund(
  fund: NamedFund,
  amount: number | null,
  draft: ProjectDraft,
  context: FundingContext,
  row?: RowMoney,
): FundingSourceRecord {
  return {
    name: fund.name,
    category: fund.category,
    level: fund.level,
    region: regionPath(fund.level, context),
    amount,
    initial: row?.initial ?? null,
    executed: row?.executed ?? null,
    channel: fund.channel,
    carriedFrom: fund.carriedFrom,
    inferred: fund.inferred,
    evidence: row === undefined ? fund.evidence : `${fund.evidence}; ${row.evidence}`,
    lines: linesFrom(fund.lines ?? draft.lines, row),
  };
}

/** From the words that name a fund to its row of money. */
function linesFrom(words: Lines, row: RowMoney | undefined): Lines {
  return row === undefined ? words : [Math.min(words[0], row.lines[0]), Math.max(words[0], row.lines[1])];
}

/** A row of money: at the level its words name, else at the payer's that the project's name says, else at the department's own. */
export function recordOfRow(
  row: RowMoney,
  draft: ProjectDraft,
  context: FundingContext,
  ofName: NamedFund | null,
): FundingSourceRecord {
  const payer = payerOfName(draft, context);
  const isOwnFund = ofName !== null && row.level === ofName.level;
  const carried = row.category === 'CARRY_OVER';
  // A named fund's left-over money is that fund.
  const isFund = ofName !== null && (carried || isOwnFund);
  const level = row.level ?? (isTreasury(row) || isFund ? payer.level : context.level);
  const channel = carried
    ? 'CARRIED_OVER'
    : (channelIn(draft.name) ??
      (row.level === null || row.level === context.level ? null : 'TRANSFER_PAYMENT'));
  const category = isFund || row.category === 'SPECIAL_FUND' ? 'SPECIAL_FUND' : row.category;
  return {
    name: category === 'SPECIAL_FUND' ? (ofName?.name ?? draft.name) : nameOfRow(category, row, context),
    category,
    level,
    region: regionPath(level, context),
    amount: row.amount,
    initial: row.initial,
    executed: row.executed,
    channel: isTreasury(row) || carried ? channel : null,
    carriedFrom: carried ? context.fiscalYear - 1 : carriedFromName(draft, context),
    inferred: row.level === null && (isTreasury(row) ? payer.inferred : true),
    evidence: row.level === null ? `${row.evidence}; level: ${payer.reason}` : row.evidence,
    lines: row.lines,
  };
}

function nameOfRow(
  category: Exclude<FundCategory, 'SPECIAL_FUND'>,
  row: RowMoney,
  context: FundingContext,
): string {
  const isOthers = row.level !== null && row.level !== context.level && isTreasury(row);
  return isOthers ? levelNames[row.level] : budgetNames[category];
}

function carriedFromName(draft: ProjectDraft, context: FundingContext): number | null {
  return channelIn(draft.name) === 'CARRIED_OVER' ? carriedFrom(draft.name, context.fiscalYear) : null;
}

function regionPath(level: GovernmentLevel | null, context: FundingContext): string | null {
  return level === null ? null : (regionAtLevel(context.region, level)?.path ?? null);
}
