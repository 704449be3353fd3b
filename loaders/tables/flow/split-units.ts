/** Figures whose unit is cut within its brackets: ≥2,300台（ / 套）. */
import { bracketsLeftOpen, type Token } from './token.ts';

/** How far apart, in tokens, the halves of a laid-out cell stand: the row's other cells stand between them. */
const reach = 8;

/** The longest figure with its unit, in characters. */
const longest = 24;

/** The tokens with the second halves of such units put behind their first ones. */
export function joinSplitUnits(tokens: readonly Token[]): Token[] {
  const joined = [...tokens];
  for (let at = 0; at < joined.length; at += 1) {
    const head = joined[at];
    if (head === undefined || !/^[≥≤=><≧≦＝＞＜\d]/.test(head.text) || bracketsLeftOpen(head.text) !== 1)
      continue;
    const rest = restOf(joined, at);
    const tail = joined[rest ?? -1];
    if (rest === null || tail === undefined) continue;
    joined[at] = { ...head, text: head.text + tail.text, lastLine: tail.line };
    joined.splice(rest, 1);
  }
  return joined;
}

/** The token that goes on: the next line's first, or, laid out with spaces, the next in the column. */
function restOf(tokens: readonly Token[], at: number): number | null {
  const head = tokens[at];
  if (head === undefined) return null;
  const isRest = (token: Token | undefined): boolean =>
    token !== undefined &&
    token.line > head.line &&
    bracketsLeftOpen(token.text) === -1 &&
    head.text.length + token.text.length <= longest;
  if (head.column === undefined) return isRest(tokens[at + 1]) ? at + 1 : null;
  for (let next = at + 1; next <= at + reach; next += 1) {
    const token = tokens[next];
    if (token?.column === head.column) return isRest(token) ? next : null;
  }
  return null;
}
