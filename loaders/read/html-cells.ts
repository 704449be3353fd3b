/** HTML inside text lines: what a cell's markup shows, and tables cut into rows of cells. */
import { Parser } from 'htmlparser2';

const blockTags = new Set(['p', 'br', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** What a text with inline markup shows: tags gone, entities decoded, a tick box as ☑ or ☐. Text without markup is unchanged. */
export function shownText(html: string): string {
  if (!/<[a-zA-Z/!][^>]*>|&(?:[a-zA-Z]+|#\d+|#x[0-9a-fA-F]+);/.test(html)) return html;
  let shown = '';
  const parser = new Parser({
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
  const rows: { cells: string[]; offset: number }[] = [];
  /** For each column, how many more rows a cell above covers it. */
  let covered: number[] = [];
  let row: { cells: string[]; offset: number } | null = null;
  let cell: string | null = null;
  let colspan = 1;
  let rowspan = 1;

  const skipCovered = (cells: string[]): void => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length] = (covered[cells.length] ?? 1) - 1;
      cells.push('');
    }
  };
  const closeCell = (): void => {
    if (cell === null || row === null) return;
    skipCovered(row.cells);
    const text = cell.replace(/\s+/g, ' ').trim();
    for (let i = 0; i < colspan; i += 1) {
      covered[row.cells.length] = rowspan - 1;
      row.cells.push(i === 0 ? text : '');
    }
    cell = null;
  };
  const closeRow = (): void => {
    closeCell();
    if (row === null) return;
    skipCovered(row.cells);
    rows.push(row);
    row = null;
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'table') {
        closeRow();
        covered = [];
      } else if (name === 'tr') {
        closeRow();
        row = { cells: [], offset: parser.startIndex };
      } else if (name === 'td' || name === 'th') {
        closeCell();
        cell = '';
        colspan = span(attributes['colspan']);
        rowspan = span(attributes['rowspan']);
      } else if (cell !== null) {
        if (name === 'input' && attributes['type'] === 'checkbox') cell += tickBox(attributes);
        else if (blockTags.has(name)) cell += ' ';
      }
    },
    ontext: (text) => {
      if (cell !== null) cell += text;
    },
    onclosetag: (name) => {
      if (name === 'td' || name === 'th') closeCell();
      else if (name === 'tr' || name === 'table') closeRow();
    },
  });
  parser.end(html);
  closeRow();
  return rows;
}

function tickBox(attributes: Record<string, string>): string {
  return 'checked' in attributes ? '☑' : '☐';
}

/** A span attribute; browsers cap it at 1000 columns, which also keeps a damaged one from filling the memory. */
function span(value: string | undefined): number {
  const count = Number(value ?? '1');
  return Number.isInteger(count) && count > 0 && count <= 1000 ? count : 1;
}
