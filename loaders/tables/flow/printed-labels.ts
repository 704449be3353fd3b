/** The labels of levels that flattened rows print, and whether they stand at the first of their rows or in the middle of them. */
import type { Lines } from '../../records.ts';
import { readLevelLabel } from '../level-labels.ts';
import { distanceFromMiddles, rowPlace, type CellPlace, type RowPlace } from './centred-labels.ts';
import type { FlowRow } from './rows.ts';

type LevelColumn = 'level1' | 'level2';

/** Whether a document's tables print the labels of a level in the middle of their rows. */
export type LabelPlaces = Readonly<Record<LevelColumn, 'first' | 'centred'>>;

export interface Label {
  readonly text: string;
  /** Index among the named rows: the row that the label is printed with, or that follows it. */
  readonly row: number;
  /** It is printed in the row's own line, not between two rows. */
  readonly inRow: boolean;
}

/**
 * Tables that begin with rows before their first label print labels centred, and all tables of a document do it alike:
 * where a few of many begin so, they have lost their first label. In text laid out with spaces a centred label also stands
 * between two rows, or a first level's beside a row that has no label of the second.
 */
export function labelPlaces(tables: readonly (readonly FlowRow[])[]): LabelPlaces {
  const laidOut = tables.filter((rows) => rows.some(({ places }) => places !== null));
  const isLate = (column: LevelColumn): boolean => {
    const late = tables.filter((rows) => (labelsOf(rows, column)[0]?.row ?? 0) > 0).length;
    return late > 0 && (laidOut.length > 0 || late >= tables.length * lateShare(tables.length));
  };
  const level1 = isLate('level1') || laidOut.some(firstLevelsStandAlone);
  const level2 =
    isLate('level2') ||
    laidOut.some((rows) => rowsBeside(rows, 'level2').includes(-1)) ||
    (level1 && laidOut.length > 0 && laidOut.every(innerStandInMiddles));
  return { level1: level1 ? 'centred' : 'first', level2: level2 ? 'centred' : 'first' };
}

/** Of a few tables one may be all that says it; of many, damage takes the first label of some. */
const lateShare = (tables: number): number => (tables < 8 ? 1 / 3 : 1 / 2);

/** For each label the index of the row that it stands beside, -1 between two rows. */
function rowsBeside(rows: readonly FlowRow[], column: LevelColumn): number[] {
  const places = placesOf(rows);
  return labelLines(rows, column).map(([first, last]) =>
    places.findIndex(({ lines }) => lines[0] <= last && first <= lines[1]),
  );
}

function firstLevelsStandAlone(rows: readonly FlowRow[]): boolean {
  const inner = rowsBeside(rows, 'level2');
  const outer = rowsBeside(rows, 'level1');
  return outer.includes(-1) || (inner.length > 0 && outer.some((row) => !inner.includes(row)));
}

/** Where first levels stand centred, so do second ones, unless they cannot: within an eighth of a line of their rows' middles on average. */
function innerStandInMiddles(rows: readonly FlowRow[]): boolean {
  const labels = labelLines(rows, 'level2');
  return labels.length === 0 || distanceFromMiddles(labels, placesOf(rows)) <= labels.length / 8;
}

export function labelsOf(rows: readonly FlowRow[], column: 'level1' | 'level2'): Label[] {
  const labels: Label[] = [];
  let namedSoFar = 0;
  for (const row of rows) {
    const text = row.cells.get(column);
    if (text !== undefined) {
      const inRow = row.begins.get(column) === row.begins.get('name');
      labels.push({ text: readLevelLabel(text)?.label ?? text, row: namedSoFar, inRow });
    }
    if (row.cells.has('name')) namedSoFar += 1;
  }
  return labels;
}

/** The lines that each label of a level takes. */
export function labelLines(rows: readonly FlowRow[], column: 'level1' | 'level2'): Lines[] {
  return rows.flatMap(({ places }) => {
    const place = places?.get(column);
    return place === undefined ? [] : [place.lines];
  });
}

/** Where the rows that name an indicator stand, without their labels. */
export function placesOf(rows: readonly FlowRow[]): RowPlace[] {
  return rows.flatMap((row) => (row.cells.has('name') ? (rowPlace(cellsBesideLabels(row)) ?? []) : []));
}

function cellsBesideLabels({ places }: FlowRow): CellPlace[] {
  return [...(places ?? [])].flatMap(([column, cell]) =>
    column === 'level1' || column === 'level2' ? [] : [cell],
  );
}
