/** Statements that a person who knows this graph and Neo4j would write for the operations. */
import type { Driver } from 'neo4j-driver';
import { runOnce } from '../hand-written-neo4j.ts';
import { named, plain, type Plain, type Shape } from './plain.ts';

export interface HandWritten {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The answer in the values of the records. */
  read(rows: readonly (readonly unknown[])[]): Plain;
}

/** A statement each of whose records is a row with these names. */
export function rowsOf(
  text: string,
  shape: Shape,
  parameters: HandWritten['parameters'] = {},
  rowsIn = (rows: readonly (readonly unknown[])[]): readonly unknown[] => rows,
): HandWritten {
  return { text, parameters, read: (rows) => plain(rowsIn(rows).map((row) => named(row, shape))) };
}

export async function runByHand(
  driver: Driver,
  database: string,
  { text, parameters }: HandWritten,
): Promise<readonly (readonly unknown[])[]> {
  const records = await runOnce(driver, database, text, parameters);
  return records.map((record) => [...record.values()] as unknown[]);
}
