/** Lines of text laid out with spaces, changed so that what else stands in them keeps its place. */
import type { SourceLine } from '../../read/source.ts';
import { shownWidth, type Token } from './token.ts';

/** The lines with these texts, one for each; a line that nothing is left of is gone. */
export function withTexts(lines: readonly SourceLine[], texts: readonly string[]): SourceLine[] {
  return lines.flatMap((line, at) => {
    const text = texts[at] ?? '';
    if (text === line.text) return [line];
    return text.trim() === '' ? [] : [{ ...line, text, cells: [text.trim()] }];
  });
}

/** As wide a gap as a text: a space for a letter, an ideographic one for a Chinese character. */
function gapFor(text: string): string {
  return Array.from(text, (sign) => (shownWidth(sign) === 2 ? '　' : ' ')).join('');
}

/** A line without one of its tokens, or with another text in its place. */
export function blanked(line: string, token: Token, other: string | null = null): string {
  const behind = token.at + token.text.length;
  if (other === null) return line.slice(0, token.at) + gapFor(token.text) + line.slice(behind);
  // The gap behind it takes up what the other text is longer.
  const longer = Math.max(0, other.length - token.text.length);
  const rest = line.slice(behind);
  const free = rest.length - rest.replace(/^ +/, '').length;
  return line.slice(0, token.at) + other + rest.slice(Math.min(longer, Math.max(0, free - 2)));
}

/** A line with one more word in a gap between two of its tokens, at its place or as near to it as the gap allows. */
export function withWordAt(line: string, at: number, word: string): string {
  const before = line.slice(0, at).trimEnd();
  const from = before === '' ? at : Math.max(at, before.length + 2);
  const behind = line.slice(before.length).trimStart();
  const start = line.length - behind.length;
  const gap = behind === '' ? '' : ' '.repeat(Math.max(2, start - from - word.length));
  return before.padEnd(from) + word + gap + behind;
}

/** A line with one more word before all others, which keep their places where there is room. */
export function withWordInFront(line: string, word: string): string {
  const rest = line.trimStart();
  return word.padEnd(Math.max(word.length + 2, line.length - rest.length)) + rest;
}
