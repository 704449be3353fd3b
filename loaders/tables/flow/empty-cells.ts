/** Two cells of a laid-out row that one space parts, because the first fills its column: 补助资金使用合规率 100%. */
import { groupedBy } from '../../grouped.ts';
import type { ColumnMeaning } from './columns.ts';
import type { Token } from './token.ts';

type Placed = Token & { readonly column: number };

const figure = /^[≥≤=><≧≦＝＞＜]?\s*\d/;
const number = /^\d+(?:\.\d+)?$/;

/** What the second text looks like, by the column that it was put into and the next. */
const second: Partial<Record<ColumnMeaning, { readonly next: ColumnMeaning; readonly isNext: RegExp }>> = {
  name: { next: 'target', isNext: figure },
  target: { next: 'actual', isNext: figure },
  actual: { next: 'weight', isNext: number },
  weight: { next: 'score', isNext: number },
};

/**
 * The tokens, with the last of a cell's put into the next column where that is empty in its line, more cells stand behind
 * it there, and the token is what that column holds.
 */
export function intoEmptyCells(tokens: readonly Placed[], columns: readonly ColumnMeaning[]): Placed[] {
  const lines = groupedBy(tokens, ({ line }) => line);
  return tokens.map((token) => {
    const rule = second[columns[token.column] ?? 'other'];
    if (rule === undefined || columns[token.column + 1] !== rule.next || token.wideGap) return token;
    const line = lines.get(token.line) ?? [];
    const own = line.filter(({ column }) => column === token.column);
    const [first] = own;
    const isLast = own.length > 1 && own.at(-1) === token;
    const isEmpty = line.every(({ column }) => column !== token.column + 1);
    const hasMore = rule.next === 'score' || line.some(({ column }) => column > token.column + 1);
    const fits =
      rule.isNext.test(token.text) && (columns[token.column] === 'name' || figure.test(first?.text ?? ''));
    return isLast && isEmpty && hasMore && fits ? { ...token, column: token.column + 1 } : token;
  });
}
