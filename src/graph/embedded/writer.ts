/** Transactions, one after the other, on a connection of their own. */
import type { InTransaction } from '../write-transaction.ts';
import type { Session } from './connection.ts';
import type { Gate } from './gate.ts';
import { transactionOver } from './transaction.ts';

export interface Writer {
  readonly inTransaction: InTransaction;
  /** Resolves when everything that was begun is done. */
  idle(): Promise<void>;
}

/** Makes the one writer of a graph. Reads go on while it works; only its commits have the graph to themselves. */
export function createWriter(session: Session, gate: Gate): Writer {
  let last: Promise<unknown> = Promise.resolve();
  const run = (text: string) => session.run({ text, parameters: {} });
  const transact: InTransaction = async (work) => {
    await run('BEGIN TRANSACTION');
    try {
      const result = await work(transactionOver(session));
      await gate.alone(() => run('COMMIT'));
      return result;
    } catch (error) {
      await rollBack(run);
      throw error;
    }
  };
  return {
    inTransaction(work) {
      const done = last.then(() => transact(work));
      last = done.catch(() => undefined);
      return done;
    },
    async idle() {
      await last;
    },
  };
}

/** A statement that fails ends the engine's transaction by itself; then there is none left to roll back. */
async function rollBack(run: (text: string) => Promise<unknown>): Promise<void> {
  try {
    await run('ROLLBACK');
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('No active transaction'))) throw error;
  }
}
