/**
 * A file as every later stage sees it: numbered lines, each cut into cells. A format's reader (text, HTML, PDF,
 * spreadsheet, Word …) makes this and nothing after it asks which format the bytes were.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Place, SourceText } from '../records.ts';

export interface SourceLine {
  /** 1-based line in the file (for text) or in the text as the reader laid it out. */
  readonly number: number;
  /** The whole line as printed, without its line break. */
  readonly text: string;
  /** The line's cells, white space trimmed: cut at tabs or pipes, or at HTML cells; one cell where nothing cuts it. */
  readonly cells: readonly string[];
  /** Where the line stands in the file, for formats that have pages or sheets. */
  readonly place?: Omit<Place, 'line'>;
}

export interface Source {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly lines: readonly SourceLine[];
}

/**
 * The text that line numbers point into, from the first line's on. The rows of an HTML table that stand in one line are
 * that line's text, one under the other; a line that holds nothing (the rule of a Markdown table) is empty.
 */
export function textByLine({ lines }: Source): SourceText {
  const firstLine = lines[0]?.number ?? 1;
  const last = lines.at(-1)?.number ?? 0;
  const texts = Array.from({ length: Math.max(0, last - firstLine + 1) }, () => '');
  for (const { number, text } of lines) {
    const above = texts[number - firstLine] ?? '';
    texts[number - firstLine] = above === '' ? text : `${above}\n${text}`;
  }
  return { firstLine, lines: texts };
}

/** Where the lines stand, each place once, at its first line; null for formats that have neither pages nor sheets. */
export function placesOf({ lines }: Source): Place[] | null {
  const places: Place[] = [];
  let last: SourceLine['place'];
  for (const { number, place } of lines) {
    if (place === undefined || isDeepStrictEqual(place, last)) continue;
    places.push({ line: number, ...place });
    last = place;
  }
  return places.length === 0 ? null : places;
}

/** A line's cells, or its words where nothing cuts it. */
export function partsOf(line: SourceLine): string[] {
  return line.cells.length > 1 ? [...line.cells] : line.text.trim().split(/\s+/).filter(Boolean);
}
