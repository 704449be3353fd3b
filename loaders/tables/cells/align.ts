/**
 * Put the cells of a row under the columns of its header. The header gives each column a place, but places shift
 * (a page break drops a label's cell, a merged cell adds one), so what a cell looks like counts too: the cheapest
 * order-keeping assignment wins.
 */
import type { IndicatorColumn } from '../header-words.ts';
import { lookAt, misfit } from './cell-fit.ts';

export interface Column {
  readonly meaning: IndicatorColumn;
  /** The cell of the header row that names it. */
  readonly index: number;
}

export interface PlacedCell {
  readonly meaning: IndicatorColumn;
  readonly text: string;
  /** The cell's own place in its row. */
  readonly index: number;
}

export interface Alignment {
  readonly placed: readonly PlacedCell[];
  readonly cost: number;
}

const shiftCost = 0.3;
const shiftChangeCost = 1;
/** A cell that no column takes: reported, so it must be dearer than any shift. */
const leftOverCost = 15;
/** What an empty column costs where the row holds an indicator. */
const emptyCosts: Partial<Record<IndicatorColumn, number>> = {
  name: 6,
  target: 5,
  actual: 1,
  weight: 1.5,
  score: 0.5,
};

/** Where a table prints several measures beside the target, nothing says which of them is missing. */
function emptyCost(column: Column, columns: readonly Column[]): number {
  const several = columns.some(({ meaning }) => meaning === 'standard');
  return column.meaning === 'target' && several ? 0.5 : (emptyCosts[column.meaning] ?? 0);
}

/** A column that a cell cannot stand in. */
const impossible = 12;

/** One way to have placed the cells so far; `last` is the cell placed last, linked to the ones before it. */
interface Way {
  readonly cost: number;
  readonly shift: number;
  readonly last: Link | null;
}

interface Link {
  readonly cell: PlacedCell;
  readonly before: Link | null;
}

/** The cheapest assignment of a row's cells to columns, in order; cells that fit nowhere are left out of `placed`. */
export function alignRow(cells: readonly string[], columns: readonly Column[]): Alignment {
  const empty = columns.map((column) => emptyCost(column, columns));
  // ways[c]: the cheapest ways to have used the first c columns, one for each shift that they ended with.
  let ways = skippingColumns([[{ cost: 0, shift: 0, last: null }], ...columns.map((): Way[] => [])], empty);
  cells.forEach((text, index) => {
    if (text === '') return;
    const look = lookAt(text);
    const next: Way[][] = ways.map((list) => list.map((way) => dearer(way, leftOverCost)));
    columns.forEach((column, c) => {
      const cellCost = misfit(column.meaning, look);
      if (cellCost >= impossible) return;
      const shift = index - column.index;
      const cell = { meaning: column.meaning, text, index };
      for (const way of ways[c] ?? []) {
        const moved =
          way.last === null ? shiftCost * Math.abs(shift) : shiftChangeCost * Math.abs(shift - way.shift);
        const cost = way.cost + cellCost + moved;
        keep(next, c + 1, { cost, shift, last: { cell, before: way.last } });
      }
    });
    ways = skippingColumns(next, empty);
  });

  const [first, ...others] = ways[columns.length] ?? [];
  if (first === undefined) return { placed: [], cost: Infinity };
  const best = others.reduce((a, b) => (b.cost < a.cost ? b : a), first);
  const placed: PlacedCell[] = [];
  for (let link = best.last; link !== null; link = link.before) placed.unshift(link.cell);
  return { placed, cost: best.cost };
}

function dearer({ cost, shift, last }: Way, by: number): Way {
  return { cost: cost + by, shift, last };
}

/**
 * Let every way go on past columns that stay empty.
 *
 * @param empty what each column costs where it does.
 */
function skippingColumns(ways: Way[][], empty: readonly number[]): Way[][] {
  empty.forEach((cost, c) => {
    for (const way of ways[c] ?? []) keep(ways, c + 1, dearer(way, cost));
  });
  return ways;
}

/** Keep, for each place and shift, only the cheapest way (one that has placed nothing yet is free to begin at any shift). */
function keep(ways: Way[][], at: number, way: Way): void {
  const list = ways[at];
  if (list === undefined) return;
  const same = list.findIndex(
    ({ shift, last }) => shift === way.shift && (last === null) === (way.last === null),
  );
  if (same === -1) list.push(way);
  else if (way.cost < (list[same]?.cost ?? Infinity)) list[same] = way;
}
