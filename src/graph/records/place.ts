import type { Lines, Place } from '../../../loaders/records.ts';

/** The page or the sheet on which these lines begin, with their cells; null where the format has none. */
export type PlaceOf = (lines: Lines) => {
  readonly page: number | null;
  readonly sheet: string | null;
  readonly cells: string | null;
};

/** Places as records list them: each holds from its line to the next one's. */
export function placesFrom(places: readonly Place[]): PlaceOf {
  return ([first, last]) => {
    const start = lastUpTo(places, first);
    const end = lastUpTo(places, last);
    const onOneSheet = start !== undefined && end !== undefined && start.sheet === end.sheet;
    return {
      page: start?.page ?? null,
      sheet: start?.sheet ?? null,
      cells: onOneSheet ? cellsAround(start, end) : (start?.cells ?? null),
    };
  };
}

/** From the first row's cells to the last row's, as wide as the wider of them. */
function cellsAround(start: Place, end: Place): string | null {
  const [top, bottom] = [cornersOf(start), cornersOf(end)];
  if (top === null || bottom === null) return start.cells ?? null;
  const [left] = [top.left, bottom.left].sort(byColumn);
  const right = [top.right, bottom.right].sort(byColumn).at(-1);
  return `${left ?? ''}${top.first}:${right ?? ''}${bottom.last}`;
}

/** A5:O5 as columns and rows; one cell alone is both corners. */
function cornersOf({ cells }: Place) {
  const [, left, first, right = left, last = first] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(cells ?? '') ?? [];
  if (left === undefined || first === undefined) return null;
  return { left, first, right: right ?? left, last: last ?? first };
}

/** A to Z stand before AA. */
function byColumn(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

/** By halves: a workbook has as many places as rows, and each node asks. */
function lastUpTo(places: readonly Place[], line: number): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
