/**
 * Rows of a statement by category: a code of 3, 5 or 7 digits (类款项), a name and amounts. Rows come as cells, or as
 * words that text extraction laid out one after another over several lines, with the code itself cut in two.
 */
import { isAmount } from '../fields/money.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { Lines } from '../records.ts';
import type { SourceLine } from '../read/source.ts';
import type { StatementTable } from './statement-tables.ts';

export interface CategoryRow {
  /** Empty for the row of the whole (合计). */
  readonly code: string;
  readonly name: string;
  /** The budget unit whose line it is, where the table goes by unit. */
  readonly unit: string | null;
  /** The printed amounts, blanks left out. */
  readonly amounts: readonly string[];
  /** The row's cells with their positions, null where nothing cuts the line. */
  readonly cells: readonly string[] | null;
  /** Where the name stands among the cells. */
  readonly nameCell: number;
  readonly lines: Lines;
}

export interface CategoryCodes {
  /** What a whole code looks like. */
  readonly whole: RegExp;
}

export const functionalCodes: CategoryCodes = { whole: /^2\d{2}(?:\d{2}){0,2}$/ };
export const economicCodes: CategoryCodes = { whole: /^(?:30\d|31[0-3]|399|50\d|51[0-5]|599)(?:\d{2})?$/ };

const wholeWords = /^(?:合计|总计)[:：]?$/;
const isDigits = (text: string): boolean => /^\d+$/.test(text);

/** Whether a cell can be a category's name: words, not a number, a mark or the word for the whole. */
function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !wholeWords.test(foldText(text));
}

/** The category rows of a table, however its lines are cut. */
export function categoryRows(table: StatementTable, codes: CategoryCodes): CategoryRow[] {
  const cut = table.lines.filter(({ cells }) => cells.length > 1).length;
  const hasCells =
    cut > 0 &&
    table.lines.some(({ cells }) => cells.length > 2 && cells.some((cell) => codes.whole.test(cell)));
  return hasCells ? rowsOfCells(table.lines, codes) : rowsOfWords(table.lines, codes);
}

function rowsOfCells(lines: readonly SourceLine[], codes: CategoryCodes): CategoryRow[] {
  const rows: CategoryRow[] = [];
  for (const line of lines) {
    const { cells } = line;
    if (cells.length < 2) continue;
    const found = rowsOfLine(line, codes);
    if (found.length > 0) rows.push(...found);
    else appendWrappedName(rows, cells);
  }
  return rows;
}

/** A line may hold several rows side by side (人员经费 | 公用经费): each begins with a code and a name behind it. */
function rowsOfLine(line: SourceLine, codes: CategoryCodes): CategoryRow[] {
  const { cells } = line;
  const starts: { at: number; nameCell: number; code: string }[] = [];
  cells.forEach((cell, index) => {
    const folded = foldText(cell);
    if (wholeWords.test(folded)) starts.push({ at: index, nameCell: index, code: '' });
    else if (codes.whole.test(folded) && isName(cells[index + 1] ?? '')) {
      starts.push({ at: index, nameCell: index + 1, code: folded });
    } else {
      const split = codeOverCells(cells, index, codes);
      if (split !== null) starts.push(split);
    }
  });
  return starts.map(({ at, nameCell, code }, order) => {
    const end = starts[order + 1]?.at ?? cells.length;
    const amounts = cells.slice(nameCell + 1, end).filter(isAmount);
    const unit = starts.length === 1 ? unitBefore(cells, at) : null;
    const name = withoutSpace(cells[nameCell] ?? '');
    return {
      code,
      name,
      unit,
      amounts,
      cells: starts.length === 1 ? cells : null,
      nameCell,
      lines: [line.number, line.number],
    };
  });
}

/** 类, 款 and 项 in cells of their own: 208 | 05 | 01 | 行政单位离退休. */
function codeOverCells(
  cells: readonly string[],
  at: number,
  codes: CategoryCodes,
): { at: number; nameCell: number; code: string } | null {
  if (!/^\d{3}$/.test(cells[at] ?? '')) return null;
  let code = cells[at] ?? '';
  let next = at + 1;
  while (next <= at + 2 && /^(?:\d{2})?$/.test(cells[next] ?? '-')) {
    code += cells[next] ?? '';
    next += 1;
  }
  return codes.whole.test(code) && isName(cells[next] ?? '') ? { at, nameCell: next, code } : null;
}

