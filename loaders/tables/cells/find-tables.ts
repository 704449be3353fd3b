/** Where a document's cut tables of indicators stand: from the table's title or 项目名称 row to the next table's. */
import { readMeasure } from '../../fields/measure.ts';
import { isOverall } from '../caption.ts';
import { beginsWithNameLabel } from '../form-labels.ts';
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
  return beginsWithNameLabel(firstWord(row));
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
    const own = rows.slice(start, starts[n + 1] ?? rows.length);
    const table = tableIn(own) ?? headlessTable(own, tables.at(-1));
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

/** @param rows from the table's first row to the next table's. */
function tableIn(rows: readonly TableRow[]): FoundTable | null {
  for (let i = 0; i < rows.length; i += 1) {
    const header = headerAt(rows, i);
    if (header === null) continue;
    const block = inOneBlock(rows[i], { header, body: rows.slice(i + header.height) });
    return tableOf(rows, i, block, null);
  }
  return null;
}

/** A table without a header: rows with labels of levels and targets after a 项目名称 row. */
function headlessTable(rows: readonly TableRow[], before: FoundTable | undefined): FoundTable | null {
  if (before === undefined || !rows.some(isNameRow)) return null;
  const holdsIndicator = (row: TableRow): boolean => {
    const filled = filledCells(row);
    return (
      filled.length >= 3 &&
      filled.some(({ text }) => readLevelLabel(text) !== null) &&
      filled.some(({ text }) => readMeasure(text).operator !== null)
    );
  };
  const first = rows.findIndex(holdsIndicator);
  if (first === -1 || rows.slice(first).filter(holdsIndicator).length < 2) return null;
  return tableOf(rows, first, { header: before.header, body: rows.slice(first) }, before.firstLine);
}

function tableOf(
  rows: readonly TableRow[],
  formEnd: number,
  { header, body }: Block,
  headerFrom: number | null,
): FoundTable | null {
  const [first] = rows;
  if (first === undefined) return null;
  const titled = isTitle(first);
  return {
    title: titled ? (filledCells(first)[0]?.text ?? null) : null,
    form: rows.slice(titled ? 1 : 0, formEnd),
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
