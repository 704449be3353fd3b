import { minusWanYuan, sumWanYuan } from '../fields/money.ts';
import { carriedFrom } from '../fields/period.ts';
import { channelIn } from '../fields/channel.ts';
import { regionAtLevel } from '../fields/region.ts';
import type { FundCategory, FundingSourceRecord, GovernmentLevel } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { type RowMoney, moneyBeyondRows, moneyOfRows } from './money-rows.ts';
import { type NamedFund, fundOfName } from './named-funds.ts';
import { isAbove, payerOfName } from './payer.ts';
import { fundsOfUsage } from './usage-funds.ts';

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

const isTreasury = (row: RowMoney): boolean =>
  row.category !== 'OTHER_FUNDS' && row.category !== 'CARRY_OVER';

/**
 * Who pays for a project; at least one source. Evidence in this order: the fund that the project's name is, the funds
 * that the use of its money or its task names, the rows of money of its table. `name` is the fund's identity (see
 * `fundName`); the printed words are in `evidence`. Amounts are in 万元: 全年预算数 (or the budget) as `amount`.
 */
export function fundingSourcesOf(draft: ProjectDraft, context: FundingContext): FundingSourceRecord[] {
  const rows = moneyOfRows(draft, context.region);
  const beyond = moneyBeyondRows(draft, rows);
  const all = beyond === null ? rows : [...rows, beyond];
  const ofName = fundOfName(draft, context);
  const ofUsage = ofName !== null && ofName.level !== context.level ? [] : fundsOfUsage(draft, context);
  const treasury = all.filter(isTreasury);
  const others = all.filter((row) => !isTreasury(row));
  const sources: FundingSourceRecord[] = [];
  if (ofUsage.length > 0) {
    sources.push(...ofUsage.map((fund) => recordOfFund(fund, fund.amount, draft, context)));
    const rest = restOfTreasury(treasury, ofUsage);
    if (rest !== null) sources.push(ownSource(draft, context, ofName, rest));
  } else if (treasury.length > 0 || others.length === 0) {
    const [only] = treasury;
    if (ofName !== null && treasury.length <= 1) {
      sources.push(recordOfFund(ofName, only?.amount ?? null, draft, context, only));
    } else if (
      ofName !== null &&
      isAbove(ofName.level, context.level) &&
      !treasury.some(({ level }) => level !== null)
    ) {
      // Rows of several budgets under a name that says who pays: all of it is that fund.
      sources.push(
        recordOfFund(ofName, sumOf(treasury, 'amount'), draft, context, {
          ...(only ?? noMoney(draft)),
          initial: sumOf(treasury, 'initial'),
          executed: sumOf(treasury, 'executed'),
        }),
      );
    } else if (treasury.length === 0) {
      sources.push(ownSource(draft, context, ofName, null));
    } else {
      sources.push(...treasury.map((row) => recordOfRow(row, draft, context, ofName)));
    }
  }
  sources.push(...others.map((row) => recordOfRow(row, draft, context, ofName)));
  return sources;
}

/** What the named funds leave of the treasury's money: null where nothing is left, a row without amount where it is not known. */
function restOfTreasury(treasury: readonly RowMoney[], funds: readonly NamedFund[]): RowMoney | null {
  const [first] = treasury;
  if (first === undefined) return null;
  const known = funds.flatMap(({ amount }) => amount ?? []);
  if (known.length < funds.length) return { ...first, amount: null, initial: null, executed: null };
  const total = sumWanYuan(treasury.flatMap(({ amount }) => amount ?? []));
  const left = minusWanYuan(total, sumWanYuan(known));
  return left <= 0 ? null : { ...first, amount: left, initial: null, executed: null };
}

/** Money of the department's own level: its earmarked fund where the project's name is one, else its ordinary budget. */
function ownSource(
  draft: ProjectDraft,
  context: FundingContext,
  ofName: NamedFund | null,
  row: RowMoney | null,
): FundingSourceRecord {
  if (ofName !== null) return recordOfFund(ofName, row?.amount ?? null, draft, context, row ?? undefined);
  return recordOfRow(row ?? noMoney(draft), draft, context, null);
}

function noMoney(draft: ProjectDraft): RowMoney {
  return {
    category: 'GENERAL_PUBLIC_BUDGET',
    level: null,
    amount: null,
    initial: null,
    executed: null,
    evidence: 'no row of money',
    lines: draft.lines,
  };
}

function sumOf(rows: readonly RowMoney[], field: 'amount' | 'initial' | 'executed'): number | null {
  const values = rows.flatMap((row) => row[field] ?? []);
  return values.length === 0 ? null : sumWanYuan(values);
}

function recordOfFund(
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
    lines: row?.lines ?? draft.lines,
  };
}

/** A row of money: at the level its words name, else at the payer's that the project's name says, else at the department's own. */
function recordOfRow(
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

function regionPath(level: GovernmentLevel, context: FundingContext): string | null {
  return regionAtLevel(context.region, level)?.path ?? null;
}
