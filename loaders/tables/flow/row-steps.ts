/** The ways in which a reading of a flattened table can go on by one more line of a cell, and what each costs. */
import { endCost, rowStartCost, splitCost, wrapCost } from './cell-costs.ts';
import type { CellShape, ColumnMeaning } from './columns.ts';
import type { Token } from './token.ts';
import type { ColumnWidth } from './widths.ts';

/** A partial reading: its last cell line is the tokens `first`..`last` in `column`. */
export interface Reading {
  readonly column: number;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly cost: number;
  readonly startsRow: boolean;
  /** The row went over a page break: cells that were begun on the page before need not come again. */
  readonly overBreak: boolean;
  /** The row began with a cell that spans rows: it is the first row of a task. */
  readonly firstOfSpan: boolean;
  readonly previous: Reading | null;
}

export interface Column {
  readonly meaning: ColumnMeaning;
  readonly shape: CellShape;
  readonly skip: number;
  readonly start: number | null;
  readonly spans?: true;
  readonly width: ColumnWidth;
}

export interface Step {
  readonly cost: number;
  readonly startsRow: boolean;
  readonly overBreak: boolean;
  readonly firstOfSpan: boolean;
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
  readonly text: string;
  /** Costs of the piece as a cell's first line, and as a further one. */
  readonly begin: number;
  readonly goesOn: number;
}

/** The ways from a reading's last cell line to a piece in a column: the same cell, a later one of the row, a new row. */
export function stepsTo(columns: readonly Column[], previous: Reading | null, next: Next): Step[] {
  const { index, column, token, left, begin, goesOn } = next;
  const newRow = column.start === null ? null : begin + column.start + rowStartCost(column.shape, next.text);
  const rowStart = { startsRow: true, overBreak: false, firstOfSpan: column.spans === true };
  if (previous === null || left === null) return newRow === null ? [] : [{ cost: newRow, ...rowStart }];
  const from = columns[previous.column];
  if (from === undefined) return [];
  const sameLine = left.line === token.line;
  const boundary = sameLine ? splitCost(left, token) : endCost(from.shape, previous.text, from.width);
  const steps: Step[] = [];
  const { firstOfSpan } = previous;
  const overBreak = previous.overBreak || token.afterBreak;
  if (index === previous.column && !sameLine) {
    const wrap = wrapCost(column.meaning, previous.text, next.text, column);
    steps.push({ cost: wrap + goesOn, startsRow: false, overBreak, firstOfSpan });
  }
  const bothLabels = column.shape === 'label' && from.shape === 'label';
  const labelBefore = index < previous.column && bothLabels && lastLineIn(previous, index) === null;
  if (labelBefore && !sameLine) {
    steps.push({ cost: begin + labelsSwapped, startsRow: false, overBreak, firstOfSpan });
  }
  const again = previous.overBreak && index > previous.column ? lastLineIn(previous, index) : null;
  if (again !== null) {
    const wrap = wrapCost(column.meaning, again.text, next.text, column);
    steps.push({ cost: boundary + wrap + goesOn, startsRow: false, overBreak: true, firstOfSpan });
  } else if (index > previous.column && !(bothLabels && lastLineIn(previous, index) !== null)) {
    const skipped = previous.overBreak ? 0 : skipCost(columns, previous.column + 1, index, firstOfSpan);
    const strayed = column.spans === true && !firstOfSpan ? spanElsewhere : 0;
    const cost = boundary + skipped + begin + strayed;
    steps.push({ cost, startsRow: false, overBreak: previous.overBreak, firstOfSpan });
  }
  const begun = token.afterBreak && index !== previous.column ? lastLineIn(previous, index) : null;
  if (begun !== null) {
    const wrap = wrapCost(column.meaning, begun.text, next.text, column);
    steps.push({ cost: returnCost + wrap + goesOn, startsRow: false, overBreak: true, firstOfSpan });
  }
  if (newRow !== null) {
    const cost = boundary + rowEndCost(columns, previous) + newRow + (sameLine ? rowInLine : 0);
    steps.push({ cost, ...rowStart });
  }
  return steps;
}

/** The last line that the row of this reading has in a column. */
function lastLineIn(reading: Reading, column: number): Reading | null {
  for (let at: Reading | null = reading; at !== null; at = at.startsRow ? null : at.previous) {
    if (at.column === column) return at;
  }
  return null;
}

/** A row ends after this reading's cell: what it costs that the columns behind stay empty. */
export function rowEndCost(columns: readonly Column[], reading: Reading): number {
  if (reading.overBreak) return 0;
  if (columns[reading.column]?.shape === 'label') return labelsOnly;
  return skipCost(columns, reading.column + 1, columns.length, reading.firstOfSpan);
}

function skipCost(columns: readonly Column[], from: number, to: number, firstOfSpan: boolean): number {
  let sum = 0;
  for (const column of columns.slice(from, to)) {
    sum += column.skip + (column.spans === true && firstOfSpan ? spanElsewhere : 0);
  }
  return sum;
}
