/** Formulas whose value the file does not hold: programs that write workbooks leave it to the one that opens them. */
import { utils, type CellObject, type WorkBook } from '@e965/xlsx';
import calculate from 'xlsx-calc';

/**
 * Fills in what a spreadsheet program would show for formulas without a value. Values that the file holds stay, and a
 * formula that cannot be computed stays empty.
 *
 * @param book read with its formulas and its empty cells.
 */
export function fillFormulas(book: WorkBook): void {
  const sheets = Object.entries(book.Sheets);
  const without = sheets.flatMap(([name, sheet]) =>
    Object.entries<unknown>(sheet).flatMap(([address, cell]) =>
      isUnvalued(cell) ? [{ name, address, cell }] : [],
    ),
  );
  if (without.length === 0) return;
  const computed = structuredClone(book);
  calculate(computed, { continue_after_error: true, log_error: false });
  for (const { name, address, cell } of without) {
    const result = computed.Sheets[name]?.[address] as CellObject | undefined;
    if (result?.t === 'e' || (typeof result?.v !== 'number' && typeof result?.v !== 'string')) continue;
    cell.t = typeof result.v === 'number' ? 'n' : 's';
    cell.v = result.v;
    cell.w = utils.format_cell(cell);
  }
}

/** The library reads such a cell as a stub, or as one of no value. */
function isUnvalued(cell: unknown): cell is CellObject {
  const { t, f, v } = typeof cell === 'object' ? { ...(cell as Partial<CellObject>) } : {};
  return f !== undefined && (t === 'z' || v === undefined);
}
