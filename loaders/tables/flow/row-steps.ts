/** The ways in which a reading of a flattened table can go on by one more line of a cell, and what each costs. */
import { reasonCost, rowStartCost, wrapCost } from './cell-costs.ts';
import type { CellText } from './cell-text.ts';
import type { CellShape, ColumnMeaning } from './columns.ts';
import type { Token } from './token.ts';
import type { ColumnWidth } from './widths.ts';

/** A partial reading: its last cell line is the tokens `first`..`last` in `column`. */
export interface Reading {
  readonly column: number;
  readonly cell: CellText;
  readonly first: number;
  readonly last: number;
  readonly cost: number;
  readonly startsRow: boolean;
  /** The row went over a page break: cells that were begun on the page before need not come again. */
  readonly overBreak: boolean;
  /** The row began with a cell that spans rows: it is the first row of a task. */
  readonly firstOfSpan: boolean;
  readonly previous: Reading | null;
  /** The columns in which the row has a cell so far, a bit for each, and the column that it begins with. */
  readonly filled: number;
  readonly firstColumn: number;
  /** What it costs that its last cell ends here, and that its row does: known when it is followed. */
  boundary: number;
  rowEnd: number;
}

function hasCell({ filled }: Reading, column: number): boolean {
  return (filled & (1 << column)) !== 0;
}

export interface Column {
  readonly meaning: ColumnMeaning;
  readonly shape: CellShape;
  readonly skip: number;
  readonly start: number | null;
  readonly spans?: true;
  readonly width: ColumnWidth;
  /** The table has a column for units. */
  readonly unitApart: boolean;
}

/** After a page break a cell goes on that was not the last one begun. */
const returnCost = 1.5;
/** A row that begins in the middle of a line. */
const rowInLine = 6;
/** A row that holds labels and nothing else. */
const labelsOnly = 5;
/** Centred labels of two levels, of which the inner one stands higher. */
const labelsSwapped = 0.5;
/** A cell that spans rows is printed with another row than the first, or missing there. */
const spanElsewhere = 3;

/** A piece about to be put into a column. */
export interface Next {
  readonly index: number;
  readonly column: Column;
  readonly token: Token;
  /** The token before the piece. */
  readonly left: Token | null;
  readonly cell: CellText;
  readonly first: number;
  readonly last: number;
  /** What it costs that the piece's tokens are one line of a cell. */
  readonly glue: number;
  /** Costs of the piece as a cell's first line, and as a further one. */
  readonly begin: number;
  readonly goesOn: number;
  /** Its cost as the first cell of a row; null where none begins in the column. */
  readonly newRow: number | null;
  /** The cheapest readings that end with the piece, by what tells them apart for what follows. */
  readonly best: (Reading | undefined)[];
  readonly limit: Limit;
}

/** What a reading may cost that ends with a token: one that costs so much more than the cheapest never wins. */
export interface Limit {
  most: number;
  /** How much more. */
  readonly hopeless: number;
}

/**
 * Keeps a reading where it is the cheapest of its rivals. Tables take millions of steps, so nothing is made for those
 * that are not kept.
 */
function take(
  { index, cell, first, last, glue, best, limit }: Next,
  previous: Reading | null,
  stepCost: number,
  startsRow: boolean,
  overBreak: boolean,
  firstOfSpan: boolean,
): void {
  const cost = (previous === null ? 0 : previous.cost) + stepCost + glue;
  if (cost > limit.most) return;
  if (cost + limit.hopeless < limit.most) limit.most = cost + limit.hopeless;
  const filled = (startsRow || previous === null ? 0 : previous.filled) | (1 << index);
  const slot = (overBreak ? 2 : 0) + (firstOfSpan ? 1 : 0);
  const rival = best[slot];
  if (rival !== undefined && rival.cost <= cost) return;
  const firstColumn = startsRow || previous === null ? index : previous.firstColumn;
  best[slot] = {
    column: index,
    cell,
    first,
    last,
    cost,
    startsRow,
    overBreak,
    firstOfSpan,
    previous,
    filled,
    firstColumn,
    boundary: 0,
    rowEnd: 0,
  };
}

/** What a piece costs as the first cell of a row; null where no row begins in the column. */
export function newRowCost({ start, shape }: Column, cell: CellText, begin: number): number | null {
  return start === null ? null : begin + start + rowStartCost(shape, cell);
}

