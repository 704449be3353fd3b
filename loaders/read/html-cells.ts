/** HTML inside text lines: what a cell's markup shows, and tables cut into rows of cells. */
import { htmlParser } from './html-parser.ts';

export const blockTags = new Set(['p', 'br', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What a text with inline markup shows: tags gone, entities decoded, a tick box as ☑ or ☐. Text without markup is unchanged. */
export function shownText(html: string): string {
  if (!hasTag(html) && !/&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);/.test(html)) return html;
  let shown = '';
  const parser = htmlParser({
    ontext: (text) => {
      shown += text;
    },
    onopentag: (name, attributes) => {
      if (name === 'input' && attributes['type'] === 'checkbox') shown += tickBox(attributes);
      else if (blockTags.has(name)) shown += ' ';
    },
    onclosetag: (name) => {
      if (blockTags.has(name) && name !== 'br') shown += ' ';
    },
  });
  parser.end(html);
  return shown.replace(/ {2,}/g, ' ').trim();
}

/** One pattern for a tag as a whole would look for its end anew from each sign that may begin one. */
function hasTag(html: string): boolean {
  const begin = html.search(/<[a-zA-Z/!]/);
  return begin >= 0 && html.includes('>', begin);
}

export interface HtmlRow {
  readonly cells: readonly string[];
  /** Where the row's tag stands in the given text. */
  readonly offset: number;
}

/**
 * The rows of the HTML tables in a text, in order. A cell that spans columns is followed by empty cells, and a cell
 * that spans rows leaves an empty cell in each later row, so that every row is cut at the same columns: the same
 * shape that tabs give to merged cells.
 */
export function tableRows(html: string): HtmlRow[] {
  const rows: HtmlRow[] = [];
  /** The tables that are open, the innermost last: a cell may hold a table of its own. */
  const tables: OpenTable[] = [];

  const parser = htmlParser({
    onopentag: (name, attributes) => {
      if (name === 'table') {
        tables.push({ covered: [], row: null, cell: null });
        return;
      }
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'tr') {
        closeRow(table, rows);
        table.row = { cells: [], offset: parser.startIndex };
      } else if (name === 'td' || name === 'th') {
        closeCell(table);
        table.cell = { text: '', colspan: span(attributes['colspan']), rowspan: span(attributes['rowspan']) };
      } else if (table.cell !== null) {
        if (name === 'input' && attributes['type'] === 'checkbox') table.cell.text += tickBox(attributes);
        else if (blockTags.has(name)) table.cell.text += ' ';
      }
    },
    ontext: (text) => {
      const cell = tables.at(-1)?.cell;
      if (cell != null) cell.text += text;
    },
    onclosetag: (name) => {
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'td' || name === 'th') closeCell(table);
      else if (name === 'tr') closeRow(table, rows);
      else if (name === 'table') {
        closeRow(table, rows);
        tables.pop();
      }
    },
  });
  parser.end(html);
  // A row that holds a table is closed after that table's rows and stands before them.
  return rows.sort((a, b) => a.offset - b.offset);
}

interface OpenTable {
  /** For each column, how many more rows a cell above covers it. */
  readonly covered: number[];
  row: { readonly cells: string[]; readonly offset: number } | null;
  cell: { text: string; readonly colspan: number; readonly rowspan: number } | null;
}

function closeRow(table: OpenTable, rows: HtmlRow[]): void {
  closeCell(table);
  if (table.row === null) return;
  skipCovered(table, table.row.cells);
  rows.push(table.row);
  table.row = null;
}

function closeCell(table: OpenTable): void {
  const { cell, row, covered } = table;
  table.cell = null;
  if (cell === null || row === null) return;
  skipCovered(table, row.cells);
  const text = cell.text.replace(/\s+/g, ' ').trim();
  for (let i = 0; i < cell.colspan; i += 1) {
    covered[row.cells.length] = cell.rowspan - 1;
    row.cells.push(i === 0 ? text : '');
  }
}

function skipCovered({ covered }: OpenTable, cells: string[]): void {
  for (let rows = covered[cells.length] ?? 0; rows > 0; rows = covered[cells.length] ?? 0) {
    covered[cells.length] = rows - 1;
    cells.push('');
  }
}

/** A tick box as the sign that shows it. */
export function tickBox(attributes: Record<string, string>): string {
  return 'checked' in attributes ? '☑' : '☐';
}

/** A span attribute; browsers cap it at 1000 columns, which also keeps a damaged one from filling the memory. */
function span(value: string | undefined): number {
  const count = Number(value ?? '1');
  return Number.isInteger(count) && count > 0 && count <= 1000 ? count : 1;
}
