/**
 * Text that was laid out with spaces (pdftotext -layout) keeps where a cell stands: what is in a column's stretch of the
 * line belongs to the column. The stretches are cut between the header's words, where the fewest tokens are cut through.
 */
import { groupedBy } from '../../grouped.ts';
import { readLevelLabel } from '../level-labels.ts';
import type { ColumnMeaning } from './columns.ts';
import type { Header } from './header.ts';
import { intoEmptyCells } from './empty-cells.ts';
import { columnsByRuns } from './runs.ts';
import { joinTokens, printedWidth, shownWidth, type Token } from './token.ts';

/** The two ways in which lines may have been laid out: a Chinese character as wide as a digit, or twice as wide. */
export const measures = [
  (token: Token): Stretch => ({ from: token.at, to: token.at + token.text.length }),
  (token: Token): Stretch => ({ from: token.shown, to: token.shown + shownWidth(token.text) }),
] as const;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The share of tokens that may stand across a cut before the places say nothing. */
const mostCut = 0.05;

/**
 * The tokens with the columns that they stand in, where the table was laid out with spaces; else the tokens as they are.
 *
 * @param header its words, one token each, all in one line.
 */
export function placeTokens(
  tokens: readonly Token[],
  header: Header,
  headerTokens: readonly Token[],
): readonly Token[] {
  const found = header.words.map((at) => headerTokens[at]);
  if (!isLaidOut(found)) return tokens;
  const words: readonly Token[] = found;
  // What stands under a word that spans several columns (评价指标) says itself which of them it is in.
  const spanned = words.filter((word, at) => words.indexOf(word) !== at).length;
  const own = spanned === 0 ? words : words.slice(spanned + 1);
  const ways = measures.map((measure) => {
    const end = own[0] === undefined || spanned === 0 ? -1 : measure(own[0]).from;
    const inSpan = (token: Token): number =>
      measure(token).from < end ? header.columns.indexOf(meaningUnderSpan(token.text)) : -1;
    const free = tokens.filter((token) => inSpan(token) < 0);
    const way = cutBetween(free, own, measure);
    const columnOf = (token: Token): number => {
      const under = inSpan(token);
      return under < 0 ? way.columnOf(token) + words.length - own.length : under;
    };
    return { crossed: way.crossed, columnOf, strained: way.crossed + mergedCells(tokens, columnOf) };
  });
  const [best] = ways.sort((a, b) => a.strained - b.strained);
  const pages = groupedBy(tokens, ({ page = 0 }) => page);
  const isUsable = best !== undefined && best.crossed <= mostCut * tokens.length;
  const byPage = [...pages.values()].map((own) => {
    const byHeader = isUsable ? { columnOf: best.columnOf, strained: mergedCells(own, best.columnOf) } : null;
    return byHeader?.strained === 0 ? byHeader : (lessStrained(own, header.columns, byHeader) ?? byHeader);
  });
  if (byPage.includes(null)) return tokens;
  const columnOf = new Map([...pages.keys()].map((page, at) => [page, byPage[at]?.columnOf]));
  const placed = tokens.map((token) => ({ ...token, column: columnOf.get(token.page ?? 0)?.(token) ?? 0 }));
  return intoEmptyCells(placed, header.columns);
}

interface Way {
  readonly columnOf: (token: Token) => number;
  readonly strained: number;
}

/** The columns by what stands in them, where that merges fewer cells than the header's places do. */
function lessStrained(
  tokens: readonly Token[],
  columns: readonly ColumnMeaning[],
  byHeader: Way | null,
): Way | null {
  const ways = measures.flatMap((measure) => {
    const columnOf = columnsByRuns(tokens, columns, measure);
    return columnOf === null ? [] : [{ columnOf, strained: mergedCells(tokens, columnOf) }];
  });
  const [best] = ways.sort((a, b) => a.strained - b.strained);
  return best !== undefined && best.strained < (byHeader?.strained ?? Infinity) ? best : null;
}

