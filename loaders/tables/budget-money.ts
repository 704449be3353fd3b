/** A budget's money from its labelled amounts: what of it is the year's, and what each part of it is. */
import { sameWanYuan, sumWanYuan } from '../fields/money.ts';
import type { Funding, Problem } from '../records.ts';
import { bareMoneyLabel, moneyKind, type MoneyKind } from './money-labels.ts';
import { noFunding, type MoneyRow } from './project-draft.ts';

export interface LabelledAmount {
  /** As printed, white space removed. */
  readonly label: string;
  /** In 万元; null where the page prints none behind the label. */
  readonly amount: number | null;
  readonly line: number;
  readonly lastLine: number;
}

export interface BudgetMoney {
  readonly funding: Funding;
  readonly moneyRows: MoneyRow[];
  readonly problems: Problem[];
}

interface Part extends LabelledAmount {
  readonly kind: MoneyKind;
}

/**
 * Many forms print the whole period's money beside the year's. The year's counts: it stands behind the period's where both
 * have one label, and has a label of its own (年度资金申请总额, 当年财政拨款) elsewhere.
 *
 * @param amounts in printed order; a label that is none of money counts as the total (预算资金).
 */
export function budgetMoney(amounts: readonly LabelledAmount[]): BudgetMoney {
  const parts = amounts.map((amount): Part => ({ ...amount, kind: moneyKind(amount.label) ?? 'total' }));
  const year = partsOfYear(parts);
  const amountOf = (kind: MoneyKind): number | null =>
    year.find((part) => part.kind === kind && part.amount !== null)?.amount ?? null;
  const budgets = year.flatMap(({ kind, amount }) => (kind === 'budget' && amount !== null ? [amount] : []));
  const funding: Funding = {
    ...noFunding,
    total: amountOf('total') ?? amountOf('wholeTotal'),
    fiscal:
      amountOf('yearFiscal') ?? amountOf('fiscal') ?? (budgets.length === 0 ? null : sumWanYuan(budgets)),
    other: amountOf('other'),
    carryOver: amountOf('carryOver'),
  };
  return {
    funding,
    moneyRows: year.map(({ label, amount, line, lastLine }) => ({
      label: label.replace(/[:：]$/, '').replace(/^其中[:：]?(?=.)/, ''),
      amount,
      initial: null,
      executed: null,
      lines: [line, lastLine],
    })),
    problems: partsOverTotal(funding, year),
  };
}

function partsOfYear(parts: readonly Part[]): Part[] {
  const totals = parts.filter(({ kind }) => kind === 'total' || kind === 'wholeTotal');
  const sideBySide = totals.length > 1;
  const saysYear = parts.some(({ kind }) => kind === 'yearFiscal');
  return parts.filter((part, at) => {
    if (part.kind === 'fiscal' && saysYear) return false;
    const again = parts.slice(at + 1).some((later) => sameLabel(later, part));
    return !(sideBySide && again);
  });
}

function sameLabel(a: Part, b: Part): boolean {
  return bareMoneyLabel(a.label) === bareMoneyLabel(b.label);
}

/** A document may print parts that are more than the whole; that is a finding about it and changes no figure. */
function partsOverTotal({ total, fiscal, other }: Funding, parts: readonly Part[]): Problem[] {
  if (total === null || fiscal === null) return [];
  const sum = sumWanYuan([fiscal, other ?? 0]);
  if (sum <= total || sameWanYuan(sum, total)) return [];
  const line =
    parts.find(({ kind }) => kind === 'yearFiscal' || kind === 'fiscal')?.line ?? parts[0]?.line ?? 1;
  const message = `The treasury's money and other money are ${String(sum)}, more than the total of ${String(total)} (万元); both are kept as printed.`;
  return [{ line, message, text: '' }];
}