/** The ways from a reading's last cell line to a piece in a column: the same cell, a later one of the row, a new row. */
export function takeSteps(columns: readonly Column[], previous: Reading | null, next: Next): void {
  const { index, column, token, left, begin, goesOn, newRow } = next;
  if (previous === null || left === null) {
    if (newRow !== null) take(next, null, newRow, true, false, column.spans === true);
    return;
  }
  const { boundary } = previous;
  const sameLine = left.line === token.line;
  const { firstOfSpan } = previous;
  const overBreak = previous.overBreak || token.afterBreak;
  if (index === previous.column && !sameLine) {
    const wrap = wrapCost(column.meaning, previous.cell, next.cell, column);
    take(next, previous, wrap + goesOn, false, overBreak, firstOfSpan);
  }
  const bothLabels = column.shape === 'label' && columns[previous.column]?.shape === 'label';
  const labelBefore = index < previous.column && bothLabels && lastLineIn(previous, index) === null;
  if (labelBefore && !sameLine) {
    take(next, previous, begin + labelsSwapped, false, overBreak, firstOfSpan);
  }
  const again = previous.overBreak && index > previous.column ? lastLineIn(previous, index) : null;
  if (again !== null) {
    const wrap = wrapCost(column.meaning, again.cell, next.cell, column);
    take(next, previous, boundary + wrap + goesOn, false, true, firstOfSpan);
  } else if (index > previous.column && !(bothLabels && lastLineIn(previous, index) !== null)) {
    const skipped = previous.overBreak ? 0 : skipCost(columns, previous.column + 1, index, previous);
    const strayed = column.spans === true && !firstOfSpan ? spanElsewhere : 0;
    const cost = boundary + skipped + begin + strayed + behindPoints(columns, previous, next);
    take(next, previous, cost, false, previous.overBreak, firstOfSpan);
  }
  const begun = token.afterBreak && index !== previous.column ? lastLineIn(previous, index) : null;
  if (begun !== null) {
    const wrap = wrapCost(column.meaning, begun.cell, next.cell, column);
    take(next, previous, returnCost + wrap + goesOn, false, true, firstOfSpan);
  }
  if (newRow !== null) {
    const cost = boundary + previous.rowEnd + newRow + (sameLine ? rowInLine : 0);
    take(next, previous, cost, true, false, column.spans === true);
  }
}

/** What a reason costs right behind the row's weight and score. */
function behindPoints(columns: readonly Column[], score: Reading, { column, cell }: Next): number {
  const weight = score.previous;
  if (column.meaning !== 'reason' || weight === null || score.startsRow) return 0;
  if (columns[score.column]?.meaning !== 'score' || columns[weight.column]?.meaning !== 'weight') return 0;
  return reasonCost(cell, score.cell, weight.cell);
}

/** The last line that the row of this reading has in a column. */
function lastLineIn(reading: Reading, column: number): Reading | null {
  if (!hasCell(reading, column)) return null;
  for (let at: Reading | null = reading; at !== null; at = at.startsRow ? null : at.previous) {
    if (at.column === column) return at;
  }
  return null;
}

/** A row ends after this reading's cell: what it costs that columns stay empty. */
export function rowEndCost(columns: readonly Column[], reading: Reading): number {
  if (reading.overBreak) return 0;
  if (columns.every(({ shape }, column) => shape === 'label' || !hasCell(reading, column))) return labelsOnly;
  const behind = skipCost(columns, reading.column + 1, columns.length, reading);
  // A row that begins with a cell further right still needs the cells before it.
  let before = 0;
  for (let index = 0; index < reading.firstColumn; index += 1) {
    const column = columns[index];
    if (column === undefined || column.shape === 'label' || column.spans === true) continue;
    before += hasCell(reading, index) ? 0 : column.skip;
  }
  return behind + before;
}

/** What it costs that a row has no cell in the columns of a range. */
function skipCost(columns: readonly Column[], from: number, to: number, reading: Reading): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const column = columns[index];
    if (column === undefined || hasCell(reading, index)) continue;
    sum += column.skip + (column.spans === true && reading.firstOfSpan ? spanElsewhere : 0);
  }
  return sum;
}
