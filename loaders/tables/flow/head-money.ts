/** The money of a project's table: budget, from the treasury, other money, by kind, in 万元. */
import { moneyUnitIn, readWanYuan, type MoneyUnit } from '../../fields/money.ts';
import { foldText } from '../../fields/text.ts';
import type { Problem } from '../../records.ts';
import type { MoneyRow } from '../project-draft.ts';
import type { HeadEntry } from './head-fields.ts';
import { isMoneyField } from './head-labels.ts';

export interface HeadMoney {
  readonly total: number | null;
  readonly fiscal: number | null;
  readonly other: number | null;
  readonly carryOver: number | null;
  readonly moneyRows: MoneyRow[];
  /** Text that stands behind an empty money field: it belongs to the field that encloses the money (资金用途). */
  readonly remainder: string[];
  readonly problems: Problem[];
}

/** @param pageUnit what the table's caption says (单位：元), used where an amount has no unit of its own. */
export function readHeadMoney(entries: readonly HeadEntry[], pageUnit: MoneyUnit): HeadMoney {
  const moneyRows: MoneyRow[] = [];
  const remainder: string[] = [];
  const problems: Problem[] = [];
  const byField = new Map<string, number | null>();
  for (const entry of entries.filter(({ field }) => isMoneyField(field))) {
    const [first = '', ...others] = entry.values;
    const amount = amountIn(first, pageUnit);
    const rest = amount === null ? entry.values : others;
    const label = entry.label.replace(/[:：]$/, '').replace(/^其中[:：]/, '');
    remainder.push(...rest);
    if (entry.field === 'total' && amount === null) {
      const text = entry.values.join(' ');
      problems.push({ line: entry.lines[0], message: `no amount can be read beside ${label}`, text });
    }
    if (entry.field !== 'money' && (byField.get(entry.field) ?? null) === null) {
      byField.set(entry.field, amount);
    }
    if (entry.field !== 'total' && entry.field !== 'wholeTotal') {
      moneyRows.push({ label, amount, initial: null, executed: null, lines: entry.lines });
    }
  }
  return {
    // Where a page prints the whole period's money beside the year's, the year's counts.
    total: byField.get('total') ?? byField.get('wholeTotal') ?? null,
    fiscal: byField.get('yearFiscal') ?? byField.get('fiscal') ?? null,
    other: byField.get('other') ?? null,
    carryOver: byField.get('carryOver') ?? null,
    moneyRows,
    remainder,
    problems,
  };
}

/** The unit of the table's caption; 万元 where it prints none. */
export function pageUnitOf(headTexts: readonly string[]): MoneyUnit {
  for (const text of headTexts) {
    const unit = moneyUnitIn(text);
    if (unit !== null) return unit;
  }
  return '万元';
}

function amountIn(text: string, pageUnit: MoneyUnit): number | null {
  const found = /^(-?[\d.,]+)(亿元|百万元|万元|千元|元)?$/.exec(foldText(text));
  if (found === null) return null;
  return readWanYuan(found[1] ?? '', (found[2] as MoneyUnit | undefined) ?? pageUnit);
}
