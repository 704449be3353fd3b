/** Where words stand in a document, so that a funding source cites the lines that say it. */
import { foldText } from '../fields/text.ts';
import type { Source } from '../read/source.ts';
import type { Lines } from '../records.ts';

/** The lines, within a range, from the first place where words stand to the last one; null where they stand nowhere. */
export type WordFinder = (words: string, within: Lines) => Lines | null;

/** Words are found also where a line's end cuts them in two, or a cell's. */
export function wordFinder(source: Source): WordFinder {
  const folded = source.lines.map(({ number, text }) => ({ number, text: foldText(text) }));
  return (words, [first, last]) => {
    const wanted = foldText(words);
    if (wanted === '') return null;
    const lines = folded.filter(({ number, text }) => number >= first && number <= last && text !== '');
    const whole = lines.map(({ text }) => text).join('');
    const start = whole.indexOf(wanted);
    if (start < 0) return null;
    const end = whole.lastIndexOf(wanted) + wanted.length;
    return [lineAt(lines, start), lineAt(lines, end - 1)];
  };
}

function lineAt(lines: readonly { number: number; text: string }[], offset: number): number {
  let passed = 0;
  for (const { number, text } of lines) {
    passed += text.length;
    if (offset < passed) return number;
  }
  return lines.at(-1)?.number ?? 1;
}
