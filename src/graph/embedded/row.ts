/** A row of an answer, by the names of its columns. */
import type { EngineValue } from './engine-value.ts';

export type Row = Readonly<Record<string, EngineValue>>;

/** A column that always holds a text, as ids do. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw new TypeError(`Column ${column} holds no text`);
}

/** A column that always holds a whole number, as counts do. */
export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  throw new TypeError(`Column ${column} holds no number`);
}
