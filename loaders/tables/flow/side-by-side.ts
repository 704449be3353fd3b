/** Two texts printed side by side (项目总目标 | 年度总体目标), told apart by where their lines stand. */
import type { SourceLine } from '../../read/source.ts';
import { leastCrossed, measures, type Stretch } from './places.ts';
import { tokensOf, type Token } from './token.ts';

/** A full line of the left text may reach a little over where the right one begins. */
const overlap = 2;

/** Pieces of a label that stands left of both texts, one under the other: 项目 / 绩效 / 目标. */
const labelPiece =
  /^(?:项目|绩效|目标|年度|总体|项目绩效|绩效目标|项目绩效目标|年度总体|总体目标|年度目标|年度(?:总体|绩效)目标)$/;

/**
 * @param labels the line that holds both labels.
 * @param lines the lines of the texts.
 * @returns the printed lines of each text; null where a word stands across every cut, or nothing stands on one side.
 */
export function partSideBySide(
  labels: readonly [Token, Token],
  lines: readonly SourceLine[],
): { left: string[]; right: string[] } | null {
  const tokens = withMarks(withoutSideLabel(tokensOf(lines)));
  for (const measure of measures) {
    const [from, to] = labels.map((label) => centre(measure(label)));
    // What begins furthest right begins in the right text: the cut is not behind it.
    const begins = tokens.filter((token, at) => token.wideGap || tokens[at - 1]?.line !== token.line);
    const last = Math.max(...begins.map((token) => measure(token).from));
    const inner = tokens
      .map(measure)
      .map(({ from: start, to: end }) => ({ from: start + overlap, to: end - overlap }));
    const cut = leastCrossed(inner, from ?? 0, Math.min(to ?? 0, last));
    if (cut.crossed > 0) continue;
    const side = (isLeft: boolean): string[] =>
      lines.flatMap(({ number }) => {
        const own = tokens.filter(
          (token) => token.line === number && centre(measure(token)) < cut.at === isLeft,
        );
        return own.length === 0 ? [] : [own.map(({ text }) => text).join('')];
      });
    const [left, right] = [side(true), side(false)];
    if (left.length > 0 && right.length > 0) return { left, right };
  }
  return null;
}

/** A mark (，) that stands apart by one space ends the words before it. */
function withMarks(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const ends = before?.line === token.line && !token.wideGap && /^[，。、；：,;]/.test(token.text);
    if (ends) joined[joined.length - 1] = { ...before, text: `${before.text} ${token.text}` };
    else joined.push(token);
  }
  return joined;
}

function withoutSideLabel(tokens: readonly Token[]): Token[] {
  const beginsLine = (token: Token, at: number): boolean => tokens[at - 1]?.line !== token.line;
  const edge = Math.min(...tokens.filter(({ text }) => !labelPiece.test(text)).map(({ at }) => at));
  return tokens.filter(
    (token, at) => !(labelPiece.test(token.text) && beginsLine(token, at) && token.at < edge),
  );
}

function centre({ from, to }: Stretch): number {
  return (from + to) / 2;
}
