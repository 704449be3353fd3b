/** Tables that draw no line between their rows: one field holds the numbers of several rows, one below the other. */
import type { Piece } from './geometry.ts';
import { lineText, linesOf, type TextLine } from './text-lines.ts';

const figure = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;

/**
 * The rows that a row of the grid holds. It holds several where two columns or more show one figure on every line, on the
 * same lines; everything else goes to the nearest of these lines.
 *
 * @param single for each column, whether its cell reaches over this row alone.
 */
export function splitRow(
  cells: readonly (readonly Piece[])[],
  single: readonly boolean[],
): (readonly Piece[])[][] {
  const columns = cells.map((pieces, i) => (single[i] === true ? linesOf(pieces) : []));
  const figures = columns.filter(
    (lines) => lines.length >= 2 && lines.every((line) => figure.test(lineText(line).trim())),
  );
  const lines = longest(figures);
  const agreeing = figures.filter((column) => column.every((line) => near(lines, line) !== null));
  if (lines.length < 2 || agreeing.length < 2) return [cells.map((pieces) => pieces)];
  const rows = lines.map(() => cells.map((): Piece[] => []));
  cells.forEach((pieces, column) => {
    for (const piece of pieces) {
      let best = 0;
      lines.forEach((line, i) => {
        const distance = Math.abs(line.baseline - piece.baseline);
        if (distance < Math.abs((lines[best]?.baseline ?? 0) - piece.baseline)) best = i;
      });
      rows[single[column] === true ? best : 0]?.[column]?.push(piece);
    }
  });
  return rows;
}

function longest(columns: readonly (readonly TextLine[])[]): readonly TextLine[] {
  return columns.reduce<readonly TextLine[]>((a, b) => (b.length > a.length ? b : a), []);
}

function near(lines: readonly TextLine[], line: TextLine): TextLine | null {
  return lines.find(({ baseline }) => Math.abs(baseline - line.baseline) < line.size * 0.5) ?? null;
}
