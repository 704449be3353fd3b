/**
 * How many characters fit into each column of a flattened table, learnt from the cells that run over several lines:
 * every line of a cell but its last one is full. That tells a cell's next line from the next cell.
 */
import type { CellLine } from './align.ts';
import { printedWidth } from './token.ts';

/** A line may stay short by this much: a sign that may not begin a line takes its neighbour down with it. */
export const slack = 1.35;

/**
 * @param alignments one reading for each table with these columns.
 * @param printed what the headers show (see Header.widths).
 * @returns per column the width in Chinese characters, null where no cell runs over two lines.
 */
export function learnWidths(
  columnCount: number,
  alignments: readonly (readonly CellLine[])[],
  printed: readonly (number | null)[],
): (number | null)[] {
  return Array.from({ length: columnCount }, (_, column) => {
    const known = printed[column];
    if (known !== null && known !== undefined) return known;
    const floor = certainWidth(column, alignments);
    const full = alignments.flatMap((lines) => wrappedWidths(column, lines));
    return mostSupported(full.filter((width) => width >= floor - slack));
  });
}

/** Lines that hold three cells or more are read without doubt: the column is at least as wide as what stands there. */
function certainWidth(column: number, alignments: readonly (readonly CellLine[])[]): number {
  let widest = 0;
  for (const lines of alignments) {
    const cells = new Map<number, number>();
    for (const line of lines) cells.set(line.line, (cells.get(line.line) ?? 0) + 1);
    for (const line of lines) {
      if (line.column === column && (cells.get(line.line) ?? 0) >= 3) {
        widest = Math.max(widest, printedWidth(line.text));
      }
    }
  }
  return widest;
}

/** Widths of the lines that a next line of the same cell follows. */
function wrappedWidths(column: number, lines: readonly CellLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const goesOn = next?.column === column && !next.startsRow && !next.afterBreak;
    return line.column === column && goesOn ? [printedWidth(line.text)] : [];
  });
}

function mostSupported(widths: readonly number[]): number | null {
  let best: { width: number; support: number } | null = null;
  for (const width of new Set(widths)) {
    const support = widths.filter((other) => other <= width && other >= width - slack).length;
    if (best === null || support > best.support || (support === best.support && width > best.width)) {
      best = { width, support };
    }
  }
  return best?.width ?? null;
}
