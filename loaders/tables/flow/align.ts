/**
 * A flattened table's tokens put back into its columns.
 *
 * Text extraction prints a row's cells in the order of the columns, each cell's lines one after the other, cells that
 * fit into one line side by side with a single space between them. What it loses is where a cell ends: `a b` may be
 * one cell or two, and a new line may go on with a cell, begin the next one or the next row. Every such choice has a
 * cost (cell-costs.ts); the reading of the whole table that costs least is found by dynamic programming.
 */
import { continueCost, endCost, startCost } from './cell-costs.ts';
import type { CellLine } from './cell-line.ts';
import type { CellText } from './cell-text.ts';
import { columnKinds, type ColumnMeaning } from './columns.ts';
import {
  newRowCost,
  rowEndCost,
  takeSteps,
  type Column,
  type Limit,
  type Next,
  type Reading,
} from './row-steps.ts';
import type { Token } from './token.ts';
import type { ColumnWidth } from './widths.ts';
import { glueCost, splitCost, type Neighbours } from './word-gaps.ts';

/** What is known of a table's columns before it is read, in printed order. */
export interface KnownColumn {
  readonly meaning: ColumnMeaning;
  readonly width: ColumnWidth;
  /** Cost of a row that begins in the column, where other rows of such tables have shown it; else the kind's own. */
  readonly start?: number;
  /** Cost of a row without a cell in the column, learnt likewise. */
  readonly skip?: number;
}

/** The most tokens that one line of a cell is made of. */
const longestPiece = 16;
/** A reading that costs so much more than the best one up to the same token never wins. */
const hopeless = 18;
/** In a table of more tokens than any real one has in a hundred rows, fewer readings are followed. */
const longTable = 1000;
export const narrowBeam = 12;
/** Readings weighed for a token on average: real tables take 200, and damaged ones read no better with more. Above it a text is no table any more. */
const mostWeighed = 240;
/** Then so many of the cheapest are followed, and no piece is longer than so many tokens. */
const fewest = 4;

/**
 * @param texts reads a text once for all tables that are read together (cell-text.ts).
 * @param beam how much dearer than the cheapest a reading may be that is followed.
 * @returns the cell lines in reading order; empty for no tokens.
 */
export function alignCells(
  tokens: readonly Token[],
  known: readonly KnownColumn[],
  texts: (text: string) => CellText,
  beam = tokens.length > longTable ? narrowBeam : hopeless,
): CellLine[] {
  const unitApart = known.some(({ meaning }) => meaning === 'unit');
  const columns = known.map((column): Column => ({ ...columnKinds[column.meaning], ...column, unitApart }));
  /** For each token itself and the one before it in its line. */
  const pairs = tokens.map((token, index): Neighbours | null => {
    const left = tokens[index - 1];
    if (left?.line !== token.line) return null;
    return { left: texts(left.text), right: texts(token.text), wideGap: token.wideGap };
  });
  /** What it costs that they are one cell. */
  const glue = pairs.map((pair) => (pair === null ? 0 : glueCost(pair, unitApart)));
  /** For each token the readings that a piece may follow which begins with it; null: none need be followed. */
  const before: (Reading | null)[][] = [[null]];
  let readings: Reading[] = [];
  let weighed = 0;
  for (let last = 0; last < tokens.length; last += 1) {
    // The last token's readings are compared with their ends: there none is hopeless yet.
    const limit = { most: Infinity, hopeless: last === tokens.length - 1 ? Infinity : beam };
    // From the shortest piece on: most often it is right, and what costs far more is then not looked at.
    const tooMany = weighed > mostWeighed * (last + fewest);
    const pieces = piecesTo(tokens, last, tooMany ? fewest : longestPiece, glue, texts);
    for (const { first } of pieces) weighed += (before[first]?.length ?? 0) * columns.length;
    readings = pieces
      .map((piece) => readingsOf(tokens, columns, piece, before[piece.first] ?? [], limit))
      .reverse()
      .flat();
    const near = followed(columns, pairs[last + 1], readings, beam);
    before.push(tooMany ? cheapest(near) : near);
    // No piece is longer.
    if (last >= longestPiece) before[last - longestPiece] = [];
  }
  const best = readings.reduce<{ reading: Reading; cost: number } | null>((least, reading) => {
    const cost = reading.cost + rowEndCost(columns, reading);
    return least === null || cost < least.cost ? { reading, cost } : least;
  }, null);
  return best === null ? [] : cellLines(tokens, best.reading);
}

