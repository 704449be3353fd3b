/**
 * Words of a laid-out table whose lines are printed above and below the line of their row, because the row's other cells
 * have one line and stand in its middle: 执行率 / 年初预算数 … / (%), and 年度资金 / 0.00 860.00 … / 总额.
 */
import type { SourceLine } from '../../read/source.ts';
import { formFieldOf } from '../form-labels.ts';
import { moneyColumn } from '../header-words.ts';
import { moneyKind } from '../money-labels.ts';
import { meaningOf } from './columns.ts';
import { fieldOf } from './head-labels.ts';
import { blanked, withTexts, withWordAt } from './laid-out-text.ts';
import { measures } from './places.ts';
import { tokensOf, type Token } from './token.ts';

/** The lines with such words in the line of their row; a line that held nothing else is gone. */
export function withWholeWords(lines: readonly SourceLine[]): SourceLine[] {
  const texts = lines.map(({ text }) => text);
  const tokensAt = tokensIn(lines, texts);
  lines.forEach((_, at) => {
    wholeValue(texts, tokensAt, at);
    const own = tokensAt(at);
    if (own.length < 3) return;
    const names = headerWords.find((meaning) => own.filter(({ text }) => meaning(text)).length >= 3);
    if (names !== undefined) wholeHeaderWords(texts, tokensAt, at, names);
    else if (own.filter(({ text }) => figure.test(text)).length >= 3) wholeLabel(texts, tokensAt, at);
  });
  return withTexts(lines, texts);
}

/** The tokens of the line at an index, [] of one that is cut into cells; a line is cut into them anew only once it has changed. */
function tokensIn(lines: readonly SourceLine[], texts: readonly string[]): TokensAt {
  const changed: { readonly text: string; readonly tokens: readonly Token[] }[] = [];
  return (index) => {
    const [line, text] = [lines[index], texts[index] ?? ''];
    if (line === undefined || line.cells.length > 1) return [];
    if (text === line.text) return tokensOf([line]);
    const last = changed[index];
    if (last?.text === text) return last.tokens;
    const tokens = tokensOf([{ ...line, text }]);
    changed[index] = { text, tokens };
    return tokens;
  };
}

const headerWords: readonly ((word: string) => boolean)[] = [
  (word) => meaningOf('indicators', word) !== null,
  (word) => moneyColumn(word) !== null,
];

const figure = /^(?:-?[\d,]+(?:\.\d+)?%?|[—–-]+|\/)$/;

type TokensAt = (index: number) => readonly Token[];

/** Header words that begin in the line above and end in the line below, with a piece between the header's words or none. */
function wholeHeaderWords(
  texts: string[],
  tokensAt: TokensAt,
  at: number,
  isHeaderWord: (word: string) => boolean,
): void {
  for (const above of tokensAt(at - 1)) {
    const measure = measures.find((one) =>
      tokensAt(at).every((token) => !overlap(one, token, above) || !isHeaderWord(token.text)),
    );
    if (measure === undefined) continue;
    const middle = tokensAt(at).find((token) => overlap(measure, token, above));
    const below = tokensAt(at + 1).find((token) => overlap(measure, token, above));
    const word = above.text + (middle?.text ?? '') + (below?.text ?? '');
    const isWhole = isHeaderWord(word) && (below !== undefined || middle === undefined);
    if (!isWhole || tokensAt(at).some(({ text }) => text === word)) continue;
    const line = texts[at] ?? '';
    texts[at] =
      middle === undefined
        ? withWordAt(line, placeIn(tokensAt(at), above, measure), word)
        : blanked(line, middle, word);
    texts[at - 1] = blanked(texts[at - 1] ?? '', above);
    if (below !== undefined) texts[at + 1] = blanked(texts[at + 1] ?? '', below);
  }
}

/** Where, in characters of the line, a word of another line stands. */
function placeIn(own: readonly Token[], word: Token, measure: (typeof measures)[number]): number {
  if (measure === measures[0]) return word.at;
  const before = own.filter((token) => measure(token).to <= measure(word).from).at(-1);
  return before === undefined ? word.at : before.at + before.text.length + 2;
}

/** How far apart, in characters, the two lines of a value begin. */
const valueSlack = 3;

/** A field's text of two lines, around the line of its label and of what else has one line there. */
function wholeValue(texts: string[], tokensAt: TokensAt, at: number): void {
  const own = tokensAt(at);
  const [label] = own;
  if (label === undefined || (formFieldOf(label.text) ?? null) === null) return;
  const [above, ...besideAbove] = tokensAt(at - 1);
  const [below, ...besideBelow] = tokensAt(at + 1);
  if (above === undefined || below === undefined || besideAbove.length + besideBelow.length > 0) return;
  const isBehind = above.at >= label.at + label.text.length && Math.abs(above.at - below.at) <= valueSlack;
  const isFree = own.every((token) => !overlap(measures[0], token, above));
  if (!isBehind || !isFree || [above, below].some(({ text }) => fieldOf(text) !== undefined)) return;
  texts[at] = withWordAt(texts[at] ?? '', above.at, above.text + below.text);
  texts[at - 1] = '';
  texts[at + 1] = '';
}

/** The most lines above a row's figures, and below them, that its label fills. */
const labelLines = 2;

/** A row's label around its figures: the most lines that make a label of money. */
function wholeLabel(texts: string[], tokensAt: TokensAt, at: number): void {
  const own = tokensAt(at);
  const first = own[0];
  const inLine = first !== undefined && !figure.test(first.text) ? first : null;
  if (inLine !== null && own.filter(({ text }) => !figure.test(text)).length > 1) return;
  const alone = (index: number): Token | null => {
    const [token, ...others] = tokensAt(index);
    const isLeft = token !== undefined && (first?.at ?? 0) >= token.at - labelSlack;
    return isLeft && others.length === 0 && !figure.test(token.text) ? token : null;
  };
  for (let size = 2 * labelLines; size > 0; size -= 1) {
    for (let up = Math.min(size, labelLines); up >= 0 && size - up <= labelLines; up -= 1) {
      const above = Array.from({ length: up }, (_, index) => alone(at - up + index));
      const below = Array.from({ length: size - up }, (_, index) => alone(at + 1 + index));
      const pieces = [...above, inLine, ...below];
      const word = pieces.map((piece) => piece?.text ?? '').join('');
      if ([...above, ...below].includes(null) || moneyKind(word) === null) continue;
      [...above, ...below].forEach((piece, index) => {
        const line = index < up ? at - up + index : at + 1 + index - up;
        if (piece !== null) texts[line] = blanked(texts[line] ?? '', piece);
      });
      const line = texts[at] ?? '';
      const place = above[0]?.at ?? below[0]?.at ?? 0;
      texts[at] = inLine === null ? withWordAt(line, place, word) : blanked(line, inLine, word);
      return;
    }
  }
}

/** A label's line may begin a little right of where its row's piece does. */
const labelSlack = 4;

function overlap(measure: (typeof measures)[number], one: Token, other: Token): boolean {
  const [a, b] = [measure(one), measure(other)];
  return a.from < b.to && b.from < a.to;
}
