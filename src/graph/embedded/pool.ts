/** A fixed number of connections that reads share; whoever finds none free waits in line. */
import type { ConnectionUse, ReadOptions } from '../store.ts';
import type { OpenConnection, Session } from './connection.ts';
import type { Row } from './row.ts';
import type { Statement } from './statement.ts';

export interface Pool extends Session {
  stream(statement: Statement): AsyncGenerator<Row>;
  readsOnly(text: string): Promise<boolean>;
  /** How many connections are in use now. */
  use(): ConnectionUse;
  close(): Promise<void>;
}

export function createPool(connections: readonly OpenConnection[]): Pool {
  const free = [...connections];
  const waiting: ((connection: OpenConnection) => void)[] = [];
  const take = () => {
    const connection = free.pop();
    return connection === undefined
      ? new Promise<OpenConnection>((resolve) => waiting.push(resolve))
      : Promise.resolve(connection);
  };
  const giveBack = (connection: OpenConnection) => {
    const next = waiting.shift();
    if (next === undefined) free.push(connection);
    else next(connection);
  };
  return {
    async run(statement: Statement, options?: ReadOptions) {
      const connection = await take();
      try {
        return await connection.run(statement, options);
      } finally {
        giveBack(connection);
      }
    },
    use: () => ({
      inUse: connections.length - free.length,
      most: connections.length,
      waiting: waiting.length,
    }),
    async *stream(statement) {
      const connection = await take();
      try {
        yield* connection.stream(statement);
      } finally {
        giveBack(connection);
      }
    },
    async readsOnly(text) {
      const connection = await take();
      try {
        return await connection.readsOnly(text);
      } finally {
        giveBack(connection);
      }
    },
    async close() {
      // Whatever still runs gives its connection back first: closing under a running statement ends the process.
      for (let closed = 0; closed < connections.length; closed++) await (await take()).close();
    },
  };
}
