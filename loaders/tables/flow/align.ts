/**
 * A flattened table's tokens put back into its columns.
 *
 * Text extraction prints a row's cells in the order of the columns, each cell's lines one after the other, cells that
 * fit into one line side by side with a single space between them. What it loses is where a cell ends: `a b` may be
 * one cell or two, and a new line may go on with a cell, begin the next one or the next row. Every such choice has a
 * cost (cell-costs.ts); the reading of the whole table that costs least is found by dynamic programming.
 */
import { continueCost, endCost, glueCost, splitCost, startCost, wrapCost } from './cell-costs.ts';
import { columnKinds, type CellShape, type ColumnMeaning } from './columns.ts';
import { joinTokens, type Token } from './token.ts';
import type { ColumnWidth } from './widths.ts';

/** One printed line of one cell. */
export interface CellLine {
  readonly column: number;
  readonly text: string;
  readonly line: number;
  /** The line begins a row. */
  readonly startsRow: boolean;
  readonly afterBreak: boolean;
}

/** A partial reading: its last cell line is the tokens `first`..`last` in `column`. */
interface Reading {
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

interface Column {
  readonly meaning: ColumnMeaning;
  readonly shape: CellShape;
  readonly skip: number;
  readonly start: number | null;
  readonly spans?: true;
  readonly width: ColumnWidth;
}

interface Step {
  readonly cost: number;
  readonly startsRow: boolean;
  readonly overBreak: boolean;
  readonly firstOfSpan: boolean;
}

const longestPiece = 10;
const hopeless = 25;
/** After a page break a cell goes on that was not the last one begun. */
const returnCost = 1.5;
/** A row that begins in the middle of a line. */
const rowInLine = 6;
/** A row that holds labels and nothing else. */
const labelsOnly = 5;
/** Centred labels of two levels, of which the inner one stands higher. */
const labelsSwapped = 0.5;
/** A cell that spans rows is printed with another row than the first, or missing there. */
const spanElsewhere = 2;

/** What is known of a table's columns before it is read, in printed order. */
export interface KnownColumn {
  readonly meaning: ColumnMeaning;
  readonly width: ColumnWidth;
  /** Cost of a row that begins in the column, where other rows of such tables have shown it; else the kind's own. */
  readonly start?: number;
  /** Cost of a row without a cell in the column, learnt likewise. */
  readonly skip?: number;
}

/** @returns the cell lines in reading order; empty for no tokens. */
export function alignCells(tokens: readonly Token[], known: readonly KnownColumn[]): CellLine[] {
  const columns = known.map((column): Column => ({ ...columnKinds[column.meaning], ...column }));
  const endingAt: Reading[][] = tokens.map(() => []);
  for (let first = 0; first < tokens.length; first += 1) {
    const before = first === 0 ? [null] : hopeful(endingAt[first - 1] ?? []);
    for (const piece of piecesFrom(tokens, first)) {
      endingAt[piece.last]?.push(...readingsOf(tokens, columns, first, piece, before));
    }
  }
  const complete = (endingAt.at(-1) ?? []).map((reading) => ({
    reading,
    cost: reading.cost + rowEndCost(columns, reading),
  }));
  const best = complete.reduce<{ reading: Reading; cost: number } | null>(
    (least, one) => (least === null || one.cost < least.cost ? one : least),
    null,
  );
  return best === null ? [] : cellLines(tokens, best.reading);
}

/** Readings that cost far more than the best one up to the same token never win. */
function hopeful(readings: readonly Reading[]): readonly Reading[] {
  const least = Math.min(...readings.map((reading) => reading.cost));
  return readings.filter((reading) => reading.cost <= least + hopeless);
}

/** The pieces that begin at a token: the token alone, with the next one of its line, and so on. */
function piecesFrom(tokens: readonly Token[], first: number): { last: number; text: string; glue: number }[] {
  const pieces: { last: number; text: string; glue: number }[] = [];
  let glue = 0;
  for (let last = first; last < tokens.length && last < first + longestPiece; last += 1) {
    const token = tokens[last];
    const left = tokens[last - 1];
    if (token === undefined || token.line !== tokens[first]?.line) break;
    if (last > first && left !== undefined) glue += glueCost(left, token);
    if (glue > hopeless) break;
    pieces.push({ last, text: joinTokens(tokens.slice(first, last + 1)), glue });
  }
  return pieces;
}

/** The cheapest reading that ends with the piece, for each column and for rows over a page break or not. */
function readingsOf(
  tokens: readonly Token[],
  columns: readonly Column[],
  first: number,
  piece: { last: number; text: string; glue: number },
  before: readonly (Reading | null)[],
): Reading[] {
  const token = tokens[first];
  if (token === undefined) return [];
  return columns.flatMap((column, index) => {
    const next: Next = {
      index,
      column,
      token,
      left: tokens[first - 1] ?? null,
      text: piece.text,
      begin: startCost(column.meaning, column.shape, piece.text, column.width),
      goesOn: continueCost(column.shape, piece.text, column.width),
    };
    const best: (Reading | undefined)[] = [];
    for (const previous of before) {
      for (const step of stepsTo(columns, previous, next)) {
        const cost = (previous?.cost ?? 0) + step.cost + piece.glue;
        const slot = (step.overBreak ? 2 : 0) + (step.firstOfSpan ? 1 : 0);
        if ((best[slot]?.cost ?? Infinity) <= cost) continue;
        best[slot] = { ...step, column: index, text: piece.text, first, last: piece.last, cost, previous };
      }
    }
    return best.filter((reading) => reading !== undefined);
  });
}

/** A piece about to be put into a column. */
interface Next {
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
function stepsTo(columns: readonly Column[], previous: Reading | null, next: Next): Step[] {
  const { index, column, token, left, begin, goesOn } = next;
  const newRow = column.start === null ? null : begin + column.start;
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
    const wrap = wrapCost(column.shape, previous.text, next.text, column.width);
    steps.push({ cost: wrap + goesOn, startsRow: false, overBreak, firstOfSpan });
  }
  const labelBefore = index < previous.column && column.shape === 'label' && from.shape === 'label';
  if (labelBefore && !sameLine) {
    steps.push({ cost: begin + labelsSwapped, startsRow: false, overBreak, firstOfSpan });
  }
  const again = previous.overBreak && index > previous.column ? lastLineIn(previous, index) : null;
  if (again !== null) {
    const wrap = wrapCost(column.shape, again.text, next.text, column.width);
    steps.push({ cost: boundary + wrap + goesOn, startsRow: false, overBreak: true, firstOfSpan });
  } else if (index > previous.column) {
    const skipped = previous.overBreak ? 0 : skipCost(columns, previous.column + 1, index, firstOfSpan);
    const strayed = column.spans === true && !firstOfSpan ? spanElsewhere : 0;
    const cost = boundary + skipped + begin + strayed;
    steps.push({ cost, startsRow: false, overBreak: previous.overBreak, firstOfSpan });
  }
  const begun = token.afterBreak && index !== previous.column ? lastLineIn(previous, index) : null;
  if (begun !== null) {
    const wrap = wrapCost(column.shape, begun.text, next.text, column.width);
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
function rowEndCost(columns: readonly Column[], reading: Reading): number {
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

function cellLines(tokens: readonly Token[], last: Reading): CellLine[] {
  const lines: CellLine[] = [];
  for (let reading: Reading | null = last; reading !== null; reading = reading.previous) {
    const token = tokens[reading.first];
    if (token === undefined) break;
    lines.push({
      column: reading.column,
      text: reading.text,
      line: token.line,
      startsRow: reading.startsRow,
      afterBreak: token.afterBreak,
    });
  }
  return lines.reverse();
}
