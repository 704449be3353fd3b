/** The header of a table laid out with spaces whose words go on below themselves: 年度指标 / 值, 偏差原因分 / 析及改进措施. */
import type { TableKind } from './columns.ts';
import { headerAt, type Header } from './header.ts';
import { measures } from './places.ts';
import type { Token } from './token.ts';

/** The most lines below the first that a word takes. */
const longestRest = 3;

/**
 * @param lines the tokens of the header's first line, which holds the beginning of every word, and of those below it.
 * @returns null where the lines below hold anything else than the rests of the first line's words.
 */
export function stackedHeaderAt(kind: TableKind, lines: readonly (readonly Token[])[]): Header | null {
  const [first = []] = lines;
  if (first.filter(({ wideGap }) => wideGap).length < 3) return null;
  for (let height = Math.min(lines.length, 1 + longestRest); height > 1; height -= 1) {
    const rest = lines.slice(1, height).flat();
    const header = measures
      .map((measure) => headerOf(kind, first, rest, measure))
      .find((one) => one !== null);
    if (header !== undefined) return { ...header, end: first.length + rest.length };
  }
  return null;
}

function headerOf(
  kind: TableKind,
  first: readonly Token[],
  rest: readonly Token[],
  measure: (typeof measures)[number],
): Header | null {
  const words = [...first];
  for (const token of rest) {
    const own = measure(token);
    const above = first.flatMap((word, at) => {
      const { from, to } = measure(word);
      return own.from < to && from < own.to ? [at] : [];
    });
    const [at] = above;
    const word = words[at ?? -1];
    if (at === undefined || word === undefined || above.length > 1) return null;
    words[at] = { ...word, text: word.text + token.text };
  }
  const header = headerAt(kind, words, 0);
  return header?.end === words.length ? header : null;
}
