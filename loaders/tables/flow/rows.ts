/** Rows of a flattened table: cell lines gathered, all tables with the same columns read together. */
import { isDeepStrictEqual } from 'node:util';
import { groupedBy } from '../../grouped.ts';
import type { Lines } from '../../records.ts';
import { withoutSpace } from '../../fields/text.ts';
import type { CellPlace } from './centred-labels.ts';
import { alignCells, narrowBeam, type KnownColumn } from './align.ts';
import { readBands, type BandColumn } from './bands.ts';
import type { CellLine } from './cell-line.ts';
import { cellTexts } from './cell-text.ts';
import type { ColumnMeaning } from './columns.ts';
import type { Token } from './token.ts';
import { learnWidths } from './widths.ts';

export interface FlowRow {
  /** Per column the cell's text, its lines joined and white space removed; absent where the row has no cell. */
  readonly cells: ReadonlyMap<ColumnMeaning, string>;
  /** The line in which each cell begins. */
  readonly begins: ReadonlyMap<ColumnMeaning, number>;
  readonly lines: Lines;
  /** In text laid out with spaces, the lines of each cell: they say how far down it stands. Else null. */
  readonly places: ReadonlyMap<ColumnMeaning, CellPlace> | null;
}

export interface FlowBody {
  readonly columns: readonly ColumnMeaning[];
  readonly widths: readonly (number | null)[];
  readonly tokens: readonly Token[];
}

/** Rounds of reading to learn, before the tables are read; more change nothing in documents seen. */
const rounds = 2;

/** In the first round only the likeliest readings are followed: nothing is known yet that tells the others apart. */
const firstBeam = 6;

/** Tokens of one table that its columns are learnt from: some forty rows; what follows is no different. */
const learntFrom = 400;

/** Read tables; those with the same columns share what is learnt about the columns. */
export function readRows(bodies: readonly FlowBody[]): FlowRow[][] {
  const byColumns = groupedBy(bodies, ({ columns }) => columns.join());
  const rows = new Map<FlowBody, FlowRow[]>();
  for (const alike of byColumns.values()) {
    const columns = alike[0]?.columns ?? [];
    const flattened = alike.filter((body) => !isLaidOut(body));
    readTogether(columns, flattened).forEach((lines, index) => {
      const body = flattened[index];
      if (body !== undefined) rows.set(body, gatherRows(columns, lines, false));
    });
    for (const body of alike.filter(isLaidOut)) {
      rows.set(body, gatherRows(columns, readBands(body.tokens, bandColumns(body)), true));
    }
  }
  return bodies.map((body) => rows.get(body) ?? []);
}

function bandColumns({ columns, widths }: FlowBody): BandColumn[] {
  return columns.map((meaning, index) => {
    const exact = widths[index] ?? null;
    return { meaning, width: { exact, atLeast: exact ?? 0 } };
  });
}

function readTogether(columns: readonly ColumnMeaning[], bodies: readonly FlowBody[]): CellLine[][] {
  const printed = columns.map((_, index) => {
    const widths = bodies.flatMap((body) => body.widths[index] ?? []);
    return widths.length === 0 ? null : Math.max(...widths);
  });
  let known = columns.map((meaning, index): KnownColumn => {
    const width = printed[index] ?? null;
    return { meaning, width: { exact: width, atLeast: width ?? 0 } };
  });
  const texts = cellTexts();
  // What is learnt are habits, which the likeliest readings show.
  for (let round = 0; round < rounds; round += 1) {
    const readings = bodies.map((body) =>
      alignCells(body.tokens.slice(0, learntFrom), known, texts, round === 0 ? firstBeam : narrowBeam),
    );
    const widths = learnWidths(columns.length, readings, printed);
    const learnt = columns.map((meaning, index) => ({
      meaning,
      width: widths[index] ?? { exact: null, atLeast: 0 },
      ...learnHabits(meaning, index, readings),
    }));
    if (isDeepStrictEqual(learnt, known)) break;
    known = learnt;
  }
  return bodies.map(({ tokens }) => alignCells(tokens, known, texts));
}

/** Columns that some tables fill in every row and others in few, with the most that a row without them costs. */
const sparse: Partial<Record<ColumnMeaning, number>> = {
  description: Infinity,
  basis: Infinity,
  // A target in words has neither, however seldom it comes.
  operator: 2,
  unit: 2,
};

/**
 * How the rows of these tables are made. In some every row prints its own label, in others a label spans rows and most
 * rows begin with the name; in some every row has a description. The rarer something is, the more it costs.
 */
function learnHabits(
  meaning: ColumnMeaning,
  column: number,
  readings: readonly (readonly CellLine[])[],
): { start?: number; skip?: number } {
  const rows = readings.reduce((sum, lines) => sum + lines.filter((line) => line.startsRow).length, 0);
  const rarity = (count: number): number => -2 * Math.log((count + 1) / (rows + 2));
  if (meaning === 'name' && column > 0) {
    const begun = readings.flat().filter((line) => line.startsRow && line.column === column).length;
    return { start: rarity(begun) };
  }
  const most = sparse[meaning];
  if (most !== undefined) {
    const without = rows - readings.reduce((sum, lines) => sum + rowsWith(column, lines), 0);
    return { skip: Math.min(most, rarity(without)) };
  }
  return {};
}

function rowsWith(column: number, lines: readonly CellLine[]): number {
  let count = 0;
  let seen = false;
  for (const line of lines) {
    if (line.startsRow) seen = false;
    if (line.column === column && !seen) {
      count += 1;
      seen = true;
    }
  }
  return count;
}

function isLaidOut({ tokens }: FlowBody): boolean {
  return tokens.some(({ column }) => column !== undefined);
}

function gatherRows(
  columns: readonly ColumnMeaning[],
  lines: readonly CellLine[],
  laidOut: boolean,
): FlowRow[] {
  const starts = lines.flatMap((line, index) => (line.startsRow ? [index] : []));
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const cells = new Map<ColumnMeaning, string>();
    const begins = new Map<ColumnMeaning, number>();
    const places = new Map<ColumnMeaning, CellPlace>();
    for (const line of own) {
      const column = columns[line.column];
      if (column === undefined) continue;
      if (!begins.has(column)) begins.set(column, line.line);
      const above = places.get(column);
      places.set(column, {
        lines: [above?.lines[0] ?? line.line, line.lastLine],
        count: (above?.count ?? 0) + 1,
      });
      cells.set(column, (cells.get(column) ?? '') + withoutSpace(line.text));
    }
    const numbers = own.map((line) => line.line);
    return {
      cells,
      begins,
      lines: [Math.min(...numbers), Math.max(...numbers)],
      places: laidOut ? places : null,
    };
  });
}
