/** Spreadsheets (XLSX, XLS, ODS): each row of each sheet is a line, each cell is what the sheet shows. */
import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { UnreadableFile } from '../errors.ts';
import { fillFormulas } from './formulas.ts';
import { brokenFile, protectedFile, reasonOf } from './refusals.ts';
import { cutRows } from './sheet-rows.ts';
import type { SourceLine } from './source.ts';
import { holdsEntry, holdsStream } from './zip.ts';

/** Rows and columns that are read of a sheet; formats reach far beyond what anybody fills. */
const mostRows = 200_000;
const mostColumns = 256;

/** Whether the bytes are a spreadsheet: an archive or a compound file that holds a workbook. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return (
    holdsEntry(bytes, 'xl/workbook') ||
    holdsEntry(bytes, 'application/vnd.oasis.opendocument.spreadsheet') ||
    holdsStream(bytes, 'Workbook') ||
    holdsStream(bytes, 'Book')
  );
}

/**
 * The visible rows of a workbook's visible sheets, one after the other, a blank line between two sheets. A merged cell
 * holds its text once, at its top left; the cells that it covers are empty.
 *
 * @param bytes a compound file, or an archive that `checkZip` has let through.
 * @throws UnreadableFile where the file is broken, protected by a password or empty.
 */
export function readSpreadsheet(fileName: string, bytes: Uint8Array): SourceLine[] {
  const book = openBook(fileName, bytes);
  const hidden = book.Workbook?.Sheets?.map((sheet) => (sheet.Hidden ?? 0) !== 0) ?? [];
  const shown = book.SheetNames.filter((_name, index) => hidden[index] !== true);
  const lines: SourceLine[] = [];
  for (const name of shown.length > 0 ? shown : book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    if (lines.length > 0) lines.push({ number: lines.length + 1, text: '', cells: [''] });
    for (const { cells, range } of rowsOf(sheet)) {
      lines.push({
        number: lines.length + 1,
        text: cells.join('\t').trimEnd(),
        cells,
        place: { sheet: name, cells: range },
      });
    }
  }
  if (lines.every(({ text }) => text === '')) {
    throw new UnreadableFile(
      `${fileName} is a spreadsheet whose cells are empty: give the file that holds the tables.`,
    );
  }
  return lines;
}

function openBook(fileName: string, bytes: Uint8Array): WorkBook {
  try {
    const book = read(bytes, {
      type: 'array',
      ...{ cellStyles: true, sheetStubs: true, cellFormula: true },
      dateNF: 'yyyy/m/d',
      sheetRows: mostRows,
    });
    fillFormulas(book);
    return book;
  } catch (error) {
    throw /password|encrypt/i.test(reasonOf(error))
      ? protectedFile(fileName, error)
      : brokenFile(fileName, 'spreadsheet', error);
  }
}

interface Row {
  readonly cells: string[];
  readonly range: string;
}

function rowsOf(sheet: WorkSheet): Row[] {
  const texts = new Map<number, Map<number, string>>();
  const isHiddenRow = (row: number): boolean => sheet['!rows']?.[row]?.hidden === true;
  const isHiddenColumn = (column: number): boolean => sheet['!cols']?.[column]?.hidden === true;
  let last = -1;
  // A sheet says its own size, which may be far from what it holds: only cells that exist are walked.
  for (const [address, cell] of Object.entries<unknown>(sheet)) {
    if (address.startsWith('!')) continue;
    const { r, c } = utils.decode_cell(address);
    const text = shown(cell as CellObject);
    if (text === '' || c >= mostColumns || isHiddenRow(r) || isHiddenColumn(c)) continue;
    const row = texts.get(r) ?? new Map<number, string>();
    texts.set(r, row.set(c, text));
    last = Math.max(last, r);
  }
  const columns = Math.max(0, ...[...texts.values()].flatMap((row) => [...row.keys()])) + 1;
  const kept = Array.from({ length: columns }, (_v, column) => column).filter(
    (column) => !isHiddenColumn(column),
  );
  const seen = Array.from({ length: last + 1 }, (_v, row) => row).filter((row) => !isHiddenRow(row));
  const cut = cutRows(seen.map((row) => kept.map((column) => texts.get(row)?.get(column) ?? '')));
  return seen.map((r, index) => ({
    cells: cut[index] ?? [''],
    range: utils.encode_range({ s: { r, c: 0 }, e: { r, c: columns - 1 } }),
  }));
}

/** What the sheet shows: the number in its format (1 in the format 0% is 100%), a formula's last value. */
function shown(cell: CellObject): string {
  const text = cell.w ?? (cell.t === 'z' ? '' : String(cell.v ?? ''));
  return text.replace(/\s+/g, ' ').trim();
}
