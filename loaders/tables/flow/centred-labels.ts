/**
 * Labels that stand in the middle of their rows, in text laid out with spaces. How far down a row stands is counted in
 * lines of text: a row is as high as its highest cell, however its cells' lines are printed between one another.
 */
import type { Lines } from '../../records.ts';

/** The printed lines of one cell. */
export interface CellPlace {
  readonly lines: Lines;
  /** How many of them are its own. */
  readonly count: number;
}

/** A row without its labels. */
export interface RowPlace {
  readonly lines: Lines;
  readonly height: number;
}

/** A row's place by those of its cells; null for a row without any. */
export function rowPlace(cells: readonly CellPlace[]): RowPlace | null {
  if (cells.length === 0) return null;
  return {
    lines: [Math.min(...cells.map(({ lines }) => lines[0])), Math.max(...cells.map(({ lines }) => lines[1]))],
    height: Math.max(...cells.map(({ count }) => count)),
  };
}

/**
 * Part rows among labels, in order, every label having at least one row, so that labels stand as near as can be to the
 * middles of their rows.
 *
 * @param labels the lines of each label.
 * @returns for each row the index of its label; null where there are fewer rows than labels.
 */
export function partByMiddles(labels: readonly Lines[], rows: readonly RowPlace[]): number[] | null {
  if (labels.length === 0 || rows.length < labels.length) return null;
  return traceBack(cheapestParts(labels, rows), rows.length);
}

/** How far, in lines of text, labels stand from the middles of their rows at best; Infinity where rows cannot be parted so. */
export function distanceFromMiddles(labels: readonly Lines[], rows: readonly RowPlace[]): number {
  return cheapestParts(labels, rows).at(-1)?.at(-1)?.cost ?? Infinity;
}

interface Part {
  readonly cost: number;
  readonly from: number;
}

/** At [k][n]: the cheapest way to give the first n rows to the first k labels, and where the last label's rows begin. */
function cheapestParts(labels: readonly Lines[], rows: readonly RowPlace[]): Part[][] {
  const tops = rows.reduce<number[]>((sums, { height }) => [...sums, (sums.at(-1) ?? 0) + height], [0]);
  const best: Part[][] = [tops.map((_, n) => ({ cost: n === 0 ? 0 : Infinity, from: 0 }))];
  labels.forEach(([first, last], k) => {
    const place = (placeOf(first, rows, tops) + placeOf(last, rows, tops)) / 2;
    best.push(
      tops.map((bottom, end) => {
        let least = { cost: Infinity, from: 0 };
        for (let from = 0; from < end; from += 1) {
          const away = Math.abs(((tops[from] ?? 0) + bottom) / 2 - place);
          const cost = (best[k]?.[from]?.cost ?? Infinity) + away;
          if (cost < least.cost) least = { cost, from };
        }
        return least;
      }),
    );
  });
  return best;
}

function traceBack(best: readonly (readonly Part[])[], rowCount: number): number[] | null {
  const labelOf = Array.from({ length: rowCount }, () => 0);
  let end = rowCount;
  for (let k = best.length - 1; k > 0; k -= 1) {
    const step = best[k]?.[end];
    if (step === undefined || step.cost === Infinity) return null;
    labelOf.fill(k - 1, step.from, end);
    end = step.from;
  }
  return labelOf;
}

/** How far down a printed line stands: within the row that has it, or between two rows. */
function placeOf(line: number, rows: readonly RowPlace[], tops: readonly number[]): number {
  const at = rows.findIndex(({ lines }) => lines[1] >= line);
  const row = rows[at];
  if (row === undefined) return tops.at(-1) ?? 0;
  const [first, last] = row.lines;
  if (line < first) return tops[at] ?? 0;
  return (tops[at] ?? 0) + (row.height * (line - first + 0.5)) / (last - first + 1);
}
