/** Category rows of a table that text extraction flattened: words in reading order. */
import { foldText, withoutSpace } from '../fields/text.ts';
import type { SourceLine } from '../read/source.ts';
import { amountTest } from './amount-words.ts';
import { type CategoryCodes, type CategoryRow, wholeWords } from './category-row.ts';

const isDigits = (text: string): boolean => /^\d+$/.test(text);

interface OpenRow {
  digits: string;
  name: string;
  amounts: string[];
  first: number;
  last: number;
}

/** Rows from words in reading order: [serial] code name amounts, each part perhaps on lines of its own. */
export function rowsOfWords(lines: readonly SourceLine[], codes: CategoryCodes): CategoryRow[] {
  const rows: CategoryRow[] = [];
  const noise = new Set<string>();
  const numbered = lines.some(({ text }) => foldText(text).startsWith('序号'));
  let open: OpenRow | null = null;
  const isMoney = amountTest(lines);
  let serial = 0;
  let digitsLine = 0;
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
    } else if (numbered && isDigits(head) && isNextSerial(head, serial, current)) {
      serial = Number(head);
      open = begin('', number);
      at = 1;
    }
    for (const [index, word] of words.entries()) {
      if (index < at) continue;
      const row: OpenRow | null = open;
      const beginsLine = index === at;
      if (wholeWords.test(foldText(word)) && (row === null || row.name !== '' || row.digits === '')) {
        open = { ...begin('', number), name: foldText(word).replace(/[:：]$/, '') };
      } else if (row !== null && takesDigits(row, word) && (row.digits === '' || digitsLine === number)) {
        row.digits += word;
        digitsLine = number;
      } else if (beginsLine && isDigits(word) && (codes.whole.test(word) || couldBegin(word, codes))) {
        open = begin(word, number);
        digitsLine = number;
      } else if (row !== null && row.name !== '' && isMoney(word) && row.last >= number - 12) {
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

/** The next row's number; again the same where a page number was taken for it and no row followed. */
function isNextSerial(head: string, serial: number, open: OpenRow | null): boolean {
  const value = Number(head);
  return (
    value === serial + 1 || (value === serial && open !== null && open.digits === '' && open.name === '')
  );
}

/** 类, 款 and 项 of a code stand in one line; a number in a line of its own below a whole code is a page's. */
function takesDigits(row: OpenRow, word: string): boolean {
  return row.name === '' && /^\d+$/.test(word) && row.digits.length + word.length <= 7;
}

const isNamePart = (word: string): boolean => /\p{Script=Han}/u.test(word);

/** A code of 4 or 6 digits is the beginning of one of 5 or 7. */
function couldBegin(digits: string, codes: CategoryCodes): boolean {
  return (digits.length === 4 || digits.length === 6) && codes.whole.test(digits.slice(0, -1));
}

function isBroken(digits: string, rest: string, codes: CategoryCodes): boolean {
  return digits !== '' && !codes.whole.test(digits) && codes.whole.test(digits + rest);
}
