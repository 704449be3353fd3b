/** A sheet as `pdftotext -layout` prints it: columns at fixed places, wide cells wrapped, labels beside the middle of their rows. */
import type { Sheet, SheetCell } from './sheet.ts';
import { sum, widthOf, wrapped } from './wrapping.ts';

const gap = 3;
const widest = 24;

/** As wide as the column's widest cell, up to a dozen Chinese characters. */
export function columnWidths({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): number[] {
  return Array.from({ length: columns }, (_, column) =>
    Math.min(
      widest,
      Math.max(
        4,
        ...rows
          .flat()
          .flatMap((one) => (one.column === column && one.columns === 1 ? [widthOf(one.text)] : [])),
      ),
    ),
  );
}

interface Placed {
  readonly cell: SheetCell;
  readonly row: number;
  readonly lines: readonly string[];
}

export function asLaidOut(sheet: Sheet): string {
  return layOut(sheet, 'centred');
}

/** The same with every cell's text at the top of the cell. */
export function asLaidOutFromTheTop(sheet: Sheet): string {
  return layOut(sheet, 'first');
}

function layOut({ caption, columns, rows }: Sheet, labels: 'first' | 'centred'): string {
  const widths = columnWidths({ columns, rows });
  const starts = widths.map((_, column) => sum(widths.slice(0, column)) + gap * column + 2);
  const placed = rows.flatMap((row, at) =>
    row
      .filter(({ text }) => text !== '')
      .map((one): Placed => {
        const own = widths.slice(one.column, one.column + one.columns);
        return { cell: one, row: at, lines: wrapped(one.text, sum(own) + gap * (own.length - 1)) };
      }),
  );
  const heights = rows.map((_, at) =>
    Math.max(
      1,
      ...placed.flatMap((one) => (one.row === at && one.cell.rows === 1 ? [one.lines.length] : [])),
    ),
  );
  for (const { cell, row, lines } of placed) {
    const own = sum(heights.slice(row, row + cell.rows));
    const last = row + cell.rows - 1;
    if (own < lines.length) heights[last] = (heights[last] ?? 1) + lines.length - own;
  }
  // A text in the middle of an even number of lines stands between two of them: places are counted in half lines.
  const tops = heights.map((_, at) => 2 * sum(heights.slice(0, at)));
  const page = Array.from({ length: 2 * sum(heights) }, () => '');
  for (const { cell, row, lines } of [...placed].sort((a, b) => a.cell.column - b.cell.column)) {
    const height = sum(heights.slice(row, row + cell.rows));
    const top = (tops[row] ?? 0) + (labels === 'first' ? 0 : height - lines.length);
    lines.forEach((line, at) => {
      const before = page[top + 2 * at] ?? '';
      const space = Math.max(gap, (starts[cell.column] ?? 0) - widthOf(before));
      page[top + 2 * at] = before + ' '.repeat(space) + line;
    });
  }
  return [...caption.map((line) => ' '.repeat(40) + line), ...page.filter((line) => line !== ''), ''].join(
    '\n',
  );
}
