/** The header of a flattened table: its words may be cut over lines (指标值确定 / 依据) and it is printed again on every page. */
import { foldText } from '../../fields/text.ts';
import { meaningOf, neededColumns, type ColumnMeaning, type TableKind } from './columns.ts';
import { isTargetBesideSign, longestHeaderCell } from '../header-words.ts';
import { secondMeaning } from './two-blocks.ts';
import { printedWidth, shownWidth, type Token } from './token.ts';

export interface Header {
  readonly columns: readonly ColumnMeaning[];
  /** What the page shows of a column's width: that of the first line of a header word cut in two; null where uncut. */
  readonly widths: readonly (number | null)[];
  /** Index of the token that each column's word begins with. */
  readonly words: readonly number[];
  /** Index of the first token after the header. */
  readonly end: number;
}

/** The most tokens, and so lines, that a header word is cut into. */
export const longestWord = 5;

/** The header that begins at a token, or null. It names at least three columns, the first one and the indicator's. */
export function headerAt(kind: TableKind, tokens: readonly Token[], start: number): Header | null {
  const needed = neededColumns[kind];
  const columns: ColumnMeaning[] = [];
  const widths: (number | null)[] = [];
  const words: number[] = [];
  let at = start;
  for (;;) {
    const word = headerWordAt(kind, tokens, at, columns);
    if (word === null) break;
    const again = columns.includes(word.meaning);
    if (again && kind === 'taskList') {
      // 总额 stands under 预算金额 and says the same, in its own place.
      words[columns.indexOf(word.meaning)] = at;
      at = word.end;
      continue;
    }
    const meaning = again ? secondMeaning(columns, word.meaning) : word.meaning;
    if (meaning === null) break;
    const begin = at;
    at = word.end;
    if (meaning === 'group') {
      // 绩效指标 spans the whole table and names no column; 评价指标 spans three that have no words of their own.
      if (foldText(tokens[begin]?.text ?? '') !== '评价指标' || columns.length > 0) continue;
      columns.push('level1', 'level2', 'goalNumber');
      widths.push(null, null, null);
      words.push(begin, begin, begin);
      continue;
    }
    if (columns.length === 0 && !needed.first.includes(meaning)) return null;
    columns.push(meaning);
    widths.push(word.width);
    words.push(begin);
  }
  const told = columns.indexOf('description');
  const toldWord = tokens.slice(words[told] ?? at, words[told + 1] ?? at).map(({ text }) => text);
  if (
    kind === 'indicators' &&
    told >= 0 &&
    isTargetBesideSign(toldWord.join(''), new Set<unknown>(columns))
  ) {
    columns[told] = 'target';
  }
  if (columns[0] === 'level2') {
    if (columns[1] !== 'level1') return null;
    swapFirst(columns);
    swapFirst(widths);
    swapFirst(words);
  }
  if (!columns.includes('name') && kind === 'indicators') restoreName(columns, widths, words);
  const isWhole = columns.length >= 3 && needed.all.every((column) => columns.includes(column));
  return isWhole ? { columns, widths, words, end: at } : null;
}

function swapFirst(items: unknown[]): void {
  items.unshift(...items.splice(1, 1));
}

/** A header of both levels and of what is scored that lost the word 三级指标: its rows have names all the same. */
function restoreName(columns: ColumnMeaning[], widths: (number | null)[], words: number[]): void {
  const behind = columns.indexOf('level2') + 1;
  const next = words[behind];
  if (behind === 0 || next === undefined || !columns.includes('target') || columns.length < 4) return;
  columns.splice(behind, 0, 'name');
  widths.splice(behind, 0, null);
  words.splice(behind, 0, next);
}

/** Whether the tokens begin with a header word: what most lines do not. */
export function beginsHeader(kind: TableKind, tokens: readonly Token[]): boolean {
  return headerWordAt(kind, tokens, 0) !== null;
}

/** What most tokens of a table's rows begin with, and no header word does. */
const beginsNoWord = /^[\d≥≤=><$.,，。；;、%-]/;

function headerWordAt(
  kind: TableKind,
  tokens: readonly Token[],
  start: number,
  before: readonly ColumnMeaning[] = [],
): { meaning: ColumnMeaning; width: number | null; end: number } | null {
  const head = tokens[start];
  if (head === undefined || beginsNoWord.test(head.text)) return null;
  let longest: { meaning: ColumnMeaning; end: number } | null = null;
  let word = '';
  for (let end = start; end < start + longestWord; end += 1) {
    const token = tokens[end];
    if (token === undefined || word.length + token.text.length > longestHeaderCell) break;
    word += token.text;
    const meaning = meaningOf(kind, word, before);
    if (meaning !== null) longest = { meaning, end: end + 1 };
  }
  if (longest === null) return null;
  const rest = tokens.slice(start + 1, longest.end);
  const cut = rest.length > 0 && rest.every((part) => part.line !== head.line);
  return { ...longest, width: cut ? printedWidth(head.text) : null };
}

/** A table's body: the headers of later pages and the page numbers before them are taken out and marked as page breaks. */
export function bodyTokens(kind: TableKind, tokens: readonly Token[], header: Header): Token[] {
  const body: Token[] = [];
  let broken = false;
  const first = tokens[header.words[0] ?? header.end];
  for (let at = header.end; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const again = headerAt(kind, tokens, at);
    if (again !== null && again.columns.join() === header.columns.join()) {
      dropPageNumber(body);
      broken = true;
      at = again.end;
      continue;
    }
    const isBeside = first !== undefined && standsBeside(token, first);
    if (kind === 'indicators' && (isBeside || meaningOf(kind, token.text) === 'group')) {
      at += 1;
      continue;
    }
    body.push(broken ? { ...token, afterBreak: true } : token);
    broken = false;
    at += 1;
  }
  return body;
}

/** A piece of the label that stands left of the whole table, one below the other: 年度 / 绩效 / 指标. */
function standsBeside(token: Token, firstWord: Token): boolean {
  const isPiece = ['年度绩效指标', '年度绩效目标'].some((label) => label.includes(token.text));
  // A layout by characters may push a long piece beyond the place of the words behind it.
  const end = token.text.length > 3 ? token.shown + 1 : token.shown + shownWidth(token.text);
  return isPiece && token.line !== firstWord.line && end <= firstWord.shown;
}

function dropPageNumber(body: Token[]): void {
  const last = body.at(-1);
  if (last !== undefined && /^\d{1,3}$/.test(last.text) && body.at(-2)?.line !== last.line) body.pop();
}
