/** The three public expenses from a table that lies across and is cut into cells: each column says what it is. */
import { isAmount, readWanYuan } from '../../fields/money.ts';
import { foldText } from '../../fields/text.ts';
import type { StatementTable } from '../statement-tables.ts';
import {
  addsUp,
  type Figures,
  fieldOfLabel,
  fitOfHeader,
  type Period,
  type ThreePublicField,
} from './words.ts';

interface Column {
  readonly field: ThreePublicField;
  /** The period's label above the column (2031年预算数, 决算数); empty where the table prints one period. */
  readonly period: string;
}

/**
 * The figures of the document's own period, from the first row whose columns add up. A cell that is left blank is no
 * figure. Null where the table has no such header, or no row fits it.
 */
export function figuresOfCells({ lines, unit }: StatementTable, period: Period): Figures | null {
  const cut = lines.filter(({ cells }) => cells.length >= 5);
  for (const [at, { cells }] of cut.entries()) {
    const amounts = cells.filter(isAmount);
    if (amounts.length === 0 || !cells.every((cell, index) => index < 2 || cell === '' || mayBeAmount(cell)))
      continue;
    const columns = columnsUnder(
      cut.slice(0, at).map((line) => line.cells),
      cells.length,
    );
    const own = ownPeriod(columns, period);
    if (own === null) continue;
    const figures: Figures = {};
    columns.forEach((column, index) => {
      const value = column?.period === own ? readWanYuan(cells[index] ?? '', unit) : null;
      if (column !== null && value !== null) figures[column.field] = value;
    });
    if (addsUp(figures)) return figures;
  }
  return null;
}

const mayBeAmount = (cell: string): boolean => isAmount(cell) || /^[-—–/]+$/.test(foldText(cell));

/** What stands above each column: the lowest word right above it, and the label of the period that spans it. */
function columnsUnder(header: readonly (readonly string[])[], width: number): (Column | null)[] {
  const rows = header.map((cells) => cells.map(foldText));
  const periods = rows.find((row) => row.filter(isPeriod).length > 1) ?? [];
  return Array.from({ length: width }, (_cell, index) => {
    const above = rows.flatMap((row) => {
      const word = row[index] ?? '';
      return word === '' || row === periods || isAmount(word) ? [] : [word];
    });
    const field = fieldUnder(above);
    const label = periods.slice(0, index + 1).findLast((cell) => cell !== '') ?? '';
    return field === null ? null : { field, period: label };
  });
}

function fieldUnder(words: readonly string[]): ThreePublicField | null {
  const fields = words.flatMap((word) => fieldOfLabel(word) ?? []);
  // 小计 and 合计 under 公务用车购置及运行费 are its sum.
  const isSum = /^(?:小计|合计)$/.test(words.at(-1) ?? '');
  return isSum && fields.includes('vehicles') ? 'vehicles' : (fields.at(-1) ?? null);
}

const isPeriod = (word: string): boolean => /(?:预算|决算|执行)数?$/.test(word) && word.length <= 12;

/** The label of the columns that are the document's own; null where the header does not say. */
function ownPeriod(columns: readonly (Column | null)[], period: Period): string | null {
  const printed = columns.filter((column) => column !== null);
  const labels = [...new Set(printed.map((column) => column.period))];
  const fit = (label: string): number => fitOfHeader(label, period);
  const [best] = labels.sort((a, b) => fit(b) - fit(a));
  if (best === undefined || (labels.length > 1 && fit(best) <= 0)) return null;
  const fields = printed.filter((column) => column.period === best).map(({ field }) => field);
  return new Set(fields).size === fields.length ? best : null;
}
