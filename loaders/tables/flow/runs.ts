/**
 * Columns of one page of a laid-out table by what stands in them alone. Each page has a layout of its own, so the header's
 * places are those of its page, and in narrow columns its words do not stand above the cells.
 */
import type { ColumnMeaning } from './columns.ts';
import type { Stretch } from './places.ts';
import type { Token } from './token.ts';

/**
 * The column of each token, where the tokens stand in as many stretches of the line as the table has columns, the last
 * of which may be blank if it says reasons; else null.
 *
 * @param tokens of one page.
 */
export function columnsByRuns(
  tokens: readonly Token[],
  columns: readonly ColumnMeaning[],
  measure: (token: Token) => Stretch,
): ((token: Token) => number) | null {
  const ends: number[] = [];
  let from = -Infinity;
  let to = -Infinity;
  for (const stretch of tokens.map(measure).sort((a, b) => a.from - b.from)) {
    if (stretch.from >= to) {
      if (from > -Infinity) ends.push(to);
      from = stretch.from;
    }
    to = Math.max(to, stretch.to);
  }
  const runs = ends.length + 1;
  // Nothing was missed in any of the page's rows.
  const lacksReason = columns.at(-1) === 'reason' && runs === columns.length - 1;
  return runs === columns.length || lacksReason
    ? (token) => ends.filter((end) => end <= measure(token).from).length
    : null;
}
