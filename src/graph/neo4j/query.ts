/** Statements of audit rules, as Neo4j runs them: in transactions that can only read. */
import { queryTimeout, type QueryParameters, type QueryValue, type ReadOptions } from '../store.ts';
import type { Connection } from './connection.ts';

/** Runs a statement that only reads; the server refuses one that writes. */
export async function runQuery(
  connection: Pick<Connection, 'read'>,
  text: string,
  parameters: QueryParameters,
  { onStatement }: ReadOptions = {},
): Promise<readonly Readonly<Record<string, QueryValue>>[]> {
  const started = performance.now();
  const records = await connection.read(text, parameters, { timeout: queryTimeout });
  onStatement?.({ text, parameters, rows: records.length, milliseconds: performance.now() - started });
  return records as readonly Readonly<Record<string, QueryValue>>[];
}
