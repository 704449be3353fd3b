/** Tables that go on over pages: the header that is printed again is dropped, a row cut in two is put together. */
import { foldText } from '../../fields/text.ts';
import type { Page, PagePart } from './page.ts';

/** A line of the whole document: a line of text (one cell) or a table's row, and the page where it begins. */
export interface LaidLine {
  readonly page: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** The pages' lines one after the other; a blank line where a page ends, unless its table goes on. */
export function layOut(pages: readonly Page[]): LaidLine[] {
  const lines: LaidLine[] = [];
  let open = null as OpenTable | null;
  for (const { number: page, parts } of pages) {
    const [first] = parts;
    const before = open;
    const goesOn = first?.kind === 'table' && before !== null ? continuation(before, first) : null;
    if (lines.length > 0 && goesOn === null && parts.length > 0) lines.push({ page, text: '', cells: [''] });
    for (const [i, part] of parts.entries()) {
      const above = parts[i - 1];
      if (above !== undefined && part.top - above.bottom > blankLine(part))
        lines.push({ page, text: '', cells: [''] });
      if (part.kind === 'line') lines.push({ page, text: part.text, cells: [part.text.trim()] });
      else if (part === first && goesOn !== null && before !== null)
        continueTable(lines, page, goesOn, before);
      else lines.push(...part.rows.map((row) => ({ page, ...rowLine(row) })));
    }
    const last = parts.at(-1);
    // A table that ends above other text has ended; one that goes on keeps the header of its first page.
    if (last?.kind === 'line') open = null;
    else if (last !== undefined && (last !== first || goesOn === null || before === null)) open = last;
    else if (goesOn !== null && before !== null) open = { ...before, full: goesOn.full };
  }
  return lines;
}

interface OpenTable {
  readonly xs: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** For each column, whether the last row's text fills its last line, so that it may go on. */
  readonly full: readonly boolean[];
}

/** The gap that a blank line leaves, in points. */
function blankLine(part: PagePart): number {
  return Math.max(16, part.kind === 'line' ? (part.bottom - part.top) * 1.5 : 0);
}

/** The page's table in the columns of the table before, null where it has a column that that one has not. */
function continuation(open: OpenTable, next: OpenTable): OpenTable | null {
  const columns = next.xs.map((x) => open.xs.findIndex((edge) => Math.abs(edge - x) <= 4));
  if (columns.includes(-1) || columns.length < 3) return null;
  const spread = <T>(cells: readonly T[], blank: T): T[] =>
    open.xs.slice(1).map((_x, column) => cells[columns.indexOf(column)] ?? blank);
  const rows = next.rows.map((row) => spread(row, ''));
  return beginsAnew(rows, open.rows) ? null : { xs: open.xs, rows, full: spread(next.full, false) };
}

/** Rows of a table that goes on; the first may be the rest of the last row above. */
function continueTable(lines: LaidLine[], page: number, { rows }: OpenTable, before: OpenTable): void {
  const further = rows.slice(repeatedRows(rows, before.rows));
  const [cut] = further;
  const last = lines.at(-1);
  const rest = cut !== undefined && last !== undefined && isRest(cut, last.cells, before.full);
  if (rest) {
    const joined = rowLine(last.cells.map((cell, column) => cell + (cut[column] ?? '')));
    lines[lines.length - 1] = { ...last, ...joined };
  }
  lines.push(...(rest ? further.slice(1) : further).map((row) => ({ page, ...rowLine(row) })));
}

function rowLine(cells: readonly string[]): { text: string; cells: readonly string[] } {
  return { text: cells.join('\t').trimEnd(), cells };
}

/** How many first rows of a page's table are the first rows of the table before. */
function repeatedRows(rows: readonly (readonly string[])[], before: readonly (readonly string[])[]): number {
  let count = 0;
  while (count < rows.length && sameRow(rows[count], before[count])) count += 1;
  return count;
}

/**
 * A title among the rows that are printed again says that a further table of the same form begins; and where every row is
 * printed again, the whole table is, and not its header.
 */
function beginsAnew(rows: readonly (readonly string[])[], before: readonly (readonly string[])[]): boolean {
  const repeated = repeatedRows(rows, before);
  if (repeated === rows.length) return true;
  return rows
    .slice(0, repeated + 1)
    .some((row) => /表(?:[（(].*[)）])?$|^项目名称/.test(foldText(row.find((cell) => cell !== '') ?? '')));
}

function sameRow(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((cell, i) => foldText(cell) === foldText(b[i] ?? ''));
}

/**
 * Whether a page's first row is the rest of the row above it: it has text only where that row's text fills its cell's last
 * line, and not in every cell that is filled there.
 */
function isRest(row: readonly string[], above: readonly string[], full: readonly boolean[]): boolean {
  const filled = row.flatMap((cell, column) => (cell === '' ? [] : [column]));
  const goOn = filled.every((column) => (above[column] ?? '') !== '' && full[column] === true);
  return filled.length > 0 && goOn && filled.length < above.filter((cell) => cell !== '').length;
}
