import type { DocumentRecord } from '../../../loaders/records.ts';

/** A record as it would be if its lines stood so many lines further down; the file's name and hash are left out. */
export function movedBy(record: DocumentRecord, lines: number): unknown {
  return moved({ ...record, document: '', sha256: '' }, lines);
}

function moved(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => moved(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      if (key === 'line' && typeof inner === 'number') return [key, inner + by];
      if (key === 'lines' && isLines(inner)) return [key, inner.map((line) => line + by)];
      return [key, moved(inner, by)];
    }),
  );
}

function isLines(value: unknown): value is number[] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number');
}
