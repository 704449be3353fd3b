/** The rows of money in a flattened self-evaluation of the whole department: labels and figures in reading order. */
import { plainDigits } from '../../fields/number.ts';
import type { SourceLine } from '../../read/source.ts';
import { fundLevel, fundRow, type FundRow } from '../overall-funds.ts';
import { tokensOf } from './token.ts';

/** The pieces that a level's label is cut into at most. */
const longestLabel = 4;

/**
 * A figure of a narrow column is cut behind its point or the first digit behind it: 65500. / 12.
 * Where the figures lie between one another (text laid out with spaces) no row has seven, and none is read.
 */
export function fundRowsOf(head: readonly SourceLine[]): FundRow[] {
  const rows: FundRow[] = [];
  let words: { text: string; line: number }[] = [];
  let figures: string[] = [];
  const close = (): void => {
    const level = levelAtEnd(words.map(({ text }) => text));
    const line = words.at(-1)?.line ?? 1;
    const row = level === null ? null : fundRow(level, figures.map(Number), line);
    if (row !== null) rows.push(row);
    words = [];
    figures = [];
  };
  for (const token of tokensOf(head)) {
    const digits = plainDigits(token.text) ?? (/^\d+\.$/.test(token.text) ? token.text : null);
    const last = figures.at(-1);
    if (digits === null) {
      if (figures.length > 0) close();
      words.push({ text: token.text, line: token.line });
    } else if (last !== undefined && /\.\d?$/.test(last) && /^\d{1,2}$/.test(digits)) {
      figures[figures.length - 1] = last + digits;
    } else figures.push(digits);
  }
  close();
  return rows;
}

function levelAtEnd(words: readonly string[]): string | null {
  for (let length = Math.min(longestLabel, words.length); length > 0; length -= 1) {
    const level = fundLevel(words.slice(-length).join(''));
    if (level !== null) return level;
  }
  return null;
}
