/** The names of a table's indicators. */
import { withoutSpace } from '../../fields/text.ts';
import type { RawIndicator } from './raw-indicator.ts';

/**
 * The names of the rows. Where one cell holds the names of several rows (extraction merged them, with spaces between)
 * and the rows below it have none, they are shared out.
 */
export function namesOf(rows: readonly RawIndicator[]): string[] {
  const printed = rows.map(({ cells }) => cells.name?.text ?? '');
  return printed.map((text, i) => {
    if (text === '') {
      const above = printed.slice(0, i).findLastIndex((name) => name !== '');
      return above < 0 ? '' : (sharedNames(printed, above)?.[i - above] ?? '');
    }
    return sharedNames(printed, i)?.[0] ?? withoutSpace(text);
  });
}

function sharedNames(printed: readonly string[], at: number): string[] | null {
  const parts = (printed[at] ?? '').split(/\s+/);
  const nameless = printed.slice(at + 1).findIndex((name) => name !== '');
  const rows = 1 + (nameless === -1 ? printed.length - at - 1 : nameless);
  return rows > 1 && parts.length === rows ? parts : null;
}
