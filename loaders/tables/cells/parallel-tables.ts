/** Projects' tables that stand side by side on one sheet, brought one below the other. */
import { foldText } from '../../fields/text.ts';
import { indicatorColumn } from '../header-words.ts';
import type { TableRow } from './rows.ts';

/** The rows of a table: title and form above the header, indicators below it. */
const mostFormRows = 60;
const mostTitleRows = 3;
/** What begins another part of the document, alone in its row. */
const heading = /^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|第.{1,3}部分|附件|附表)|表$/;

/** The same rows, those of tables side by side taken apart: the left table's rows, then those of the next one. */
export function inSequence(rows: readonly TableRow[]): TableRow[] {
  const sequence: TableRow[] = [];
  for (let at = 0; at < rows.length;) {
    const region = regionAt(rows, at);
    if (region === null) {
      const row = rows[at];
      if (row !== undefined) sequence.push(row);
      at += 1;
      continue;
    }
    const { starts, end } = region;
    starts.forEach((start, order) => {
      for (const row of rows.slice(at, end)) {
        const cells = row.cells.slice(order === 0 ? 0 : start, starts[order + 1]);
        if (cells.some(isFilled)) sequence.push({ ...row, cells });
      }
    });
    at = end;
  }
  return sequence;
}

interface Region {
  /** The column in which each table begins. */
  readonly starts: readonly number[];
  /** The row behind the last. */
  readonly end: number;
}

/** Tables side by side that begin in a row: with titles side by side, or with their names. */
function regionAt(rows: readonly TableRow[], at: number): Region | null {
  const named = nameRowFrom(rows, at);
  if (named === null) return null;
  const { starts } = named;
  const inEach = (row: TableRow, holds: (cell: string) => boolean): boolean =>
    starts.every((start, order) => row.cells.slice(order === 0 ? 0 : start, starts[order + 1]).some(holds));
  const isTitle = (row: TableRow): boolean =>
    inEach(row, isFilled) && row.cells.filter(isFilled).length === starts.length;
  if (!rows.slice(at, named.at).every(isTitle)) return null;
  const below = rows.slice(named.at, named.at + mostFormRows);
  const isHeader = (row: TableRow): boolean =>
    inEach(row, (cell) => indicatorColumn(cell) === 'level1') &&
    inEach(row, (cell) => indicatorColumn(cell) === 'name');
  const header = below.findIndex(isHeader);
  if (header < 0) return null;
  let end = named.at + header + 1;
  for (
    let row = rows[end];
    row !== undefined && !isOutside(row) && nameColumns(row).length < 2;
    row = rows[end]
  )
    end += 1;
  // The next tables' titles stand above their names.
  if (nameColumns(rows[end]).length >= 2) {
    while (end > named.at + header + 1 && isTitle(rows[end - 1] ?? noRow)) end -= 1;
  }
  return { starts, end };
}

const noRow: TableRow = { line: 0, cells: [], afterGap: false };

/** The row with the names of several projects, at most so far below as titles reach. */
function nameRowFrom(rows: readonly TableRow[], from: number): { at: number; starts: number[] } | null {
  for (let at = from; at <= from + mostTitleRows; at += 1) {
    const starts = nameColumns(rows[at]);
    if (starts.length >= 2) return { at, starts };
  }
  return null;
}

function nameColumns(row: TableRow | undefined): number[] {
  return (row?.cells ?? []).flatMap((cell, index) =>
    cell.length < 12 && /^项目名称[:：]?$/.test(foldText(cell)) ? [index] : [],
  );
}

function isOutside({ cells }: TableRow): boolean {
  const filled = cells.filter(isFilled);
  return filled.length === 1 && heading.test(foldText(filled[0] ?? ''));
}

function isFilled(cell: string): boolean {
  return foldText(cell) !== '';
}
