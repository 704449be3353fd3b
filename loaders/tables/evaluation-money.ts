/** A self-evaluation's money: rows of 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分 behind a label each. */
import { readWanYuan, type MoneyUnit } from '../fields/money.ts';
import type { Funding, Problem, Repair } from '../records.ts';
import { readMoneyRow } from '../repair/money-row.ts';
import type { MoneyColumn } from './header-words.ts';
import { moneyKind, type MoneyKind } from './money-labels.ts';
import type { MoneyRow } from './project-draft.ts';

export interface ProjectMoney {
  readonly funding: Funding;
  readonly moneyRows: MoneyRow[];
  readonly repairs: Repair[];
  readonly problems: Problem[];
}

export interface PrintedMoneyRow {
  /** Bare (money-labels.ts). */
  readonly label: string;
  readonly line: number;
  /** What the row prints behind its label, cell by cell. */
  readonly cells: readonly string[];
}

/**
 * @param named the columns that the header names (a header may have lost some), in printed order.
 * @param scoreBeside the execution rate's score where it stands apart from the rows.
 */
export function evaluationMoney(
  rows: readonly PrintedMoneyRow[],
  named: ReadonlySet<MoneyColumn>,
  unit: MoneyUnit,
  scoreBeside: number | null,
): ProjectMoney {
  const readings = rows.map(({ label, line, cells }) => ({
    label,
    line,
    reading: readMoneyRow(inUsualOrder(cells, named), named),
  }));
  const values = readings.find(({ label }) => isTotal(label))?.reading.values;
  const part = (...kinds: readonly MoneyKind[]): number | null => {
    const row = readings.find(({ label }) => kinds.includes(moneyKind(label) ?? 'total'));
    return inWanYuan(row?.reading.values.adjusted ?? null, unit);
  };
  return {
    funding: {
      initialBudget: inWanYuan(values?.initial ?? null, unit),
      adjustedBudget: inWanYuan(values?.adjusted ?? null, unit),
      executed: inWanYuan(values?.executed ?? null, unit),
      executionRate: values?.rate ?? null,
      executionWeight: values?.weight ?? null,
      executionScore: values?.score ?? scoreBeside,
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

const usualOrder: readonly MoneyColumn[] = ['initial', 'adjusted', 'executed', 'weight', 'rate', 'score'];

/** Some forms print 执行率 in front of its 权重: a row with a cell for each word of the header has them where it says. */
function inUsualOrder(cells: readonly string[], named: ReadonlySet<MoneyColumn>): readonly string[] {
  const printed = [...named];
  const weight = printed.indexOf('weight');
  if (cells.length !== printed.length || weight < 0 || printed.indexOf('rate') > weight) return cells;
  return usualOrder.flatMap((column) => (named.has(column) ? [cells[printed.indexOf(column)] ?? ''] : []));
}

function isTotal(label: string): boolean {
  const kind = moneyKind(label);
  return kind === 'total' || kind === 'wholeTotal';
}

function inWanYuan(value: number | null, unit: MoneyUnit): number | null {
  return value === null ? null : readWanYuan(String(value), unit);
}
