/** Plain text and Markdown: a decoded text to numbered lines of cells. */
import { shownText, tableRows } from './html-cells.ts';
import { lineBreak } from './line-breaks.ts';
import type { SourceLine } from './source.ts';

/**
 * Cut a decoded text into numbered lines of cells: at tabs, at the pipes of a Markdown table, at the cells of an HTML
 * table (whose rows become lines of their own, numbered by the line in which each row begins).
 */
export function cutLines(text: string): SourceLine[] {
  return cutPrinted(text.split(lineBreak), 1);
}

/**
 * The same for lines that stand in the middle of a text.
 *
 * @param firstNumber the number of the first of them.
 */
export function cutPrinted(printed: readonly string[], firstNumber: number): SourceLine[] {
  const pipes = pipeTableLines(printed);
  const endOfTable = tableEnds(printed);
  const lines: SourceLine[] = [];
  for (let i = 0; i < printed.length; i += 1) {
    const line = printed[i] ?? '';
    if (/<table[\s>]/i.test(line)) {
      const last = endOfTable(i);
      for (const row of htmlLines(printed.slice(i, last + 1), firstNumber + i)) lines.push(row);
      i = last;
    } else if (pipes.has(i)) {
      if (!isPipeRule(line)) lines.push({ number: firstNumber + i, text: line, cells: pipeCells(line) });
    } else {
      lines.push({ number: firstNumber + i, text: line, cells: tabCells(line) });
    }
  }
  return lines;
}

function tabCells(line: string): string[] {
  return line.split('\t').map((cell) => shownText(cell).trim());
}

function pipeCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => shownText(cell.replaceAll('\\|', '|')).trim());
}

/** The rule between a Markdown table's header and body: |---|:-:|. */
function isPipeRule(line: string): boolean {
  return line.includes('|') && /^[\s|:-]+$/.test(line) && line.includes('--');
}

/** The indexes of lines that are rows of Markdown tables: they begin with a pipe, or stand in one block with a rule. */
function pipeTableLines(printed: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  const hasPipe = (index: number): boolean => /(?<!\\)\|/.test(printed[index] ?? '');
  printed.forEach((line, index) => {
    if (/^\s*\|.*\|/.test(line)) found.add(index);
    if (!isPipeRule(line)) return;
    found.add(index);
    if (hasPipe(index - 1)) found.add(index - 1);
    // Where a rule above was followed so far, it was followed on.
    for (let next = index + 1; !found.has(next) && hasPipe(next); next += 1) found.add(next);
  });
  return found;
}

/** For each line in which a table begins, the line in which it ends; its own where the table is never closed. */
function tableEnds(printed: readonly string[]): (first: number) => number {
  /** How many tables are open behind each line, the first of which stands before all lines. */
  const open = [0];
  for (const line of printed) {
    const tags = line.includes('<') ? line : '';
    const change = count(tags, /<table[\s>]/gi) - count(tags, /<\/table\s*>/gi);
    open.push((open.at(-1) ?? 0) + change);
  }
  // For each place, the next one behind which no more are open: found for all in one walk from the end.
  const next = open.map(() => -1);
  const later: number[] = [];
  for (let at = open.length - 1; at >= 0; at -= 1) {
    while (later.length > 0 && (open[later.at(-1) ?? 0] ?? 0) > (open[at] ?? 0)) later.pop();
    next[at] = later.at(-1) ?? -1;
    later.push(at);
  }
  // A table that is never closed: only its own line is read as HTML, the rest stays what it is.
  return (first) => ((next[first] ?? -1) < 0 ? first : (next[first] ?? 0) - 1);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Lines that hold an HTML table: what stands before it, the table's rows, what stands after it. */
function htmlLines(block: readonly string[], firstNumber: number): SourceLine[] {
  const text = block.join('\n');
  const start = text.search(/<table[\s>]/i);
  const end = lastTableEnd(text);
  const numberAt = lineCounter(text, firstNumber);
  const lines: SourceLine[] = [];
  const before = text.slice(0, start);
  if (before.trim() !== '') lines.push({ number: firstNumber, text: before, cells: tabCells(before) });
  for (const row of tableRows(text.slice(start, end))) {
    lines.push({ number: numberAt(start + row.offset), text: row.cells.join('\t'), cells: row.cells });
  }
  const after = text.slice(end);
  if (after.trim() !== '') {
    lines.push({ number: firstNumber + block.length - 1, text: after, cells: tabCells(after) });
  }
  return lines;
}

/** The line in which a place stands, for places that are asked in their order. */
function lineCounter(text: string, firstNumber: number): (offset: number) => number {
  let number = firstNumber;
  let from = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', from)) {
      number += 1;
      from = at + 1;
    }
    return number;
  };
}

function lastTableEnd(text: string): number {
  const ends = [...text.matchAll(/<\/table\s*>/gi)];
  const last = ends.at(-1);
  return last === undefined ? text.length : last.index + last[0].length;
}
