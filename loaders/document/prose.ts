/** The document's sentences as one text, so that a figure can be found whose words text extraction broke over lines. */
import { foldText } from '../fields/text.ts';
import type { Lines } from '../records.ts';
import type { Source } from '../read/source.ts';

export interface Prose {
  /** The text of every line that is not cut into cells, folded, without anything between lines. */
  readonly text: string;
  /** The lines in which a stretch of the text stands. */
  linesOf(start: number, length: number): Lines;
}

export function proseOf(source: Source): Prose {
  const starts: { offset: number; line: number }[] = [];
  let text = '';
  for (const { cells, text: printed, number } of source.lines) {
    if (cells.length > 1) continue;
    const folded = foldText(printed.replace(/^[#>\s*]+|\*\*/g, ''));
    if (folded === '') continue;
    starts.push({ offset: text.length, line: number });
    text += folded;
  }
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return starts[low]?.line ?? 1;
  };
  return {
    text,
    linesOf: (start, length) => [lineAt(start), lineAt(start + Math.max(length, 1) - 1)],
  };
}
