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
  actual: 0.5,
  weight: 0.5,
  score: 0.2,
};

/** Where a table prints several measures beside the target, nothing says which of them is missing. */
function emptyCost(column: Column, columns: readonly Column[]): number {
  const several = columns.some(({ meaning }) => meaning === 'standard');
  return column.meaning === 'target' && several ? 0.5 : (emptyCosts[column.meaning] ?? 0);
}

interface State {
  readonly cost: number;
  readonly shift: number;
  readonly placed: readonly PlacedCell[];
}

/** The cheapest assignment of a row's cells to columns, in order; cells that fit nowhere are left out of `placed`. */
export function alignRow(cells: readonly string[], columns: readonly Column[]): Alignment {
  const filled = cells.map((text, index) => ({ text, index })).filter(({ text }) => text !== '');
  const looks = filled.map(({ text }) => lookAt(text));
  // states[c]: best ways to have used the first c columns, one for each shift that they ended with.
  let states: State[][] = columns.map(() => []);
  states = [[{ cost: 0, shift: 0, placed: [] }], ...states];
  const firstStates = withSkippedColumns(states, columns);
  let current = firstStates;

  filled.forEach(({ text, index }, cellNumber) => {
    const look = looks[cellNumber];
    if (look === undefined) return;
    const next: State[][] = current.map((ways) =>
      ways.map((way) => ({ ...way, cost: way.cost + leftOverCost })),
    );
    columns.forEach((column, c) => {
      const shift = index - column.index;
      for (const way of current[c] ?? []) {
        const first = way.placed.length === 0;
        const cost =
          way.cost +
          misfit(column.meaning, look) +
          (first ? shiftCost * Math.abs(shift) : shiftChangeCost * Math.abs(shift - way.shift));
        keep(next, c + 1, {
          cost,
          shift,
          placed: [...way.placed, { meaning: column.meaning, text, index }],
        });
      }
    });
    current = withSkippedColumns(next, columns);
  });

  const ends = current[columns.length] ?? [];
  const best = ends.reduce<State | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
  return { placed: best?.placed ?? [], cost: best?.cost ?? Infinity };
}

/** Let every way go on past columns that stay empty. */
function withSkippedColumns(states: readonly State[][], columns: readonly Column[]): State[][] {
  const next = states.map((ways) => [...ways]);
  columns.forEach((column, c) => {
    for (const way of next[c] ?? []) {
      keep(next, c + 1, { ...way, cost: way.cost + emptyCost(column, columns) });
    }
  });
  return next;
}

/** Keep, for each place and shift, only the cheapest way. */
function keep(states: State[][], at: number, way: State): void {
  const ways = states[at];
  if (ways === undefined) return;
  const same = ways.findIndex(
    ({ shift, placed }) => shift === way.shift && placed.length === way.placed.length,
  );
  if (same === -1) ways.push(way);
  else if (way.cost < (ways[same]?.cost ?? Infinity)) ways[same] = way;
}
