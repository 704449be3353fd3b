/**
 * Rows of a statement by category: a code of 3, 5 or 7 digits (类款项), a name and amounts. Rows come as cells, or as
 * words that text extraction laid out one after another over several lines, with the code itself cut in two.
 */
import { type CategoryCodes, type CategoryRow } from './row.ts';
import { rowsOfCells } from './rows-of-cells.ts';
import { rowsOfWords } from './rows-of-words.ts';
import type { StatementTable } from '../statement-tables.ts';

/** The category rows of a table, however its lines are cut. */
export function categoryRows(table: StatementTable, codes: CategoryCodes): CategoryRow[] {
  const cut = table.lines.filter(({ cells }) => cells.length > 1).length;
  const hasCells =
    cut > 0 &&
    table.lines.some(({ cells }) => cells.length > 2 && cells.some((cell) => codes.whole.test(cell)));
  return hasCells ? rowsOfCells(table.lines, codes) : rowsOfWords(table.lines, codes);
}
