/** The rows of a document's cut tables. */
import { foldText } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import { inSequence } from './parallel-tables.ts';

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Blank lines stand before it: in extracted text, most often the end of a page. */
  readonly afterGap: boolean;
}

/** What was cut from a source, whose lines never change: several readers ask for it. */
const known = new WeakMap<Source, readonly TableRow[]>();

/**
 * A document's lines as rows; blank lines are left out and remembered as gaps, and tables side by side stand one below
 * the other.
 */
export function rowsOf(source: Source): readonly TableRow[] {
  const rows = known.get(source) ?? inSequence(rowsAsPrinted(source));
  known.set(source, rows);
  return rows;
}

function rowsAsPrinted(source: Source): TableRow[] {
  const rows: TableRow[] = [];
  let gap = false;
  for (const { number, cells } of source.lines) {
    if (cells.every((cell) => foldText(cell) === '')) {
      gap = true;
      continue;
    }
    rows.push({ line: number, cells, afterGap: gap });
    gap = false;
  }
  return rows;
}

/** The cells that hold something, with their places. */
export function filledCells(row: TableRow): { text: string; index: number }[] {
  return row.cells.map((text, index) => ({ text, index })).filter(({ text }) => foldText(text) !== '');
}

/** The first cell that holds something, folded. */
export function firstWord(row: TableRow): string {
  return foldText(filledCells(row)[0]?.text ?? '');
}
