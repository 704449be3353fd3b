/** Pages' numbers in extracted text: no cell of a table that goes on over pages, and no amount below its last row. */
import { foldText } from '../fields/text.ts';
import type { SourceLine } from './source.ts';

/** A page's number with something around it. */
const marked = /^(?:[-—–]\d{1,4}[-—–]|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?)$/;

/** Whether a line holds a page's number and what tells it: — 5 —, 第5页 共9页. */
export function isMarkedPageNumber(text: string): boolean {
  return marked.test(foldText(text));
}

/**
 * The lines without those that hold a page's number alone: with something around it, or bare and right before a form feed or
 * behind it. Any other bare number may be a cell.
 */
export function withoutPageNumbers(lines: readonly SourceLine[]): SourceLine[] {
  const filled = lines.filter(({ text }) => text.trim() !== '' || text.includes('\f'));
  const next = new Map(filled.map((line, at) => [line, filled[at + 1]]));
  return lines.filter((line) => {
    const atBreak = line.text.includes('\f') || next.get(line)?.text.includes('\f') === true;
    return !isMarkedPageNumber(line.text) && !(atBreak && /^\d{1,3}$/.test(line.text.trim()));
  });
}
