import type { Lines, Place } from '../../../loaders/records.ts';

/** The page or the sheet on which these lines begin; null where the format has none. */
export type PlaceOf = (lines: Lines) => { readonly page: number | null; readonly sheet: string | null };

/** Places as records list them: each holds from its line to the next one's. */
export function placesFrom(places: readonly Place[]): PlaceOf {
  return ([first]) => {
    const place = lastUpTo(places, first);
    return { page: place?.page ?? null, sheet: place?.sheet ?? null };
  };
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
