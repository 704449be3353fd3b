/** Transactions, one after the other, on a connection of their own. */
import { GraphUnavailable } from '../errors.ts';
import { tellingLengths } from '../reported.ts';
import type { WriteOptions } from '../store.ts';
import { createTurns } from '../turns.ts';
import type { InTransaction, InTransactionOf } from '../write-transaction.ts';
import type { Session } from './connection.ts';
import type { Gate } from './gate.ts';
import { transactionOver } from './transaction.ts';

export interface Writer {
  readonly inTransaction: InTransactionOf;
  /** Resolves when everything that was begun is done. */
  idle(): Promise<void>;
}

/** Makes the one writer of a graph. Reads go on while it works; only its commits have the graph to themselves. */
export function createWriter(session: Session, gate: Gate): Writer {
  const turns = createTurns();
  const transactIn = (options: WriteOptions): InTransaction => {
    const told = tellingLengths(options);
    const telling: Session = { run: (statement) => session.run(statement, told) };
    const run = (text: string) => telling.run({ text, parameters: {} });
    return async (work) => {
      await run('BEGIN TRANSACTION');
      try {
        const result = await work(transactionOver(telling));
        await gate.alone(() => run('COMMIT'));
        return result;
      } catch (error) {
        await rollBack(session);
        throw unwritten(error) ?? error;
      }
    };
  };
  return {
    inTransaction:
      (options = {}) =>
      (work) =>
        turns.take(() => transactIn(options)(work)),
    idle: () => turns.done(),
  };
}

/** What the engine says where its disk is full (it gives no reason); null where it failed at something else. */
const unwritten = (error: unknown): GraphUnavailable | null =>
  error instanceof Error && error.message.includes('IO exception: Cannot write to file')
    ? new GraphUnavailable(
        'Nothing was changed: the disk of the graph (DATA_DIR) cannot be written, as when it is full; make room and try again.',
        {
          cause: error,
          forClients:
            'Nothing was changed: the disk of the graph cannot be written, as when it is full; tell its operator, and try again when there is room.',
        },
      )
    : null;

/** A statement that fails ends the engine's transaction by itself; then there is none left to roll back. */
async function rollBack(session: Session): Promise<void> {
  try {
    await session.run({ text: 'ROLLBACK', parameters: {} });
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('No active transaction'))) throw error;
  }
}
