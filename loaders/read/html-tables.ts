/** Which tables of a page hold rows of data, and which only arrange the page. */
import { htmlParser } from './html-parser.ts';

/** Where a table's markup stands in its page: from its tag to behind its end. */
export interface TableSpan {
  readonly start: number;
  readonly end: number;
}

interface OpenTable {
  readonly start: number;
  holdsTable: boolean;
  /** Rows with text of their own in two cells or more: rows of data. */
  dataRows: number;
  cellsWithText: number;
  cellHasText: boolean;
}

/**
 * The tables of a page that hold data, in order, without the tables inside them. A table arranges the page where it holds
 * other tables and at most one row of its own with several texts, or where no row has more than one.
 */
export function dataTables(html: string): TableSpan[] {
  const found: (TableSpan & { readonly data: boolean })[] = [];
  const open: OpenTable[] = [];
  const endRow = (table: OpenTable): void => {
    endCell(table);
    if (table.cellsWithText >= 2) table.dataRows += 1;
    table.cellsWithText = 0;
  };
  const close = (end: number): void => {
    const table = open.pop();
    if (table === undefined) return;
    endRow(table);
    found.push({ start: table.start, end, data: table.dataRows > (table.holdsTable ? 1 : 0) });
  };
  const parser = htmlParser({
    onopentag: (name) => {
      const table = open.at(-1);
      if (name === 'table') {
        if (table !== undefined) table.holdsTable = true;
        open.push({ ...emptyTable, start: parser.startIndex });
      } else if (table !== undefined && (name === 'td' || name === 'th')) endCell(table);
      else if (table !== undefined && name === 'tr') endRow(table);
    },
    ontext: (text) => {
      const table = open.at(-1);
      if (table !== undefined && text.trim() !== '') table.cellHasText = true;
    },
    onclosetag: (name) => {
      if (name === 'table') close(parser.endIndex + 1);
    },
  });
  parser.end(html);
  const data = found.filter((table) => table.data).sort((a, b) => a.start - b.start);
  let end = 0;
  return data.filter((table) => {
    if (table.start < end) return false;
    end = table.end;
    return true;
  });
}

const emptyTable = { holdsTable: false, dataRows: 0, cellsWithText: 0, cellHasText: false };

function endCell(table: OpenTable): void {
  if (table.cellHasText) table.cellsWithText += 1;
  table.cellHasText = false;
}
