/** The rows of a ruled table: its pieces of text in the cells that its lines draw. */
import type { Piece } from './geometry.ts';
import type { Grid } from './grid.ts';
import { splitRow } from './split-row.ts';
import { cellText, linesOf } from './text-lines.ts';

/** A table of a page: rows of texts, a merged cell's at its top left, the other fields it takes empty. */
export interface PageTable {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly string[])[];
  /** For each column, whether the last row's text fills its last line, so that it may go on on the next page. */
  readonly full: readonly boolean[];
}

/** Put the pieces into the grid's cells. */
export function tableOf(grid: Grid, pieces: readonly Piece[]): PageTable {
  const { xs, ys, cellAt } = grid;
  const filled = cellAt.map((row) => row.map((): Piece[] => []));
  for (const piece of pieces.flatMap((whole) => cutAt(whole, xs))) {
    const row = fieldOf(ys, piece.baseline - piece.size * 0.35);
    const column = fieldOf(xs, (piece.left + piece.right) / 2);
    const cell = cellAt[row]?.[column];
    if (cell !== undefined) filled[cell.row]?.[cell.column]?.push(piece);
  }
  const rows = filled.flatMap((cells, row) => {
    const single =
      cellAt[row]?.map((cell) => cell.row === row && cellAt[row + 1]?.[cell.column] !== cell) ?? [];
    return splitRow(cells, single).map((parts) =>
      parts.map((cell, column) => cellText(cell, rightEdge(grid, row, column))),
    );
  });
  const full = (filled.at(-1) ?? []).map((cell, column) =>
    fillsLine(cell, rightEdge(grid, cellAt.length - 1, column)),
  );
  return { xs, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, rows, full };
}

/** The right edge of the cell that begins in a row and column. */
function rightEdge({ xs, cellAt }: Grid, row: number, column: number): number {
  const cells = cellAt[row] ?? [];
  const next = cells.findIndex((cell, i) => i > column && cell !== cells[column]);
  return xs[next === -1 ? xs.length - 1 : next] ?? 0;
}

/** Whether the last line of a cell leaves no room for a further sign. */
function fillsLine(cell: readonly Piece[], edge: number): boolean {
  const line = linesOf(cell).at(-1);
  const right = line?.pieces.at(-1)?.right;
  return line !== undefined && right !== undefined && edge - right < line.size * 1.6;
}

/** Whether a piece stands inside the table. */
export function isInside({ xs, ys }: Grid, piece: Piece): boolean {
  const x = (piece.left + piece.right) / 2;
  const y = piece.baseline - piece.size * 0.35;
  return x > (xs[0] ?? 0) - 1 && x < (xs.at(-1) ?? 0) + 1 && y > (ys[0] ?? 0) - 1 && y < (ys.at(-1) ?? 0) + 1;
}

function fieldOf(edges: readonly number[], at: number): number {
  const after = edges.findIndex((edge) => edge > at);
  return Math.min(Math.max(after === -1 ? edges.length - 2 : after - 1, 0), edges.length - 2);
}

/** A piece that runs through an edge between two words is two: programs write a whole row as one text. */
function cutAt(piece: Piece, xs: readonly number[]): Piece[] {
  const inner = xs.filter((x) => x > piece.left + piece.size && x < piece.right - piece.size);
  const words = [...piece.text.matchAll(/\S+/g)];
  if (inner.length === 0 || words.length < 2) return [piece];
  const widths = Array.from(piece.text, (sign): number => (sign < '\u2000' ? 0.5 : 1));
  const unit = (piece.right - piece.left) / widths.reduce((sum, width) => sum + width, 0);
  const place = (signs: string): number =>
    piece.left + Array.from(signs, (_s, i) => widths[i] ?? 0).reduce((sum, width) => sum + width, 0) * unit;
  return words.map((word) => ({
    ...piece,
    text: word[0],
    left: place(piece.text.slice(0, word.index)),
    right: place(piece.text.slice(0, word.index + word[0].length)),
  }));
}
