/** Plain text and Markdown: a decoded text to numbered lines of cells. */
import { shownText, tableRows } from './html-cells.ts';
import type { SourceLine } from './source.ts';

/**
 * Cut a decoded text into numbered lines of cells: at tabs, at the pipes of a Markdown table, at the cells of an HTML
 * table (whose rows become lines of their own, numbered by the line in which each row begins).
 */
export function cutLines(text: string): SourceLine[] {
  const printed = text.split(/\r\n|\n|\r|\u2028/);
  const pipes = pipeTableLines(printed);
  const lines: SourceLine[] = [];
  for (let i = 0; i < printed.length; i += 1) {
    const line = printed[i] ?? '';
    if (/<table[\s>]/i.test(line)) {
      const last = lastLineOfTable(printed, i);
      lines.push(...htmlLines(printed.slice(i, last + 1), i + 1));
      i = last;
    } else if (pipes.has(i)) {
      if (!isPipeRule(line)) lines.push({ number: i + 1, text: line, cells: pipeCells(line) });
    } else {
      lines.push({ number: i + 1, text: line, cells: tabCells(line) });
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
    for (let next = index + 1; hasPipe(next); next += 1) found.add(next);
  });
  return found;
}

function lastLineOfTable(printed: readonly string[], first: number): number {
  let open = 0;
  for (let i = first; i < printed.length; i += 1) {
    const line = printed[i] ?? '';
    open += (line.match(/<table[\s>]/gi)?.length ?? 0) - (line.match(/<\/table\s*>/gi)?.length ?? 0);
    if (open <= 0) return i;
  }
  // A table that is never closed: only its own line is read as HTML, the rest stays what it is.
  return first;
}

/** Lines that hold an HTML table: what stands before it, the table's rows, what stands after it. */
function htmlLines(block: readonly string[], firstNumber: number): SourceLine[] {
  const text = block.join('\n');
  const start = text.search(/<table[\s>]/i);
  const end = lastTableEnd(text);
  const numberAt = (offset: number): number =>
    firstNumber + (text.slice(0, offset).match(/\n/g)?.length ?? 0);
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

function lastTableEnd(text: string): number {
  const ends = [...text.matchAll(/<\/table\s*>/gi)];
  const last = ends.at(-1);
  return last === undefined ? text.length : last.index + last[0].length;
}
