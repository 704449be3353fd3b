/** The money of a project's table: a self-evaluation's columns, or a budget's labels with amounts. */
import { moneyUnitOf, type MoneyUnit } from '../../fields/money.ts';
import { readNumber } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import { budgetMoney, type BudgetMoney, type LabelledAmount } from '../budget-money.ts';
import { moneyColumn, type MoneyColumn } from '../header-words.ts';
import { evaluationMoney, type PrintedMoneyRow, type ProjectMoney } from '../evaluation-money.ts';
import { saidExecutionWeight } from '../execution.ts';
import { bareMoneyLabel, isWholeMoneyLabel, labelledAmount, moneyKind } from '../money-labels.ts';
import { isMonitoredColumn, monitoringMoney } from '../monitoring-money.ts';
import { filledCells, type TableRow } from './rows.ts';

function moneyLabel(text: string): string | null {
  return moneyKind(text) === null ? null : bareMoneyLabel(text);
}

/** Read the money rows of the form above a table's header. */
export function readProjectMoney(form: readonly TableRow[]): ProjectMoney {
  const unit = unitOf(form);
  const monitored = form.find(
    (row) =>
      filledCells(row).some(({ text }) => moneyColumn(text) !== null) &&
      filledCells(row).some(({ text }) => isMonitoredColumn(text)),
  );
  if (monitored !== undefined) return readMonitoring(form, monitored, unit);
  const headerRow = form.find(
    (row) => filledCells(row).filter(({ text }) => moneyColumn(text) !== null).length >= 2,
  );
  return headerRow === undefined
    ? { ...withExecutionWeight(budgetMoney(labelledAmounts(form, unit)), form), repairs: [] }
    : readEvaluation(form, headerRow, unit);
}

function withExecutionWeight(money: BudgetMoney, form: readonly TableRow[]): BudgetMoney {
  const executionWeight = saidExecutionWeight(
    form.flatMap((row) => filledCells(row).map(({ text }) => text)),
  );
  return executionWeight === null ? money : { ...money, funding: { ...money.funding, executionWeight } };
}

/** The unit of a form's money, as its labels say it; 万元 where none does. */
export function unitOf(form: readonly TableRow[]): MoneyUnit {
  const texts = form.flatMap((row) => filledCells(row).map(({ text }) => text));
  return moneyUnitOf(texts.filter((text) => /资金|金额|预算/.test(text))) ?? '万元';
}

/** Rows of a table of the year's course: each amount stands under the header's word. */
function readMonitoring(form: readonly TableRow[], headerRow: TableRow, unit: MoneyUnit): ProjectMoney {
  const rows = form.slice(form.indexOf(headerRow) + 1).flatMap((row): PrintedMoneyRow[] => {
    const label = filledCells(row).findLast(({ text }) => moneyLabel(text) !== null);
    if (label === undefined) return [];
    return [{ label: moneyLabel(label.text) ?? '', line: row.line, cells: row.cells }];
  });
  return monitoringMoney(headerRow.cells, rows, unit);
}

function readEvaluation(form: readonly TableRow[], headerRow: TableRow, unit: MoneyUnit): ProjectMoney {
  const named = new Set<MoneyColumn>(
    filledCells(headerRow)
      .flatMap(({ text }) => [text, ...text.split(/\s+/)])
      .map(moneyColumn)
      .filter((column) => column !== null),
  );
  // By order: the rows of a web page's table may all stand in one line.
  const rows = form.slice(form.indexOf(headerRow) + 1);
  const printed: PrintedMoneyRow[] = [];
  for (const row of rows) {
    const filled = filledCells(row);
    const labelAt = filled.findLastIndex(({ text }) => moneyLabel(text) !== null);
    const cells = filled.slice(labelAt + 1).map(({ text }) => text);
    // A table with one row of money prints no label before it.
    const bare =
      printed.length === 0 && labelAt === -1 && cells.filter((text) => readNumber(text) !== null).length >= 2;
    if (labelAt === -1 && !bare) continue;
    const label = bare ? '年度资金总额' : (moneyLabel(filled[labelAt]?.text ?? '') ?? '');
    printed.push({ label, line: row.line, cells });
  }
  return evaluationMoney(printed, named, unit, scoreBelow(rows));
}

/** 得分 that a page break put into rows of its own: the word, and its number in the row below. */
function scoreBelow(rows: readonly TableRow[]): number | null {
  for (const [i, row] of rows.entries()) {
    const filled = filledCells(row);
    const word = filled.find(({ text }) => moneyColumn(text) === 'score');
    const below = rows[i + 1]?.cells[word?.index ?? -1];
    if (filled.length === 1 && word !== undefined && below !== undefined) return readNumber(below);
  }
  return null;
}

/** The labels with their amounts, which stand in a further cell of the same row. */
function labelledAmounts(form: readonly TableRow[], unit: MoneyUnit): LabelledAmount[] {
  return form.flatMap(({ line, ...row }) => {
    const found: { label: string; amount: number | null }[] = [];
    for (const { text } of filledCells({ line, ...row })) {
      const last = found.at(-1);
      const [, inFront = '', behind = ''] = /^([^:：]+[:：])\s*(\S+)$/u.exec(text.trim()) ?? [];
      const beside = moneyKind(inFront) === null ? null : labelledAmount(behind, unit);
      if (beside !== null) {
        found.push({ label: foldText(inFront), amount: beside });
        continue;
      }
      const isLabel = moneyKind(text) !== null || isWholeMoneyLabel(text);
      if (isLabel) found.push({ label: foldText(text), amount: null });
      else if (last?.amount === null) last.amount = labelledAmount(text, unit);
    }
    return found.map((one) => ({ ...one, line, lastLine: line }));
  });
}
