/**
 * How many characters fit into each column of a flattened table, learnt from the cells that run over several lines:
 * every line of a cell but its last one is full. That tells a cell's next line from the next cell.
 */
import type { CellLine } from './cell-line.ts';
import { printedWidth } from './token.ts';

export interface ColumnWidth {
  /** Characters that fit, null where no cell is known to run over two lines. */
  readonly exact: number | null;
  /** The widest line that stands in the column without doubt. */
  readonly atLeast: number;
}

/** Allowance for the measure of a text, which knows no font. */
const tolerance = 0.1;

/**
 * Whether a line of a cell is full: what the next line begins with would not have fitted. A Latin word or number goes
 * down as a whole, and so does a Chinese character before a closing sign, which may not begin a line.
 *
 * @param line its width, and `nextHead` that of what the next line begins with (cell-text.ts).
 */
export function fullLine(line: number, nextHead: number, width: number): boolean {
  return line + nextHead > width + tolerance;
}

/** Widths that may be those of full lines of one column: wrapping leaves up to about one character free. */
const slack = 1.35;

/**
 * @param alignments one reading for each table with these columns.
 * @param printed what the headers show (see Header.widths).
 * @returns per column the width in Chinese characters.
 */
export function learnWidths(
  columnCount: number,
  alignments: readonly (readonly CellLine[])[],
  printed: readonly (number | null)[],
): ColumnWidth[] {
  return Array.from({ length: columnCount }, (_, column) => {
    const known = printed[column];
    if (known !== null && known !== undefined) return { exact: known, atLeast: known };
    const atLeast = certainWidth(column, alignments);
    const full = alignments.flatMap((lines) => wrappedWidths(column, lines));
    const every = alignments.flat().filter((line) => line.column === column);
    const fits = full.filter((width) => width >= atLeast - slack && holdsNearlyAll(width, every));
    return { exact: mostSupported(fits), atLeast };
  });
}

/** Lines that hold three cells or more, or a name and a target with its sign, are read without doubt. */
function certainWidth(column: number, alignments: readonly (readonly CellLine[])[]): number {
  let widest = 0;
  for (const lines of alignments) {
    const cells = new Map<number, number>();
    for (const line of lines) {
      const weight = /^[≥≤=><≧≦＝＞＜]/.test(line.text) ? 2 : 1;
      cells.set(line.line, (cells.get(line.line) ?? 0) + weight);
    }
    for (const line of lines) {
      if (line.column === column && (cells.get(line.line) ?? 0) >= 3) {
        widest = Math.max(widest, printedWidth(line.text));
      }
    }
  }
  return widest;
}

/** A column's width holds its lines; a few may have been read into the wrong column. */
function holdsNearlyAll(width: number, lines: readonly CellLine[]): boolean {
  const wider = lines.filter((line) => printedWidth(line.text) > width + slack).length;
  return wider <= lines.length / 20;
}

/** Widths of the lines that a next line of the same cell follows. */
function wrappedWidths(column: number, lines: readonly CellLine[]): number[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const goesOn = next?.column === column && !next.startsRow && !next.afterBreak;
    // Behind a separator a line may end anywhere: a list has each item in a line of its own.
    const full = line.column === column && goesOn && !/[；;。]$/.test(line.text);
    return full ? [printedWidth(line.text)] : [];
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
