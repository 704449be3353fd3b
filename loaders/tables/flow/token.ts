/** Lines of a flattened table as the pieces that white space cuts them into, and how wide they stand on the page. */
import type { SourceLine } from '../../read/source.ts';

export interface Token {
  readonly text: string;
  /** The source line's number. */
  readonly line: number;
  /** More than one space stands before it: text extraction leaves such a gap only between two cells. */
  readonly wideGap: boolean;
  /** A page break, seen by the table's header printed again, stands between the token before and this one. */
  readonly afterBreak: boolean;
}

/** The tokens of the lines, in reading order; blank lines give none. */
export function tokensOf(lines: readonly SourceLine[]): Token[] {
  return lines.flatMap((line) =>
    [...line.text.replaceAll('\f', ' ').matchAll(/(^|\s+)(\S+)/g)].map((found) => ({
      text: found[2] ?? '',
      line: line.number,
      wideGap: found.index > 0 && (found[1] ?? '').length > 1,
      afterBreak: false,
    })),
  );
}

/** Tokens of one printed line put together again, with the spaces between them. */
export function joinTokens(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ');
}

/** Width of a text on the page in Chinese characters: a Latin letter or digit takes half, a space a quarter. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += sign === ' ' ? 0.25 : (sign.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1;
  return width;
}
