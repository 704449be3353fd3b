/** The header of a flattened table: its words may be cut over lines (指标值确定 / 依据) and it is printed again on every page. */
import { headerDictionaries, meaningOf, type ColumnMeaning, type TableKind } from './columns.ts';
import { printedWidth, type Token } from './token.ts';

export interface Header {
  readonly columns: readonly ColumnMeaning[];
  /** What the page shows of a column's width: that of the first line of a header word cut in two; null where uncut. */
  readonly widths: readonly (number | null)[];
  /** Index of the first token after the header. */
  readonly end: number;
}

const longestWord = 5;

/** The header that begins at a token, or null. It names at least three columns, the first one and the indicator's. */
export function headerAt(kind: TableKind, tokens: readonly Token[], start: number): Header | null {
  const columns: ColumnMeaning[] = [];
  const widths: (number | null)[] = [];
  const first: readonly ColumnMeaning[] = headerDictionaries[kind].first;
  let at = start;
  for (;;) {
    const word = headerWordAt(kind, tokens, at);
    if (word === null || columns.includes(word.meaning)) break;
    if (columns.length === 0 && !first.includes(word.meaning)) return null;
    columns.push(word.meaning);
    widths.push(word.width);
    at = word.end;
  }
  return columns.length >= 3 && columns.includes('name') ? { columns, widths, end: at } : null;
}

function headerWordAt(
  kind: TableKind,
  tokens: readonly Token[],
  start: number,
): { meaning: ColumnMeaning; width: number | null; end: number } | null {
  for (let length = longestWord; length > 0; length -= 1) {
    const parts = tokens.slice(start, start + length);
    const [head, ...rest] = parts;
    if (head === undefined || parts.length < length) continue;
    const meaning = meaningOf(kind, parts.map((part) => part.text).join(''));
    if (meaning === undefined) continue;
    const cut = rest.length > 0 && rest.every((part) => part.line !== head.line);
    return { meaning, width: cut ? printedWidth(head.text) : null, end: start + length };
  }
  return null;
}

/** A table's body: the headers of later pages and the page numbers before them are taken out and marked as page breaks. */
export function bodyTokens(kind: TableKind, tokens: readonly Token[], header: Header): Token[] {
  const body: Token[] = [];
  let broken = false;
  for (let at = header.end; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const again = headerAt(kind, tokens, at);
    if (again !== null && again.columns.join() === header.columns.join()) {
      dropPageNumber(body);
      broken = true;
      at = again.end;
      continue;
    }
    body.push(broken ? { ...token, afterBreak: true } : token);
    broken = false;
    at += 1;
  }
  return body;
}

function dropPageNumber(body: Token[]): void {
  const last = body.at(-1);
  if (last !== undefined && /^\d{1,3}$/.test(last.text) && body.at(-2)?.line !== last.line) body.pop();
}
