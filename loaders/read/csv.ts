/** CSV: fields cut at commas (or semicolons), in quotes where they hold one. */
import { CsvError, parse } from 'csv-parse/sync';
import { cutRows } from './sheet-rows.ts';
import type { SourceLine } from './source.ts';

/** How much of a file is looked at to tell whether it is CSV: whole lines of about this many characters. */
const sampleLength = 20_000;

/** Programs that save a sheet as CSV give every row the same number of fields; prose with commas does not. */
const evenRows = 0.9;

/**
 * Whether a text is CSV: nearly all of its rows have the same number of fields, at least two, and it is cut by neither
 * tabs nor pipes.
 */
export function isCsv(text: string): boolean {
  return delimiterOf(text) !== null;
}

/** Each record is a line of cells; a line break inside a field is a space. */
export function readCsv(text: string): SourceLine[] {
  const rows = records(text, delimiterOf(text) ?? ',').map((fields) =>
    fields.map((field) => field.replace(/\s+/g, ' ').trim()),
  );
  return cutRows(rows).map((cells, index) => ({
    number: index + 1,
    text: cells.join('\t').trimEnd(),
    cells,
  }));
}

function delimiterOf(text: string): string | null {
  const end = text.length <= sampleLength ? text.length : text.lastIndexOf('\n', sampleLength);
  const sample = text.slice(0, end > 0 ? end : sampleLength);
  if (/\t/.test(sample) || /^\s*\|.*\|/m.test(sample)) return null;
  return [',', ';'].find((delimiter) => mayBeCut(sample, delimiter) && isEven(sample, delimiter)) ?? null;
}

/** Whether it is worth reading as records: where there are no quotes each line is one, and prose has few that are cut. */
function mayBeCut(sample: string, delimiter: string): boolean {
  if (sample.includes('"')) return sample.includes(delimiter);
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => line.includes(delimiter)).length > lines.length / 2;
}

function isEven(sample: string, delimiter: string): boolean {
  const rows = records(sample, delimiter);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  if (usual === undefined || rows.length < 3 || usual[1] < rows.length * evenRows) return false;
  // A sheet of one column shows itself by the quotes around fields that hold the delimiter.
  return (
    usual[0] >= 2 || rows.some((fields) => fields.length === 1 && fields[0]?.includes(delimiter) === true)
  );
}

function records(text: string, delimiter: string): string[][] {
  const options = { bom: true, delimiter, relax_column_count: true };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Quotes inside a field that has none around it: a program that does not keep to the rules wrote it.
    return parse(text, { ...options, relax_quotes: true, quote: null });
  }
}
