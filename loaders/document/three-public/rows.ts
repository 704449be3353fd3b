/** The three public expenses from a table with a row for each kind. */
import { isAmount, readWanYuan } from '../../fields/money.ts';
import { foldText } from '../../fields/text.ts';
import { partsOf } from '../../read/source.ts';
import type { StatementTable } from '../statement-tables.ts';
import { type Figures, fieldOfLabel, fitOfHeader, type Period } from './words.ts';

/** A row for each kind: label, then amounts; a number of the row (行次, 序号) is no amount. */
export function figuresByLabel(table: StatementTable, period: Period): Figures {
  if (liesAcross(table)) return {};
  const own = ownOfPeriods(table, period);
  if (own !== null) return figuresBeside(table, own);
  return figuresOfRows(table, period);
}

/** The labels of a header, one in each line, stand together above all amounts. */
function liesAcross({ lines }: StatementTable): boolean {
  const fields = new Set<string>();
  for (const line of lines) {
    const parts = partsOf(line);
    if (parts.length > 1) return false;
    if (isAmount(line.text) && /[.,]/.test(line.text)) break;
    const field = fieldOfLabel(foldText(line.text));
    if (field !== null) fields.add(field);
  }
  return fields.size >= 4;
}

interface OwnPeriod {
  /** How many amounts stand behind each label, and which of them is the document's own. */
  readonly count: number;
  readonly at: number;
}

/** Periods beside each other whose labels stand in lines of their own: 2030年预算数 / 2031年预算数. */
function ownOfPeriods({ lines }: StatementTable, period: Period): OwnPeriod | null {
  const labels = lines
    .filter((line) => partsOf(line).length === 1)
    .map(({ text }) => foldText(text))
    .filter(
      (text) => text.length <= 14 && /^(?:(?:19|20)\d{2}年度?|本年|上年)(?:预算|决算|执行)数?$/.test(text),
    );
  const distinct = [...new Set(labels)];
  const fits = distinct.map((label) => fitOfHeader(label, period));
  const best = Math.max(0, ...fits);
  return distinct.length < 2 || best === 0 ? null : { count: distinct.length, at: fits.indexOf(best) };
}

/** A label with as many amounts below it as there are periods; where blanks leave fewer, nothing says whose they are. */
function figuresBeside(table: StatementTable, { count, at }: OwnPeriod): Figures {
  const figures: Figures = {};
  let label = '';
  let amounts: string[] = [];
  const close = (): void => {
    const field = fieldOfLabel(label);
    const value = amounts.length === count ? readWanYuan(amounts[at] ?? '', table.unit) : null;
    if (field !== null && value !== null) figures[field] ??= value;
  };
  for (const part of table.lines.flatMap(partsOf)) {
    if (isAmount(part)) amounts.push(part);
    else if (part !== '') {
      close();
      label = foldText(part);
      amounts = [];
    }
  }
  close();
  return figures;
}

function figuresOfRows(table: StatementTable, period: Period): Figures {
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
