/** The money of a project's table: a self-evaluation's columns, or a budget's labels with amounts. */
import { moneyUnitIn, readWanYuan, sumWanYuan, type MoneyUnit } from '../../fields/money.ts';
import { readNumber } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import type { Funding, Problem, Repair } from '../../records.ts';
import { readMoneyRow, type MoneyReading } from '../../repair/money-row.ts';
import { moneyColumn, type MoneyColumn } from '../header-words.ts';
import type { MoneyRow } from '../project-draft.ts';
import { filledCells, type TableRow } from './rows.ts';

export interface ProjectMoney {
  readonly funding: Funding;
  readonly moneyRows: MoneyRow[];
  readonly repairs: Repair[];
  readonly problems: Problem[];
}

const totalLabel = /^(?:年度|实施期|项目|当年)?资金总额$|^预算资金总额$|^年度预算总额$/;
const partLabel =
  /^(?:其中)?(?:当年|本年|年度)?(?:财政拨款|财政资金|一般公共预算(?:财政)?拨款|一般公共预算|政府性基金(?:预算)?(?:拨款)?|基金预算拨款|国有资本经营预算(?:拨款)?|财政专户(?:管理)?资金|其他资金|其他|单位资金|自有资金|上年结转(?:资金)?|结转资金|中央(?:财政)?(?:资金|补助)|省级?(?:财政)?(?:资金|补助)|市级?(?:财政)?(?:资金|补助)|[区县]级?(?:财政)?(?:资金|补助))$/;

const fiscalLabel = /财政拨款|财政资金/;
const budgetLabel = /^(?:一般公共预算|政府性基金|基金预算|国有资本经营预算)/;
const otherLabel = /^(?:其他资金|其他|单位资金|自有资金)$/;
const carryOverLabel = /结转/;

function moneyLabel(text: string): string | null {
  const label = foldText(text)
    .replace(/:$/, '')
    .replace(/^其中:?/, '');
  return totalLabel.test(label) || partLabel.test(label) ? label : null;
}

/** Read the money rows of the form above a table's header. */
export function readProjectMoney(form: readonly TableRow[]): ProjectMoney {
  const headerRow = form.find(
    (row) => filledCells(row).filter(({ text }) => moneyColumn(text) !== null).length >= 2,
  );
  const unit = unitOf(form);
  return headerRow === undefined ? budgetMoney(form, unit) : evaluationMoney(form, headerRow, unit);
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
  const total = readings.find(({ label }) => totalLabel.test(label));
  const part = (pattern: RegExp): number | null =>
    inWanYuan(readings.find(({ label }) => pattern.test(label))?.reading.values.adjusted ?? null, unit);
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
      fiscal: part(fiscalLabel),
      other: part(otherLabel),
      carryOver: part(carryOverLabel),
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
        totalLabel.test(label) ? repair : { ...repair, field: `${label} ${repair.field}` },
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

/** A budget's money: labels with amounts. Where a row prints the whole period's and the year's, the year's stands last. */
function budgetMoney(form: readonly TableRow[], unit: MoneyUnit): ProjectMoney {
  const moneyRows: MoneyRow[] = [];
  for (const row of form) {
    const found = new Map<string, number | null>();
    let label: string | null = null;
    for (const { text } of filledCells(row)) {
      const next = moneyLabel(text);
      if (next !== null) {
        label = next;
        found.set(label, null);
      } else if (label !== null) {
        const amount = readWanYuan(text, unit);
        if (amount !== null) found.set(label, amount);
      }
    }
    for (const [name, amount] of found) {
      moneyRows.push({ label: name, amount, initial: null, executed: null, lines: [row.line, row.line] });
    }
  }
  const amountOf = (pattern: RegExp): number | null =>
    moneyRows.find(({ label }) => pattern.test(label))?.amount ?? null;
  const budgets = moneyRows
    .filter(({ label }) => budgetLabel.test(label) && !fiscalLabel.test(label))
    .flatMap(({ amount }) => amount ?? []);
  return {
    funding: {
      initialBudget: null,
      adjustedBudget: null,
      executed: null,
      executionRate: null,
      executionWeight: null,
      executionScore: null,
      total: amountOf(totalLabel),
      fiscal: amountOf(fiscalLabel) ?? (budgets.length === 0 ? null : sumWanYuan(budgets)),
      other: amountOf(otherLabel),
      carryOver: amountOf(carryOverLabel),
    },
    moneyRows,
    repairs: [],
    problems: [],
  };
}
