/** The department's own table (整体支出绩效自评表, 整体绩效目标表) where its rows are cut into cells. */
import { Decimal } from 'decimal.js';
import { plainDigits } from '../../fields/number.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { OverallEvaluationRecord, Problem } from '../../records.ts';
import type { Source } from '../../read/source.ts';
import { findTables, isOverallTable, type FoundTable } from './find-tables.ts';
import { readForm } from './form-fields.ts';
import { readIndicatorRows } from './indicator-rows.ts';
import { readIndicators } from './indicators.ts';
import { filledCells, rowsOf, type TableRow } from './rows.ts';

type OverallSource = OverallEvaluationRecord['sources'][number];

export interface CellOverall {
  readonly evaluation: OverallEvaluationRecord | null;
  readonly problems: Problem[];
}

const sourceLabel =
  /^(?:合计|财政资金小计|(?:中央|省级|市级|区级|县级|区县级|地方)(?:财政)?资金|其他资金(?:小计)?|单位资金|自有资金)$/;

/** Read the department's own table, null where the document has none that is cut into cells. */
export function readCellOverall(source: Source): CellOverall {
  const table = findTables(rowsOf(source)).find(isOverallTable);
  return table === undefined ? { evaluation: null, problems: [] } : readOverall(table);
}

function readOverall({ form: formRows, header, body, title, firstLine }: FoundTable): CellOverall {
  const form = readForm(formRows);
  const rows = readIndicatorRows(body, 0, header.columns);
  const fundRows = formRows.flatMap((row) => fundRowOf(row) ?? []);
  const total = fundRows.find(({ label }) => label === '合计');
  const read = readIndicators(rows, header.columns, {
    // 分值 stands first: of two numbers of which the page lost one, the other is the weight, and the total gives the score.
    executionWeight: total?.rest[0] ?? null,
    executionScore: total?.rest[1] ?? null,
    executionRate: total?.values.rate ?? null,
  });
  const problems = [...read.problems];
  for (const { line, label, values } of fundRows) {
    const { initial, adjustment, subtotal } = values;
    if (initial === null || adjustment === null || subtotal === null) continue;
    // A sum whose last digits broke over into the next row begins with what is printed.
    if (new Decimal(initial).plus(adjustment).toFixed(2).startsWith(String(subtotal))) continue;
    const message = `${label}: ${String(initial)} and ${String(adjustment)} do not sum to ${String(subtotal)}.`;
    problems.push({ line, message, text: '' });
  }
  return {
    evaluation: {
      // The form's name may carry the code before it: 153001 部门整体.
      name: form.department ?? withoutSpace(form.name ?? title ?? ''),
      code: form.code ?? null,
      sources: fundRows.map(({ label, values }): OverallSource => {
        const { initial, adjustment, disbursed, rate, balance } = values;
        return { level: label, initial, adjustment, disbursed, rate, balance };
      }),
      totalScore: read.totalScore,
      indicators: read.indicators,
      lines: [firstLine, body[Math.max(rows.end - 1, 0)]?.line ?? firstLine],
    },
    problems,
  };
}

interface FundRow {
  readonly label: string;
  readonly line: number;
  readonly values: Readonly<
    Record<
      'initial' | 'adjustment' | 'subtotal' | 'disbursed' | 'rate' | 'balance' | 'balanceRate',
      number | null
    >
  >;
  /** 分值 and 得分 behind the amounts, of which the page may have lost one. */
  readonly rest: readonly number[];
}

/** 年初安排, 年中调整, 小计, 拨付, 支出实现率, 结余, 结余率: seven numbers behind a level of funds. */
function fundRowOf(row: TableRow): FundRow | null {
  const filled = filledCells(row);
  const at = filled.findIndex(({ text }) => sourceLabel.test(levelOf(text)));
  const label = filled[at];
  if (label === undefined) return null;
  const numbers = filled.slice(at + 1).flatMap(({ text }) => {
    const digits = plainDigits(text);
    return digits === null ? [] : [Number(digits)];
  });
  if (numbers.length < 7) return null;
  const [initial = null, adjustment = null, subtotal = null, disbursed = null, rate = null] = numbers;
  const [balance = null, balanceRate = null] = numbers.slice(5);
  return {
    label: levelOf(label.text),
    line: row.line,
    values: { initial, adjustment, subtotal, disbursed, rate, balance, balanceRate },
    rest: numbers.slice(7),
  };
}

/** A level without its number: ①中央财政资金, 1中央财政资金. */
function levelOf(text: string): string {
  return foldText(text)
    .replace(/^[\d.、()]+/, '')
    .replace(/^其中:?/, '');
}
