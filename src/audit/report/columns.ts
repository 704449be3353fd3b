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
  for (const [piece] of printable(text).matchAll(unbroken)) {
    if (stringWidth(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    if (piece.trim() === '') continue;
    for (const { segment } of graphemes.segment(piece)) {
      if (stringWidth(line + segment) > width) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

const filled = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Without signs that would steer the terminal or turn the writing round. */
export const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ');
