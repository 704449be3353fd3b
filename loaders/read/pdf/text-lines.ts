/** Pieces of text to lines, and the lines of one cell to its text. */
import type { Piece } from './geometry.ts';

export interface TextLine {
  readonly pieces: readonly Piece[];
  readonly baseline: number;
  readonly size: number;
}

/** Pieces that stand on one line, from left to right; lines from top to bottom. */
export function linesOf(pieces: readonly Piece[]): TextLine[] {
  const lines: { pieces: Piece[]; baseline: number; size: number }[] = [];
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    // Letters of several sizes share a line when their baselines are closer than half a letter.
    if (line !== undefined && piece.baseline - line.baseline < Math.min(piece.size, line.size) * 0.5) {
      line.pieces.push(piece);
      line.size = Math.max(line.size, piece.size);
    } else lines.push({ pieces: [piece], baseline: piece.baseline, size: piece.size });
  }
  return lines.map((line) => ({ ...line, pieces: line.pieces.toSorted((a, b) => a.left - b.left) }));
}

/** The most spaces that a gap is printed as; a damaged page may say that its letters have no size. */
const mostGap = 400;

/**
 * A line's text. What stands close together is one word; a gap is a space, and a wide one as many spaces as letters of
 * half a width would fill, which is what shows columns that no line parts.
 */
export function lineText({ pieces, size }: TextLine): string {
  let text = '';
  let right: number | null = null;
  for (const piece of pieces) {
    const gap = right === null ? 0 : (piece.left - right) / size;
    if (gap > 1.2) text += ' '.repeat(Math.min(Math.max(2, Math.round(gap * 2)), mostGap));
    else if (gap > 0.15 && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    right = Math.max(right ?? 0, piece.right);
  }
  return text;
}

const letter = /[\p{Script=Latin}\d]/u;

/**
 * The text of a cell that runs over lines. A line that had no room for what the next begins with goes on in it: Chinese and
 * numbers without a space, words of letters with one. A line that had room was ended on purpose: a space.
 *
 * @param edge the cell's right edge.
 */
export function cellText(pieces: readonly Piece[], edge: number): string {
  const lines = linesOf(pieces);
  const rightOf = (line: TextLine): number => Math.max(...line.pieces.map(({ right }) => right));
  const padding = Math.min(...lines.map((line) => Math.min(line.size, edge - rightOf(line))));
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const next = lineText(line);
    const [unit = ''] = /^(?:[\w.,%()/-]+|.)/u.exec(next) ?? [];
    const hadRoom = before !== undefined && edge - padding - rightOf(before) > widthOf(unit) * line.size;
    const words = /\p{Script=Latin}/u.test(text.at(-1) ?? '') && letter.test(next[0] ?? '');
    text += hadRoom || words ? ` ${next}` : next;
  });
  return text.replace(/\s+/g, ' ').trim();
}

/** Width of a text in letters of full width, with some room for fonts that run wider. */
function widthOf(text: string): number {
  return Array.from(text, (sign): number => (sign < '\u2000' ? 0.6 : 1.1)).reduce(
    (sum, width) => sum + width,
    0,
  );
}
