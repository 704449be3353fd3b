/** One connection to the engine: runs a statement at a time and hands its rows over. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Connection, type Database, type PreparedStatement, type QueryResult } from '@ladybugdb/core';
import { reported } from '../reported.ts';
import type { ReadOptions } from '../store.ts';
import type { Row } from './row.ts';
import type { Statement } from './statement.ts';

export interface Session {
  /** Runs a statement and gives all its rows. */
  run(statement: Statement, options?: ReadOptions): Promise<readonly Row[]>;
}

export interface OpenConnection extends Session {
  /** Runs a statement and gives its rows one by one, as they are asked for. */
  stream(statement: Statement): AsyncGenerator<Row>;
  /** Whether a statement can change nothing. Throws, in the engine's words, where it cannot be run. */
  readsOnly(text: string): Promise<boolean>;
  close(): Promise<void>;
}

/** Plans give few shapes of statements; one that comes again need not be parsed and planned anew. */
const keptStatements = 200;

/** Rows are fetched synchronously, 4 times faster than by the driver's promises; in between others get their turn. */
const rowsInOneTurn = 2000;

/**
 * Opens a connection whose statements each use up to so many threads.
 * @param timeout milliseconds after which a statement is ended; no limit where it is left out
 */
export function connect(database: Database, threads: number, timeout?: number): OpenConnection {
  const connection = new Connection(database, threads);
  if (timeout !== undefined) connection.setQueryTimeout(timeout);
  const prepared = new Map<string, PreparedStatement>();

  async function prepare(text: string): Promise<PreparedStatement> {
    const known = prepared.get(text);
    if (known !== undefined) {
      prepared.delete(text);
      prepared.set(text, known);
      return known;
    }
    const statement = await connection.prepare(text);
    if (!statement.isSuccess()) throw new Error(`${statement.getErrorMessage()} in: ${text}`);
    // A CALL answers with what it found when it was prepared.
    if (text.startsWith('CALL')) return statement;
    prepared.set(text, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > keptStatements && oldest !== undefined) prepared.delete(oldest);
    return statement;
  }

  async function execute({ text, parameters }: Statement): Promise<QueryResult> {
    const answer = await connection.execute(await prepare(text), { ...parameters });
    if (!Array.isArray(answer)) return answer;
    for (const one of answer) one.close();
    throw new Error(`More than one statement: ${text}`);
  }

  return {
    run: (statement, options = {}) =>
      reported(
        statement,
        options,
        async () => {
          const result = await execute(statement);
          try {
            return await fetchAll(result);
          } finally {
            result.close();
          }
        },
        ({ length }) => length,
      ),
    async *stream(statement) {
      const result = await execute(statement);
      try {
        for (let count = 1; result.hasNext(); count++) {
          const row = result.getNextSync();
          if (row !== null) yield row as Row;
          if (count % rowsInOneTurn === 0) await nextTurn();
        }
      } finally {
        result.close();
      }
    },
    readsOnly: async (text) => (await prepare(text)).isReadOnly(),
    close: () => connection.close(),
  };
}

async function fetchAll(result: QueryResult): Promise<readonly Row[]> {
  const rows: Row[] = [];
  while (result.hasNext()) {
    const row = result.getNextSync();
    if (row !== null) rows.push(row as Row);
    if (rows.length % rowsInOneTurn === 0) await nextTurn();
  }
  return rows;
}
