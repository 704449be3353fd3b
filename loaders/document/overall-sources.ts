/**
 * The money of a whole-department self-evaluation (财政资金安排和使用情况): a row for each source with what was
 * budgeted, adjusted, disbursed and left.
 */
import { readWanYuan } from '../fields/money.ts';
import { readNumber } from '../fields/number.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { OverallEvaluationRecord } from '../records.ts';
import { filledCells, type TableRow } from '../tables/cells/rows.ts';

type Sources = OverallEvaluationRecord['sources'];
type SourceColumn = 'initial' | 'adjustment' | 'subtotal' | 'disbursed' | 'rate' | 'balance' | 'balanceRate';

const columnWords: readonly [SourceColumn, RegExp][] = [
  ['initial', /^年初.*(?:安排金额|预算数|预算金额|预算安排)/],
  ['adjustment', /^年中调整/],
  ['subtotal', /^小计/],
  ['disbursed', /^(?:年度)?(?:拨付|支出)金额|^年度支出数/],
  ['rate', /^(?:支出实现率|支出率|预算执行率|执行率)/],
  ['balance', /^(?:本年度|年末|年度)?结余(?:金额|资金)/],
  ['balanceRate', /^(?:资金)?结余率/],
];

const sourceLabel =
  /^[①-⑩\d.、]*(合计|财政资金小计|中央(?:财政)?资金|省级?(?:财政)?资金|市级?(?:财政)?资金|[区县]级?(?:财政)?资金|地方(?:财政)?资金|其他资金(?:小计)?)$/;

/** The rows of the sources in printed order; none where the form has no such columns. */
export function readOverallSources(form: readonly TableRow[]): Sources {
  const header = form.findIndex((row) => columnsOf(row).filter((column) => column !== null).length >= 4);
  if (header < 0) return [];
  const columns = columnsOf(form[header]).filter((column) => column !== null);
  return form.slice(header + 1).flatMap((row) => sourceOf(row, columns) ?? []);
}

function columnsOf(row: TableRow | undefined): (SourceColumn | null)[] {
  if (row === undefined) return [];
  return filledCells(row).map(
    ({ text }) => columnWords.find(([, pattern]) => pattern.test(foldText(text)))?.[0] ?? null,
  );
}

/** A row's label may stand under any column: its numbers follow it in the header's order. */
function sourceOf(row: TableRow, columns: readonly SourceColumn[]): Sources[number] | null {
  const filled = filledCells(row);
  const at = filled.findIndex(({ text }) => sourceLabel.test(withoutSpace(text)));
  const label = sourceLabel.exec(withoutSpace(filled[at]?.text ?? ''))?.[1];
  if (label === undefined) return null;
  const numbers = filled.slice(at + 1).map(({ text }) => text);
  const cell = (column: SourceColumn): string => numbers[columns.indexOf(column)] ?? '';
  return {
    level: label,
    initial: readWanYuan(cell('initial')),
    adjustment: readWanYuan(cell('adjustment')),
    disbursed: readWanYuan(cell('disbursed')),
    rate: readNumber(cell('rate')),
    balance: readWanYuan(cell('balance')),
  };
}