/**
 * The readings that a token's cell may follow, now with what each of them costs to leave, whatever follows.
 * @param pair the token and the one before it, where they stand in one line; undefined behind the last token
 */
function followed(
  columns: readonly Column[],
  pair: Neighbours | null | undefined,
  readings: readonly Reading[],
  beam: number,
): Reading[] {
  if (pair === undefined) return [];
  const split = pair === null ? null : splitCost(pair, columns[0]?.unitApart === true);
  const least = readings.reduce((cost, reading) => Math.min(cost, reading.cost), Infinity);
  const kept = readings.filter(({ cost }) => cost <= least + beam);
  for (const reading of kept) {
    const from = columns[reading.column];
    if (from === undefined) continue;
    reading.boundary = split ?? endCost(from.shape, reading.cell, from.width);
    reading.rowEnd = rowEndCost(columns, reading);
  }
  return kept;
}

const cheapest = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((one, other) => one.cost - other.cost).slice(0, fewest);

interface Piece {
  readonly first: number;
  readonly last: number;
  readonly cell: CellText;
  /** What it costs that its tokens are one line of a cell. */
  readonly glue: number;
}

/** The pieces that end with a token: the token alone, with the one before it in its line, and so on. */
function piecesTo(
  tokens: readonly Token[],
  last: number,
  longest: number,
  glues: readonly number[],
  texts: (text: string) => CellText,
): Piece[] {
  const pieces: Piece[] = [];
  const end = tokens[last];
  let glue = 0;
  let text = '';
  for (let first = last; first >= 0 && first > last - longest; first -= 1) {
    const token = tokens[first];
    if (token === undefined || token.line !== end?.line) break;
    if (first < last) glue += glues[first + 1] ?? 0;
    if (glue > hopeless) break;
    text = first < last ? `${token.text} ${text}` : token.text;
    pieces.push({ first, last, cell: texts(text), glue });
  }
  return pieces;
}

/**
 * The cheapest reading that ends with the piece, for each column and for rows over a page break or not.
 */
function readingsOf(
  tokens: readonly Token[],
  columns: readonly Column[],
  piece: Piece,
  before: readonly (Reading | null)[],
  limit: Limit,
): Reading[] {
  const { first, last, cell, glue } = piece;
  const token = tokens[first];
  if (token === undefined) return [];
  const left = tokens[first - 1] ?? null;
  const least = before.reduce((cost, one) => Math.min(cost, one?.cost ?? 0), Infinity) + glue;
  const readings: Reading[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index];
    if (column === undefined) continue;
    const begin = startCost(column.meaning, column.shape, cell, column.width);
    const goesOn = continueCost(column.shape, cell, column.width);
    // No step costs less than to begin the cell or to go on with it.
    const atLeast = Math.min(begin, goesOn);
    if (least + atLeast > limit.most) continue;
    const newRow = newRowCost(column, cell, begin);
    const best: (Reading | undefined)[] = [];
    const next: Next = {
      index,
      column,
      token,
      left,
      cell,
      first,
      last,
      glue,
      begin,
      goesOn,
      newRow,
      best,
      limit,
    };
    for (const one of before) {
      const cost = one === null ? 0 : one.cost;
      if (cost + glue + atLeast <= limit.most) takeSteps(columns, one, next);
    }
    for (const reading of best) if (reading !== undefined) readings.push(reading);
  }
  return readings;
}

function cellLines(tokens: readonly Token[], last: Reading): CellLine[] {
  const lines: CellLine[] = [];
  for (let reading: Reading | null = last; reading !== null; reading = reading.previous) {
    const token = tokens[reading.first];
    if (token === undefined) break;
    lines.push({
      column: reading.column,
      text: reading.cell.text,
      line: token.line,
      lastLine: token.lastLine ?? token.line,
      startsRow: reading.startsRow,
      afterBreak: token.afterBreak,
    });
  }
  return lines.reverse();
}
