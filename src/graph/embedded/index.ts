import { putReview, replaceFindings } from '../findings.ts';
import { checkReading } from '../query-check.ts';
import { removeDocument, writeDocument } from '../settle.ts';
import { queryTimeout, type QueryableStore, type ReadOptions } from '../store.ts';
import { whileUnchanged } from '../while-unchanged.ts';
import type { InTransactionOf } from '../write-transaction.ts';
import { quoted } from './columns.ts';
import { connect } from './connection.ts';
import { countAll, everything } from './contents.ts';
import { openDatabase } from './database.ts';
import { createGate } from './gate.ts';
import { groupGraph } from './group.ts';
import { createPool } from './pool.ts';
import { runQuery } from './query.ts';
import { readPlan, type Ask } from './read.ts';
import { searchGraph } from './search.ts';
import { metaTable, prepareTables } from './tables.ts';
import { createWriter } from './writer.ts';

export interface EmbeddedOptions {
  /** The engine's file (it keeps its log beside it), or `:memory:` for a graph that ends with the process. */
  readonly path: string;
  /** @default false */
  readonly readOnly?: boolean;
}

/** Statements that run at once: the driver runs them on Node's 4 threads, and writing needs one of those. */
const readers = 3;

/** Threads of one statement: a plan asks several at once, and more threads each made them all slower (2 cores). */
const threads = 1;

/**
 * Opens the embedded graph (LadybugDB, in this process), makes it where there is none, and brings its tables up to
 * the model.
 *
 * @throws GraphUnavailable, in one sentence: in use by another process, no graph, may not be written, made by
 *   another version
 */
export async function openEmbedded({ path, readOnly = false }: EmbeddedOptions): Promise<QueryableStore> {
  const opened = await openDatabase(path, readOnly);
  const connection = () => connect(opened.database, threads);
  const writing = connection();
  const description = path === ':memory:' ? 'embedded graph in memory' : `embedded graph in ${path}`;
  try {
    await prepareTables(writing, description, readOnly);
  } catch (error) {
    await writing.close();
    await opened.close();
    throw error;
  }
  const pool = createPool(Array.from({ length: readers }, connection));
  // A connection of its own: the engine's limit of time is one of the connection, and a user's rule may never end.
  const querying = createPool([connect(opened.database, threads, queryTimeout)]);
  const gate = createGate();
  const writer = createWriter(writing, gate);
  let closed = false;
  const assertOpen = () => {
    if (closed) throw new Error(`The ${description} is closed.`);
  };
  const reading = async <T>(work: (ask: Ask) => Promise<T>, options?: ReadOptions) => {
    assertOpen();
    return gate.together(() => work((statement) => pool.run(statement, options)));
  };
  const inTransaction: InTransactionOf = (options) => async (work) => {
    assertOpen();
    return writer.inTransaction(options)(work);
  };

  async function revision(): Promise<number> {
    const text = `MATCH (g:${quoted(metaTable)}) RETURN g.revision AS revision`;
    const [row] = await reading((ask) => ask({ text, parameters: {} }));
    return Number(row?.['revision']);
  }

  return {
    description,
    read: (plan, options) => reading((ask) => readPlan(plan, ask), options),
    group: (grouping, options) => reading((ask) => groupGraph(grouping, ask), options),
    search: (search, options) => reading((ask) => searchGraph(search, ask), options),
    write: (batch, options) => writeDocument(inTransaction(options), batch),
    remove: (documentId, options) => removeDocument(inTransaction(options), documentId),
    replaceFindings: (batch, options) => replaceFindings(inTransaction(options), batch),
    review: (batch, options) => putReview(inTransaction(options), batch),
    check: ({ embedded }) => reading(() => checkReading(embedded, (text) => querying.readsOnly(text))),
    async rows({ embedded }, parameters, options) {
      assertOpen();
      return gate.together(() =>
        runQuery((statement) => querying.run(statement, options), embedded, parameters),
      );
    },
    counts: () => reading(countAll),
    contents: () => whileUnchanged(revision, () => everything((statement) => pool.stream(statement))),
    revision,
    connections: () => pool.use(),
    async close() {
      if (closed) return;
      closed = true;
      await writer.idle();
      await gate.alone(async () => {
        await pool.close();
        await querying.close();
        await writing.close();
        await opened.close();
      });
    },
  };
}