/** The unit's name in front of the category's code: 321001000 | 某某局 | 2010499 | …. */
function unitBefore(cells: readonly string[], at: number): string | null {
  const name = cells.slice(0, at).findLast(isName);
  return name === undefined ? null : withoutSpace(name);
}

/** A cell that wrapped to the next line: its only text belongs to the row whose name stands in the same column. */
function appendWrappedName(rows: CategoryRow[], cells: readonly string[]): void {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const [only] = filled;
  if (only === undefined || filled.length !== 1 || !isName(cells[only] ?? '')) return;
  const line = rows.at(-1)?.lines[0];
  const index = rows.findLastIndex(
    (row) => row.nameCell === only && row.lines[0] === line && row.code !== '',
  );
  const row = rows[index];
  if (row !== undefined) rows[index] = { ...row, name: row.name + withoutSpace(cells[only] ?? '') };
}

interface OpenRow {
  digits: string;
  name: string;
  amounts: string[];
  first: number;
  last: number;
}

/** Rows from words in reading order: [serial] code name amounts, each part perhaps on lines of its own. */
function rowsOfWords(lines: readonly SourceLine[], codes: CategoryCodes): CategoryRow[] {
  const rows: CategoryRow[] = [];
  const noise = new Set<string>();
  const numbered = lines.some(({ text }) => foldText(text).startsWith('序号'));
  let open: OpenRow | null = null;
  let serial = 0;
  const close = (): void => {
    if (open !== null && (open.digits === '' || codes.whole.test(open.digits)) && open.name !== '') {
      const { digits, name, amounts, first, last } = open;
      rows.push({ code: digits, name, unit: null, amounts, cells: null, nameCell: 0, lines: [first, last] });
    }
    open = null;
  };
  const begin = (digits: string, line: number): OpenRow => {
    close();
    return { digits, name: '', amounts: [], first: line, last: line };
  };
  for (const { text, number } of lines) {
    const words = text.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0 || /^栏次|单位[:：]|年度[:：]/.test(foldText(text))) continue;
    let at = 0;
    const current: OpenRow | null = open;
    const head = words[0] ?? '';
    if (current !== null && current.name === '' && isDigits(head) && isBroken(current.digits, head, codes)) {
      current.digits += head;
      at = 1;
    } else if (numbered && isDigits(head) && Number(head) === serial + 1) {
      serial += 1;
      open = begin('', number);
      at = 1;
    }
    for (const [index, word] of words.entries()) {
      if (index < at) continue;
      const row: OpenRow | null = open;
      const beginsLine = index === at;
      if (wholeWords.test(foldText(word)) && (row === null || row.name !== '' || row.digits === '')) {
        open = { ...begin('', number), name: foldText(word).replace(/[:：]$/, '') };
      } else if (row !== null && row.name === '' && isDigits(word) && row.digits.length + word.length <= 7) {
        row.digits += word;
      } else if (beginsLine && isDigits(word) && (codes.whole.test(word) || couldBegin(word, codes))) {
        open = begin(word, number);
      } else if (row !== null && row.name !== '' && isAmount(word) && row.last >= number - 12) {
        row.amounts.push(word);
        row.last = number;
      } else if (row === null) {
        noise.add(foldText(word));
      } else if (isNamePart(word) && !noise.has(foldText(word))) {
        if (row.amounts.length === 0) row.name += withoutSpace(word);
        else if (row.last < number && words.length === 1 && row.name.length >= 10 && word.length <= 6) {
          row.name += word;
        } else close();
        row.last = number;
      }
    }
  }
  close();
  return rows;
}

const isNamePart = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** A code of 4 or 6 digits is the beginning of one of 5 or 7. */
function couldBegin(digits: string, codes: CategoryCodes): boolean {
  return (digits.length === 4 || digits.length === 6) && codes.whole.test(digits.slice(0, -1));
}

function isBroken(digits: string, rest: string, codes: CategoryCodes): boolean {
  return digits !== '' && !codes.whole.test(digits) && codes.whole.test(digits + rest);
}
