import { minusWanYuan, sumWanYuan } from '../fields/money.ts';
import type { FundingSourceRecord } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { type RowMoney, moneyBeyondRows, moneyOfRows } from './money-rows.ts';
import { type NamedFund, firstLine, fundOfName, secondFundOfName } from './named-funds.ts';
import { isAbove } from './payer.ts';
import { isTreasury, recordOfFund, recordOfRow } from './source-records.ts';
import { fundsOfUsage } from './usage-funds.ts';

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
      const second = secondFundOfName(ofName, draft);
      if (second === null) sources.push(recordOfFund(ofName, only?.amount ?? null, draft, context, only));
      else sources.push(...[ofName, second].map((fund) => recordOfFund(fund, null, draft, context)));
    } else if (
      ofName !== null &&
      isAbove(ofName.level, context.level) &&
      !treasury.some(({ level }) => level !== null)
    ) {
      // Rows of several budgets under a name that says who pays: all of it is that fund.
      sources.push(
        recordOfFund(ofName, sumOf(treasury, 'amount'), draft, context, {
          ...(only ?? noMoney(draft, context)),
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
  return recordOfRow(row ?? noMoney(draft, context), draft, context, null);
}

function noMoney(draft: ProjectDraft, context: FundingContext): RowMoney {
  return {
    category: 'GENERAL_PUBLIC_BUDGET',
    level: null,
    amount: null,
    initial: null,
    executed: null,
    evidence: 'no row of money',
    lines: firstLine(context.linesOf(draft.name, draft.lines)) ?? draft.lines,
  };
}

function sumOf(rows: readonly RowMoney[], field: 'amount' | 'initial' | 'executed'): number | null {
  const values = rows.flatMap((row) => row[field] ?? []);
  return values.length === 0 ? null : sumWanYuan(values);
}
