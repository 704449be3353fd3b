/** The money above a flattened table: a budget's labels with amounts, or a self-evaluation's rows under their own header. */
import { moneyUnitOf, type MoneyUnit } from '../../fields/money.ts';
import { readNumber } from '../../fields/number.ts';
import type { Problem } from '../../records.ts';
import { budgetMoney, type LabelledAmount } from '../budget-money.ts';
import { evaluationMoney, type PrintedMoneyRow, type ProjectMoney } from '../evaluation-money.ts';
import { saidExecutionWeight, withoutExecutionWeight } from '../execution.ts';
import { moneyColumn, type MoneyColumn } from '../header-words.ts';
import { bareMoneyLabel, labelledAmount, moneyKind } from '../money-labels.ts';
import { isMonitoredColumn, monitoringMoney } from '../monitoring-money.ts';
import type { HeadEntry } from './head-fields.ts';

export interface HeadMoney extends ProjectMoney {
  /** Text that stands behind an empty money field: it belongs to the field that encloses the money (资金用途). */
  readonly remainder: string[];
}

/** @param pageUnit what the table's caption says (单位：元), used where an amount has no unit of its own. */
export function readHeadMoney(entries: readonly HeadEntry[], pageUnit: MoneyUnit): HeadMoney {
  const words = entries.flatMap(({ field, label }) => (field === 'moneyHeader' ? wordsOf(label) : []));
  if (words.some(isMonitoredColumn)) {
    return { ...monitoringMoney(words, moneyRowsOf(entries), pageUnit), remainder: [] };
  }
  const named = new Set(words.flatMap((word) => moneyColumn(word) ?? []));
  return named.has('executed') || named.has('rate')
    ? { ...readEvaluation(entries, named, pageUnit), remainder: [] }
    : readBudget(entries, pageUnit);
}

function readEvaluation(
  entries: readonly HeadEntry[],
  named: ReadonlySet<MoneyColumn>,
  unit: MoneyUnit,
): ProjectMoney {
  const rows = moneyRowsOf(entries);
  return evaluationMoney(rows.length > 0 ? rows : rowWithoutLabel(entries), named, unit, null);
}

/** A form with one row of money prints no label before it: its figures stand right below their header. */
function rowWithoutLabel(entries: readonly HeadEntry[]): PrintedMoneyRow[] {
  return entries.flatMap(({ field, values, lines }) => {
    const cells = values.flatMap(wordsOf);
    const figures = cells.filter((cell) => readNumber(cell) !== null);
    const isRow = field === 'moneyHeader' && figures.length >= 2;
    return isRow ? [{ label: '年度资金总额', line: lines[1], cells }] : [];
  });
}

function moneyRowsOf(entries: readonly HeadEntry[]): PrintedMoneyRow[] {
  return entries.flatMap(({ field, label, values, lines }) => {
    const isRow = field === 'money' && moneyKind(label) !== null;
    return isRow ? [{ label: bareMoneyLabel(label), line: lines[0], cells: values.flatMap(wordsOf) }] : [];
  });
}

function wordsOf(line: string): string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

function readBudget(entries: readonly HeadEntry[], pageUnit: MoneyUnit): HeadMoney {
  const amounts: LabelledAmount[] = [];
  const remainder: string[] = [];
  const problems: Problem[] = [];
  const money = entries.filter(({ field }) => field === 'money');
  for (const { label, values: printed, lines } of money) {
    const values = printed.map(withoutExecutionWeight).filter((line) => line !== '');
    const [first = '', ...others] = values;
    const amount = labelledAmount(first, pageUnit);
    remainder.push(...(amount === null ? values : others));
    if (amount === null && isTotal(label)) {
      const message = `no amount can be read beside ${bareMoneyLabel(label)}`;
      problems.push({ line: lines[0], message, text: values.join(' ') });
    }
    amounts.push({ label, amount, line: lines[0], lastLine: lines[1] });
  }
  const read = budgetMoney(amounts);
  const executionWeight = saidExecutionWeight(money.flatMap(({ values }) => values));
  return {
    ...read,
    funding: { ...read.funding, executionWeight },
    repairs: [],
    remainder,
    problems: [...problems, ...read.problems],
  };
}

function isTotal(label: string): boolean {
  const kind = moneyKind(label);
  return kind === 'total' || kind === null;
}

/** The unit of the table's caption; 万元 where it prints none. */
export function pageUnitOf(headTexts: readonly string[]): MoneyUnit {
  return moneyUnitOf(headTexts) ?? '万元';
}
