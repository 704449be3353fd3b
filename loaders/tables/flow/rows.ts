/** Rows of a flattened table: cell lines gathered, all tables with the same columns read together. */
import type { Lines } from '../../records.ts';
import { withoutSpace } from '../../fields/text.ts';
import { alignCells, type CellLine } from './align.ts';
import type { ColumnMeaning } from './columns.ts';
import type { Token } from './token.ts';
import { learnWidths } from './widths.ts';

export interface FlowRow {
  /** Per column the cell's text, its lines joined and white space removed; absent where the row has no cell. */
  readonly cells: ReadonlyMap<ColumnMeaning, string>;
  /** Items of a list column, one for each printed line. */
  readonly printedLines: ReadonlyMap<ColumnMeaning, readonly string[]>;
  readonly lines: Lines;
}

export interface FlowBody {
  readonly columns: readonly ColumnMeaning[];
  readonly widths: readonly (number | null)[];
  readonly tokens: readonly Token[];
}

/** Rounds of reading and learning the column widths from what was read; more change nothing in documents seen. */
const rounds = 3;

/** Read tables; those with the same columns share what is learnt about the columns' widths. */
export function readRows(bodies: readonly FlowBody[]): FlowRow[][] {
  const byColumns = new Map<string, FlowBody[]>();
  for (const body of bodies) {
    const key = body.columns.join();
    byColumns.set(key, [...(byColumns.get(key) ?? []), body]);
  }
  const rows = new Map<FlowBody, FlowRow[]>();
  for (const alike of byColumns.values()) {
    const columns = alike[0]?.columns ?? [];
    const printed = columns.map((_, index) => firstKnown(alike.map((body) => body.widths[index] ?? null)));
    let widths = printed;
    let readings: CellLine[][] = [];
    for (let round = 0; round < rounds; round += 1) {
      readings = alike.map((body) => alignCells(body.tokens, columns, widths));
      widths = learnWidths(columns.length, readings, printed);
    }
    alike.forEach((body, index) => rows.set(body, gatherRows(columns, readings[index] ?? [])));
  }
  return bodies.map((body) => rows.get(body) ?? []);
}

function firstKnown(values: readonly (number | null)[]): number | null {
  return values.find((value) => value !== null) ?? null;
}

function gatherRows(columns: readonly ColumnMeaning[], lines: readonly CellLine[]): FlowRow[] {
  const starts = lines.flatMap((line, index) => (line.startsRow ? [index] : []));
  return starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const printedLines = new Map<ColumnMeaning, string[]>();
    for (const line of own) {
      const column = columns[line.column];
      if (column === undefined) continue;
      const texts = printedLines.get(column) ?? [];
      texts.push(withoutSpace(line.text));
      printedLines.set(column, texts);
    }
    const cells = new Map([...printedLines].map(([column, texts]) => [column, texts.join('')]));
    const numbers = own.map((line) => line.line);
    return { cells, printedLines, lines: [Math.min(...numbers), Math.max(...numbers)] };
  });
}
