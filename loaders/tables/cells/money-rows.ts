/** The money of a project's table: a self-evaluation's columns, or a budget's labels with amounts. */
import { moneyUnitIn, readWanYuan, type MoneyUnit } from '../../fields/money.ts';
import { readNumber } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import type { Funding, Problem, Repair } from '../../records.ts';
import { readMoneyRow, type MoneyReading } from '../../repair/money-row.ts';
import { budgetMoney, type LabelledAmount } from '../budget-money.ts';
import { moneyColumn, type MoneyColumn } from '../header-words.ts';
import { bareMoneyLabel, moneyKind, type MoneyKind } from '../money-labels.ts';
import type { MoneyRow } from '../project-draft.ts';
import { filledCells, type TableRow } from './rows.ts';

export interface ProjectMoney {
  readonly funding: Funding;
  readonly moneyRows: MoneyRow[];
  readonly repairs: Repair[];
  readonly problems: Problem[];
}

function moneyLabel(text: string): string | null {
  return moneyKind(text) === null ? null : bareMoneyLabel(text);
}

/** Read the money rows of the form above a table's header. */
export function readProjectMoney(form: readonly TableRow[]): ProjectMoney {
  const headerRow = form.find(
    (row) => filledCells(row).filter(({ text }) => moneyColumn(text) !== null).length >= 2,
  );
  const unit = unitOf(form);
  return headerRow === undefined
    ? { ...budgetMoney(labelledAmounts(form, unit)), repairs: [] }
    : evaluationMoney(form, headerRow, unit);
}

function unitOf(form: readonly TableRow[]): MoneyUnit {
  for (const row of form) {
    for (const { text } of filledCells(row)) {
      if (/资金|金额|预算/.test(text)) {
        const unit = moneyUnitIn(text);
        if (unit !== null) return unit;
      }
    }
  }
  return '万元';
}

function isTotal(label: string): boolean {
  const kind = moneyKind(label);
  return kind === 'total' || kind === 'wholeTotal';
}

interface LabelledReading {
  readonly label: string;
  readonly line: number;
  readonly reading: MoneyReading;
}

function evaluationMoney(form: readonly TableRow[], headerRow: TableRow, unit: MoneyUnit): ProjectMoney {
  const named = new Set<MoneyColumn>(
    filledCells(headerRow)
      .flatMap(({ text }) => [text, ...text.split(/\s+/)])
      .map(moneyColumn)
      .filter((column) => column !== null),
  );
  const rows = form.filter((row) => row.line > headerRow.line);
  const readings: LabelledReading[] = [];
  for (const row of rows) {
    const filled = filledCells(row);
    const labelAt = filled.findLastIndex(({ text }) => moneyLabel(text) !== null);
    const numbers = filled.slice(labelAt + 1).map(({ text }) => text);
    // A table with one row of money prints no label before it.
    const bare =
      readings.length === 0 && labelAt === -1 && numbers.filter((n) => readNumber(n) !== null).length >= 2;
    if (labelAt === -1 && !bare) continue;
    const label = bare ? '年度资金总额' : (moneyLabel(filled[labelAt]?.text ?? '') ?? '');
    readings.push({ label, line: row.line, reading: readMoneyRow(numbers, named) });
  }
  const total = readings.find(({ label }) => isTotal(label));
  const part = (...kinds: readonly MoneyKind[]): number | null => {
    const row = readings.find(({ label }) => kinds.includes(moneyKind(label) ?? 'total'));
    return inWanYuan(row?.reading.values.adjusted ?? null, unit);
  };
  const values = total?.reading.values;
  return {
    funding: {
      initialBudget: inWanYuan(values?.initial ?? null, unit),
      adjustedBudget: inWanYuan(values?.adjusted ?? null, unit),
      executed: inWanYuan(values?.executed ?? null, unit),
      executionRate: values?.rate ?? null,
      executionWeight: values?.weight ?? null,
      executionScore: values?.score ?? scoreBelow(rows),
      total: null,
      fiscal: part('yearFiscal', 'fiscal'),
      other: part('other'),
      carryOver: part('carryOver'),
    },
    moneyRows: readings.map(({ label, line, reading }) => ({
      label,
      amount: inWanYuan(reading.values.adjusted, unit),
      initial: inWanYuan(reading.values.initial, unit),
      executed: inWanYuan(reading.values.executed, unit),
      lines: [line, line],
    })),
    repairs: readings.flatMap(({ label, reading }) =>
      reading.repairs.map((repair) =>
        isTotal(label) ? repair : { ...repair, field: `${label} ${repair.field}` },
      ),
    ),
    problems: readings.flatMap(({ label, line, reading }) =>
      reading.findings.map((finding) => ({ line, message: `${label}: ${finding}`, text: '' })),
    ),
  };
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

function inWanYuan(value: number | null, unit: MoneyUnit): number | null {
  return value === null ? null : readWanYuan(String(value), unit);
}

/** The labels with their amounts, which stand in a further cell of the same row. */
function labelledAmounts(form: readonly TableRow[], unit: MoneyUnit): LabelledAmount[] {
  return form.flatMap(({ line, ...row }) => {
    const found: { label: string; amount: number | null }[] = [];
    for (const { text } of filledCells({ line, ...row })) {
      const last = found.at(-1);
      if (moneyKind(text) !== null) found.push({ label: foldText(text), amount: null });
      else if (last?.amount === null) last.amount = readWanYuan(text, unit);
    }
    return found.map((one) => ({ ...one, line, lastLine: line }));
  });
}
