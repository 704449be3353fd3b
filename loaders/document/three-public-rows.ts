/** The three public expenses from a table with a row for each kind. */
import { isAmount, readWanYuan } from '../fields/money.ts';
import { foldText } from '../fields/text.ts';
import { partsOf } from '../read/source.ts';
import type { StatementTable } from './statement-tables.ts';
import { type Figures, fieldOfLabel, fitOfHeader, type Period } from './three-public-words.ts';

/** A row for each kind: label, then amounts; a number of the row (行次, 序号) is no amount. */
export function figuresByLabel(table: StatementTable, period: Period): Figures {
  const figures: Figures = {};
  const columns = headerOf(table);
  const own = bestColumn(columns, period);
  const numbered = table.lines.some(({ text }) => /行次|序号/.test(foldText(text)));
  let label = '';
  for (const line of table.lines) {
    const parts = partsOf(line);
    if (/^栏次/.test(parts[0] ?? '')) continue;
    const words = parts.filter((part) => part !== '' && !isAmount(part)).map(foldText);
    const amounts = parts.filter((part) => isAmount(part) && !(numbered && /^\d{1,2}$/.test(part)));
    // A label may stand in a line of its own, or wrap, above its amount.
    if (words.length > 0)
      label = fieldOfLabel(words.join('')) === null ? label + words.join('') : words.join('');
    // A line with several labels is a header that lies across.
    if ((label.match(/公务用车|公务接待|因公出国/g)?.length ?? 0) > 1) label = '';
    const field = fieldOfLabel(label);
    // Several amounts without words are a row of columns, whatever header stands above them.
    if (field === null || amounts.length === 0 || (words.length === 0 && amounts.length > 1)) continue;
    label = '';
    if (figures[field] !== undefined) continue;
    const inColumn = parts.length === columns.length ? (parts[own] ?? '') : '';
    const value = readWanYuan(isAmount(inColumn) ? inColumn : (amounts[0] ?? ''), table.unit);
    if (value !== null) figures[field] = value;
  }
  return figures;
}

function headerOf({ lines }: StatementTable): string[] {
  const header = lines.find(
    (line) => partsOf(line).length > 1 && partsOf(line).some((part) => /(?:本年|预算|决算)数?/.test(part)),
  );
  return header === undefined ? [] : partsOf(header);
}

/** -1 where no column says that it is the document's own. */
function bestColumn(columns: readonly string[], period: Period): number {
  const fits = columns.map((column) => fitOfHeader(column, period));
  const best = Math.max(0, ...fits);
  return best === 0 ? -1 : fits.indexOf(best);
}
