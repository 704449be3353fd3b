/** Statements of audit rules, as Neo4j runs them: in transactions that can only read. */
import { queryTimeout, type QueryParameters, type QueryValue, type ReadOptions } from '../store.ts';
import { reported } from '../reported.ts';
import type { Connection } from './connection.ts';

/** Runs a statement that only reads; the server refuses one that writes. */
export async function runQuery(
  connection: Pick<Connection, 'read'>,
  text: string,
  parameters: QueryParameters,
  options: ReadOptions = {},
): Promise<readonly Readonly<Record<string, QueryValue>>[]> {
  const records = await reported(
    { text, parameters },
    options,
    () => connection.read(text, parameters, { timeout: queryTimeout }),
    ({ length }) => length,
  );
  return records as readonly Readonly<Record<string, QueryValue>>[];
}
