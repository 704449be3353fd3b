/** Where a document's cut tables of indicators stand: from the table's title or 项目名称 row to the next table's. */
import { readMeasure } from '../../fields/measure.ts';
import { isOverall } from '../caption.ts';
import { readLevelLabel } from '../level-labels.ts';
import { headerAt, type Header } from './header.ts';
import { filledCells, firstWord, type TableRow } from './rows.ts';
import { inOneBlock, type Block } from './two-blocks.ts';

export interface FoundTable {
  /** The table's title, white space as printed; null where it has none. */
  readonly title: string | null;
  /** Rows between the title and the header: name, money, goals. */
  readonly form: readonly TableRow[];
  readonly header: Header;
  /** The first line of the table whose header is used, where this one lost its own. */
  readonly headerFrom: number | null;
  /** Rows from the header's end to the next table's start. */
  readonly body: readonly TableRow[];
  readonly firstLine: number;
}

const titlePattern = /(?:绩效|自评)[^。；]{0,24}表(?:[(（].*[)）])?$/;

/** A table's title: one cell alone in its row that ends in …绩效…表. */
function isTitle(row: TableRow): boolean {
  const filled = filledCells(row);
  // Further right it is a piece of a cell's text.
  if ((filled[0]?.index ?? 0) > 1) return false;
  const word = firstWord(row).replace(/^#+/, '').replace(/\*/g, '');
  return filled.length === 1 && word.length <= 60 && titlePattern.test(word) && !/[。；]/.test(word);
}

function isNameRow(row: TableRow): boolean {
  return /^(?:项目名称|专项名称)/.test(firstWord(row));
}

/**
 * All tables of a document whose header row is cut into cells. A document prints one form many times: a table that
 * lost its header is read by the header of the table before it, and says so (`headerFrom`).
 */
export function findTables(rows: readonly TableRow[]): FoundTable[] {
  const starts: number[] = [];
  rows.forEach((row, i) => {
    const lastStart = starts.at(-1);
    if (isTitle(row)) starts.push(i);
    else if (isNameRow(row) && (lastStart === undefined || !isOwnNameRow(rows, lastStart, i))) starts.push(i);
  });
  const tables: FoundTable[] = [];
  starts.forEach((start, n) => {
    const end = starts[n + 1] ?? rows.length;
    const table = tableBetween(rows, start, end) ?? headlessTable(rows, start, end, tables.at(-1));
    if (table !== null) tables.push(table);
  });
  return tables;
}

/** Whether a 项目名称 row is the first one after a title, so belongs to the table that the title begins. */
function isOwnNameRow(rows: readonly TableRow[], start: number, at: number): boolean {
  const title = rows[start];
  return (
    title !== undefined &&
    isTitle(title) &&
    at - start <= 6 &&
    !rows.slice(start, at).some((row) => isNameRow(row))
  );
}

function tableBetween(rows: readonly TableRow[], start: number, end: number): FoundTable | null {
  const bounded = rows.slice(0, end);
  for (let i = start; i < end; i += 1) {
    const header = headerAt(bounded, i);
    if (header === null) continue;
    const block = inOneBlock(bounded[i], { header, body: bounded.slice(i + header.height) });
    return tableAt(bounded, start, i, block, null);
  }
  return null;
}

/** A table without a header: rows with labels of levels and targets after a 项目名称 row. */
function headlessTable(
  rows: readonly TableRow[],
  start: number,
  end: number,
  before: FoundTable | undefined,
): FoundTable | null {
  if (before === undefined || !rows.slice(start, end).some(isNameRow)) return null;
  const holdsIndicator = (row: TableRow): boolean => {
    const filled = filledCells(row);
    return (
      filled.length >= 3 &&
      filled.some(({ text }) => readLevelLabel(text) !== null) &&
      filled.some(({ text }) => readMeasure(text).operator !== null)
    );
  };
  const first = rows.findIndex((row, i) => i >= start && i < end && holdsIndicator(row));
  if (first === -1 || rows.slice(first, end).filter(holdsIndicator).length < 2) return null;
  const block = { header: before.header, body: rows.slice(first, end) };
  return tableAt(rows.slice(0, end), start, first, block, before.firstLine);
}

function tableAt(
  rows: readonly TableRow[],
  start: number,
  formEnd: number,
  { header, body }: Block,
  headerFrom: number | null,
): FoundTable | null {
  const first = rows[start];
  if (first === undefined) return null;
  const titled = isTitle(first);
  return {
    title: titled ? (filledCells(first)[0]?.text ?? null) : null,
    form: rows.slice(titled ? start + 1 : start, formEnd),
    header,
    headerFrom,
    body,
    firstLine: first.line,
  };
}

/** Whether a table is the department's own (整体支出) and no project's. */
export function isOverallTable({ title, form }: FoundTable): boolean {
  const names = form.filter(isNameRow).flatMap((row) => filledCells(row).map(({ text }) => text));
  return isOverall(title ?? '', names);
}
