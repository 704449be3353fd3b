/** Text in columns on a terminal, where a Chinese character is two columns wide. */
import stringWidth from 'string-width';

export interface Column {
  readonly heading: string;
  /** Columns of the terminal; what is wider goes on in the next line. */
  readonly width: number;
}

const gap = '  ';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** A word up to its hyphen, white space or a character, with the signs that no line ends or begins with. */
const unbroken = /[（“《〈〔【]*(?:-*[\x21-\x2c\x2e-\x7e]+-*|-+|\s+|.)[，。；：、）”》〉〕】！？%％]*/gu;

/** A heading, a rule of dashes, and the rows, as lines. The last column is not filled up. */
export function* columnLines(
  columns: readonly Column[],
  rows: Iterable<readonly string[]>,
): Generator<string> {
  yield* rowLines(
    columns,
    columns.map(({ heading }) => heading),
  );
  yield columns.map(({ width }) => '-'.repeat(width)).join(gap);
  for (const row of rows) yield* rowLines(columns, row);
}

function* rowLines(columns: readonly Column[], row: readonly string[]): Generator<string> {
  const cells = columns.map(({ width }, index) => wrapped(row[index] ?? '', width));
  const height = Math.max(...cells.map((lines) => lines.length));
  for (let line = 0; line < height; line += 1) {
    const parts = columns.map(({ width }, index) => filled(cells[index]?.[line] ?? '', width));
    yield parts.join(gap).trimEnd();
  }
}

/** A text in lines of at most so many columns. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const put = (piece: string, itsWidth: number): void => {
    line += piece;
    used += itsWidth;
  };
  const end = (): void => {
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    used = 0;
  };
  for (const [piece] of printable(text).matchAll(unbroken)) {
    const itsWidth = widthOf(piece);
    if (used + itsWidth > width) end();
    if (itsWidth <= width) {
      if (line !== '' || piece.trim() !== '') put(piece, itsWidth);
      continue;
    }
    for (const { segment } of graphemes.segment(piece)) {
      const segmentWidth = widthOf(segment);
      if (used + segmentWidth > width) end();
      put(segment, segmentWidth);
    }
  }
  end();
  return lines.length === 0 ? [''] : lines;
}

const filled = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Widths of signs: measuring is slow, and the same few thousand come again and again. */
const known = new Map<string, number>();
const mostKnown = 50_000;

function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  if (/^[\u3001-\u3029\u4e00-\u9fff\uff01-\uff60]*$/.test(text)) return 2 * text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += signWidth(segment);
  return width;
}

function signWidth(sign: string): number {
  const before = known.get(sign);
  if (before !== undefined) return before;
  const width = stringWidth(sign);
  if (known.size < mostKnown) known.set(sign, width);
  return width;
}

/** Without signs that would steer the terminal or turn the writing round. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
