/** Damages the tables of a document that is read well, as text extraction does: cell by cell, row by row. */
import type { Random } from '../generated/random.ts';

/** A line of a document as it is damaged: its cells, and the number that it had. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly inTable: boolean;
}

type RowDamage = (cells: readonly string[], at: number, random: Random) => readonly string[];

const isNumber = (cell: string | undefined): boolean =>
  cell !== undefined && /^[\d.,%]{2,}$/.test(cell.trim());

/** Each changes a row at one of its cells; a cell that it does not fit is left as it is. */
const rowDamages: Readonly<Record<string, RowDamage>> = {
  dropCell: (cells, at) => cells.filter((_cell, index) => index !== at),
  splitNumber: (cells, at, random) =>
    cells.map((cell, index) => {
      const cut = 1 + random.below(Math.max(1, cell.trim().length - 1));
      return index === at && isNumber(cell) ? `${cell.trim().slice(0, cut)} ${cell.trim().slice(cut)}` : cell;
    }),
  mergeNumbers: (cells, at) =>
    isNumber(cells[at]) && isNumber(cells[at + 1])
      ? [...cells.slice(0, at), `${cells[at] ?? ''}${cells[at + 1] ?? ''}`, ...cells.slice(at + 2)]
      : cells,
  swapCells: (cells, at) =>
    at + 1 < cells.length
      ? [...cells.slice(0, at), cells[at + 1] ?? '', cells[at] ?? '', ...cells.slice(at + 2)]
      : cells,
};

const label = /(?:指标|目标)$/;

/**
 * Damages tables, each cell with the same probability: a cell is dropped, a number split or run into the next one, two
 * cells change places; a label moves a row down; a page ends, with its number and the table's header printed again.
 *
 * @param percent of the cells that are damaged.
 */
export function damaged(rows: readonly Row[], percent: number, random: Random): Row[] {
  const hit = (): boolean => random.below(100_000) < percent * 1000;
  const result: Row[] = [];
  let header: Row | null = null;
  let moved: string | null = null;
  for (const row of rows) {
    if (!row.inTable) {
      result.push(row);
      continue;
    }
    let cells = row.cells;
    if (cells.some((cell) => /^三级指标$/.test(cell.trim()))) header = row;
    else if (header !== null && hit() && random.chance(20)) {
      result.push(
        { cells: [String(1 + random.below(90))], line: row.line, inTable: true },
        { ...header, line: row.line },
      );
    }
    if (moved !== null) {
      const free = cells.findIndex((cell) => cell.trim() === '');
      if (free >= 0) cells = cells.with(free, moved);
      moved = null;
    }
    for (let at = 0; at < cells.length; at += 1) {
      if (!hit()) continue;
      const cell = cells[at] ?? '';
      if (label.test(cell.trim()) && random.chance(50)) {
        moved = cell;
        cells = cells.with(at, '');
        continue;
      }
      const damage = random.pick(['dropCell', 'splitNumber', 'splitNumber', 'mergeNumbers', 'swapCells']);
      cells = rowDamages[damage]?.(cells, at, random) ?? cells;
    }
    result.push({ ...row, cells });
  }
  return result;
}
