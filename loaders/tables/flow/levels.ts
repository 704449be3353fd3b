/**
 * First- and second-level labels span several rows, and the text prints them once: before their rows, or, where they
 * stand centred in a merged cell, in the middle of them.
 */
import type { Repair } from '../../records.ts';
import { firstLevelOf, mayStandUnder } from '../level-labels.ts';
import { partByMiddles } from './centred-labels.ts';
import { labelLines, labelsOf, placesOf, type Label, type LabelPlaces } from './printed-labels.ts';
import type { FlowRow } from './rows.ts';

export interface Levels {
  readonly level1: string;
  readonly level2: string;
  readonly repairs: Repair[];
}

/** The levels of each row that names an indicator, in order; rows that hold labels only name none. */
export function levelsOf(rows: readonly FlowRow[], places: LabelPlaces): Levels[] {
  const named = rows.filter((row) => row.cells.has('name'));
  const outerLabels = labelsOf(rows, 'level1');
  const outer = labelsOfRows(rows, named, 'level1', places.level1);
  const inner = labelsOfRows(rows, named, 'level2', places.level2);
  return named.map((_, index) => {
    const level1 = outer[index]?.text ?? '';
    const label2 = inner[index];
    // Labels printed first: a second level printed before the first level above the row belongs to the group before.
    const ofGroupBefore = places.level1 === 'first' && (label2?.row ?? 0) < (outer[index]?.row ?? 0);
    const level2 = ofGroupBefore ? '' : (label2?.text ?? '');
    if (level2 === '' || (level1 !== '' && mayStandUnder(level2, level1)))
      return { level1, level2, repairs: [] };
    const value = nearestOver(level2, outerLabels, index) ?? firstLevelOf(level2);
    if (value === null) return { level1, level2, repairs: [] };
    const reason =
      level1 === ''
        ? `The row prints no first level; ${level2} belongs to ${value}.`
        : `${level2} does not stand under ${level1}; it belongs to ${value}.`;
    const raw = level1 === '' ? null : level1;
    return { level1: value, level2, repairs: [{ field: 'level1', raw, value, reason }] };
  });
}

/** The label of each row that names an indicator. */
function labelsOfRows(
  rows: readonly FlowRow[],
  named: readonly FlowRow[],
  column: 'level1' | 'level2',
  place: 'first' | 'centred',
): (Label | undefined)[] {
  const labels = labelsOf(rows, column);
  const laidOut = place === 'centred' ? partLaidOut(rows, named, column) : null;
  return laidOut === null ? spread(labels, named.length, place) : laidOut.map((index) => labels[index]);
}

function partLaidOut(
  rows: readonly FlowRow[],
  named: readonly FlowRow[],
  column: 'level1' | 'level2',
): number[] | null {
  const labels = labelLines(rows, column);
  const places = placesOf(named);
  return places.length < named.length ? null : partByMiddles(labels, places);
}

function nearestOver(level2: string, labels: readonly Label[], row: number): string | null {
  const over = labels
    .filter((label) => mayStandUnder(level2, label.text))
    .sort((left, right) => Math.abs(left.row - row) - Math.abs(right.row - row));
  return over[0]?.text ?? null;
}

/** The label of each row. Printed first, it holds until the next one; centred, for as many rows before it as after it. */
function spread(
  labels: readonly Label[],
  rowCount: number,
  place: 'first' | 'centred',
): (Label | undefined)[] {
  const result = Array.from<Label | undefined>({ length: rowCount });
  let from = 0;
  labels.forEach((label, index) => {
    const next = labels[index + 1];
    const begin = place === 'first' ? label.row : from;
    const centredEnd = 2 * label.row - from + (label.inRow ? 1 : 0);
    const end =
      place === 'first' ? (next?.row ?? rowCount) : Math.max(centredEnd, label.row + (label.inRow ? 1 : 0));
    const until = next === undefined ? rowCount : Math.min(end, next.row + (place === 'first' ? 0 : 1));
    for (let row = begin; row < until; row += 1) result[row] = label;
    from = until;
  });
  return result;
}
