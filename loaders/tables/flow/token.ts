/** Lines of a flattened table as the pieces that white space cuts them into, and how wide they stand on the page. */
import type { SourceLine } from '../../read/source.ts';

export interface Token {
  readonly text: string;
  /** The source line's number. */
  readonly line: number;
  /** Where a label that was cut in two ends. */
  readonly lastLine?: number;
  /** More than one space stands before it: text extraction leaves such a gap only between two cells. */
  readonly wideGap: boolean;
  /** A page break, seen by the table's header printed again, stands between the token before and this one. */
  readonly afterBreak: boolean;
  /** Where it begins in its line: in characters, and in places where a Chinese character takes two. */
  readonly at: number;
  readonly shown: number;
  /** Which of the file's pages it stands on, counted by the breaks between them; absent where none is seen. */
  readonly page?: number;
  /** The column that it stands in, where the table was laid out with spaces (places.ts). */
  readonly column?: number;
}

/** The tokens of the lines, in reading order; blank lines give none. */
export function tokensOf(lines: readonly SourceLine[]): Token[] {
  return lines.flatMap(tokensOfLine);
}

/** Lines never change, and each is asked for by several readers. */
const known = new WeakMap<SourceLine, readonly Token[]>();

function tokensOfLine(line: SourceLine): readonly Token[] {
  const cut = known.get(line);
  if (cut !== undefined) return cut;
  const tokens = cutAtSpace(line);
  known.set(line, tokens);
  return tokens;
}

function cutAtSpace(line: SourceLine): Token[] {
  const text = line.text.replaceAll('\f', ' ');
  const tokens: Token[] = [];
  let end = 0;
  let shown = 0;
  for (const { 0: word, index: at } of text.matchAll(/\S+/g)) {
    const wideGap = end > 0 && at - end > 1;
    if (at > end) shown += shownWidth(text.slice(end, at));
    tokens.push({ text: word, line: line.number, wideGap, afterBreak: false, at, shown });
    shown += shownWidth(word);
    end = at + word.length;
  }
  return tokens;
}

/** Tokens of one printed line put together again, with the spaces between them. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}

/** Width of a text on the page in Chinese characters: a Latin letter or digit takes half, a space a quarter. */
export function printedWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSecondHalf(code)) width += code === space ? 0.25 : code < firstWide ? 0.5 : 1;
  }
  return width;
}

/** Places that a text takes where a Chinese character takes two. */
export function shownWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isSecondHalf(code)) width += code < firstWide ? 1 : 2;
  }
  return width;
}

/** How many round brackets a text opens and does not close; less than 0 where it closes more. */
export function bracketsLeftOpen(text: string): number {
  return (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0);
}

const space = 0x20;
/** Signs from here on are as wide as a Chinese character. */
const firstWide = 0x2000;

/** A character beyond the basic plane is two units of a string and one sign on the page. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
