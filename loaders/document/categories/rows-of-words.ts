/** Category rows of a table that text extraction flattened: words in reading order. */
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { SourceLine } from '../../read/source.ts';
import { amountTest } from './amount-words.ts';
import { withWholeNames } from './wrapped-names.ts';
import { type CategoryCodes, type CategoryRow, isSecondCode } from './row.ts';

/** Captions: the numbers of the columns, the unit, the year, the number of the next table (表12, 公开03表). */
const notOfRows = /^栏次|单位[:：]|年度[:：]|^(?:附?表|公开|预算)[\d一二三四五六七八九十-]+表?$/;

const isDigits = (text: string): boolean => /^\d+$/.test(text);

interface OpenRow {
  digits: string;
  name: string;
  /** The name goes on with that of the second classification, which is left out. */
  named?: true;
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
  // Where 类, 款 and 项 stand in lines of their own, so do the parts of a code, two digits each.
  const inParts = ['类', '款'].every((part) => lines.some(({ text }) => foldText(text) === part));
  const isNextPart = (word: string): boolean => inParts && /^\d{2}$/.test(word);
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
  const printed = withWholeNames(lines)
    .map(({ text, number }) => ({ text, number, words: wordsOf(text) }))
    .filter(({ text, words }) => words.length > 0 && !notOfRows.test(foldText(text)));
  // 行政事业单位养老支 / 出 / 860.22: the end of a name may be a word that the header ends in, too.
  const endsName = (row: OpenRow, words: readonly string[], order: number): boolean =>
    words.length === 1 &&
    row.amounts.length === 0 &&
    row.name.length >= 8 &&
    (printed[order + 1]?.words.every((word) => isMoney(word)) ?? false);
  for (const [order, { words, number }] of printed.entries()) {
    let at = 0;
    const current: OpenRow | null = open;
    const head = words[0] ?? '';
    if (current !== null && current.name === '' && isDigits(head) && isBroken(current.digits, head, codes)) {
      current.digits += head;
      at = 1;
    } else if (numbered && isSerial(head, words[1] ?? printed[order + 1]?.words[0] ?? '', codes)) {
      open = begin('', number);
      at = 1;
    }
    for (const [index, word] of words.entries()) {
      if (index < at) continue;
      const row: OpenRow | null = open;
      const beginsLine = index === at;
      if (isSumWord(foldText(word)) && (row === null || row.name !== '' || row.digits === '')) {
        open = { ...begin('', number), name: foldText(word).replace(/[:：]$/, '') };
      } else if (
        row !== null &&
        takesDigits(row, word) &&
        (row.digits === '' || digitsLine === number || isNextPart(word))
      ) {
        row.digits += word;
        digitsLine = number;
      } else if (beginsLine && isDigits(word) && (codes.whole.test(word) || couldBegin(word, codes))) {
        open = begin(word, number);
        digitsLine = number;
      } else if (row !== null && row.name !== '' && isSecondCode(row.digits, word)) {
        row.named = true;
      } else if (codes.whole.test(word) && isNamePart(words[index + 1] ?? '') && row?.amounts.length !== 0) {
        // Rows side by side in one line, or behind the unit whose row it is.
        open = begin(word, number);
        digitsLine = number;
      } else if (row !== null && row.name !== '' && isMoney(word) && row.last >= number - 12) {
        row.amounts.push(word);
        row.last = number;
      } else if (row === null) {
        noise.add(foldText(word));
      } else if (isNamePart(word) && (!noise.has(foldText(word)) || endsName(row, words, order))) {
        if (row.amounts.length === 0) row.name += row.named === true ? '' : withoutSpace(word);
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

/** 合  计 is one word, printed wide. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(?<!\S)([合总小])\s+计(?!\S)/gu, '$1计')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
}

/** A row's number (序号) stands right in front of its code or of 合计. */
function isSerial(head: string, next: string, codes: CategoryCodes): boolean {
  if (!/^\d{1,3}$/.test(head)) return false;
  return codes.whole.test(next) || couldBegin(next, codes) || isSumWord(foldText(next));
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