function meaningUnderSpan(text: string): ColumnMeaning {
  const level = readLevelLabel(text)?.level;
  if (level !== undefined) return level === 1 ? 'level1' : 'level2';
  return /^(?:目标|指标)\d{1,2}$/.test(text) ? 'goalNumber' : 'group';
}

/** The share of header words that stand behind a wide gap at least: narrow columns leave one space between two words. */
const mostApart = 0.7;

/** Each header word is one token, and wide gaps part them: in one line, or the last of them under a word that spans them. */
function isLaidOut(found: readonly (Token | undefined)[]): found is readonly Token[] {
  const words = [...new Set(found)];
  const [first] = words;
  const inOrder = words.every((word, at) => {
    const before = words[at - 1];
    if (word === undefined || first === undefined) return false;
    return word.line === first.line || (before !== undefined && before.at < word.at);
  });
  const apart = (word: Token | undefined): boolean =>
    word !== undefined && (word.wideGap || word.line !== first?.line);
  return words.length >= 3 && inOrder && words.filter(apart).length >= mostApart * (words.length - 1);
}

/** How often a wide gap stands within what would be one cell. */
function mergedCells(tokens: readonly Token[], columnOf: (token: Token) => number): number {
  return tokens.filter((token, at) => {
    const before = tokens[at - 1];
    return token.wideGap && before?.line === token.line && columnOf(before) === columnOf(token);
  }).length;
}

function cutBetween(
  tokens: readonly Token[],
  words: readonly Token[],
  measure: (token: Token) => Stretch,
): { crossed: number; columnOf: (token: Token) => number } {
  const stretches = tokens.map(measure);
  const cuts: number[] = [];
  let crossed = 0;
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return;
    const cut = cutBeside(stretches, measure(word), measure(next));
    cuts.push(cut.at);
    crossed += cut.crossed;
  });
  const columnOf = (token: Token): number => {
    const middle = centre(measure(token));
    return cuts.filter((cut) => cut <= middle).length;
  };
  return { crossed, columnOf };
}

/** What stands under one header word alone stays on its side, where that cuts through no more. */
function cutBeside(
  stretches: readonly Stretch[],
  left: Stretch,
  right: Stretch,
): { at: number; crossed: number } {
  const anywhere = leastCrossed(stretches, centre(left), centre(right));
  const under = (word: Stretch, other: Stretch): Stretch[] =>
    stretches.filter((one) => overlaps(one, word) && !overlaps(one, other));
  const from = Math.max(centre(left), ...under(left, right).map(({ to }) => to));
  const to = Math.min(centre(right), ...under(right, left).map(({ from: start }) => start));
  if (from > to) return anywhere;
  const between = leastCrossed(stretches, from, to);
  return between.crossed <= anywhere.crossed ? between : anywhere;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The middle of the widest run of places between two words that the fewest tokens stand across. */
export function leastCrossed(
  stretches: readonly Stretch[],
  from: number,
  to: number,
): { at: number; crossed: number } {
  const counts: number[] = [];
  for (let place = Math.ceil(from); place <= to; place += 1) {
    counts.push(stretches.filter((token) => token.from < place && token.to > place).length);
  }
  const least = Math.min(...counts);
  let best = { start: 0, length: 0 };
  for (let start = 0; start < counts.length; start += 1) {
    let length = 0;
    while (counts[start + length] === least) length += 1;
    if (length > best.length) best = { start, length };
    start += length;
  }
  return { at: Math.ceil(from) + best.start + (best.length - 1) / 2, crossed: least };
}

function centre({ from, to }: Stretch): number {
  return (from + to) / 2;
}

/**
 * How many characters fit into each column of a table that was laid out with spaces: its widest line there. The header's
 * own widths where the tokens have no places.
 */
export function widthsOf(tokens: readonly Token[], header: Header): readonly (number | null)[] {
  if (tokens.every(({ column }) => column === undefined)) return header.widths;
  return header.columns.map((_, column) => {
    const own = tokens.filter((token) => token.column === column);
    const lines = groupedBy(own, ({ line }) => line);
    const widths = [...lines.values()].map((line) => printedWidth(joinTokens(line)));
    return widths.length === 0 ? null : Math.max(...widths);
  });
}
