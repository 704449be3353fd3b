/** Where a document's cut tables of indicators stand: from the table's title or 项目名称 row to the next table's. */
import { foldText } from '../../fields/text.ts';
import { headerAt, type Header } from './header.ts';
import { filledCells, firstWord, type TableRow } from './rows.ts';

export interface FoundTable {
  /** The table's title, white space as printed; null where it has none. */
  readonly title: string | null;
  /** Rows between the title and the header: name, money, goals. */
  readonly form: readonly TableRow[];
  readonly header: Header;
  /** Rows from the header's end to the next table's start. */
  readonly body: readonly TableRow[];
  readonly firstLine: number;
}

const titlePattern = /(?:绩效|自评)[^。；]{0,24}表(?:[(（].*[)）])?$/;

/** A table's title: one cell alone in its row that ends in …绩效…表. */
export function isTitle(row: TableRow): boolean {
  const filled = filledCells(row);
  const word = firstWord(row).replace(/^#+/, '').replace(/\*/g, '');
  return filled.length === 1 && word.length <= 60 && titlePattern.test(word) && !/[。；]/.test(word);
}

function isNameRow(row: TableRow): boolean {
  return /^(?:项目名称|专项名称)/.test(firstWord(row));
}

/** All tables of a document whose header row is cut into cells. */
export function findTables(rows: readonly TableRow[]): FoundTable[] {
  const starts: number[] = [];
  rows.forEach((row, i) => {
    const lastStart = starts.at(-1);
    if (isTitle(row)) starts.push(i);
    else if (isNameRow(row) && (lastStart === undefined || !isOwnNameRow(rows, lastStart, i))) starts.push(i);
  });
  return starts.flatMap((start, n) => tableBetween(rows, start, starts[n + 1] ?? rows.length) ?? []);
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
  const first = rows[start];
  if (first === undefined) return null;
  for (let i = start; i < end; i += 1) {
    const header = headerAt(rows.slice(0, end), i);
    if (header === null) continue;
    const titled = isTitle(first);
    return {
      title: titled ? (filledCells(first)[0]?.text ?? null) : null,
      form: rows.slice(titled ? start + 1 : start, i),
      header,
      body: rows.slice(i + header.height, end),
      firstLine: first.line,
    };
  }
  return null;
}

/** Whether a table is the department's own (整体支出) and no project's. */
export function isOverallTable({ title, form }: FoundTable): boolean {
  const names = form.filter(isNameRow).flatMap((row) => filledCells(row).map(({ text }) => text));
  return /整体/.test(foldText(title ?? '')) || names.some((name) => /部门整体|单位整体/.test(foldText(name)));
}
