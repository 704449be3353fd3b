/** The graph in a Neo4j, over Bolt. */
import { putReview, replaceFindings } from '../findings.ts';
import { checkReading } from '../query-check.ts';
import { removeDocument, writeDocument } from '../settle.ts';
import type { QueryableStore } from '../store.ts';
import { whileUnchanged } from '../while-unchanged.ts';
import { rememberChoices } from './choice.ts';
import { connect, type ConnectionOptions } from './connection.ts';
import { META, prepareDatabase } from './constraints.ts';
import { contentsOf, countsIn } from './contents.ts';
import { groupGraph } from './group.ts';
import { createPrinter } from './printed.ts';
import { runQuery } from './query.ts';
import { readPlan } from './read.ts';
import { searchGraph } from './search.ts';
import { readTogether } from './together.ts';
import { createWriter } from './write.ts';

/**
 * Connects to a Neo4j (5.6 or newer; Community does) and brings its constraints and indexes up to the model.
 *
 * @throws GraphUnavailable, one sentence that says what to do, where the server does not answer, refuses the
 *   password, is too old, or has no such database
 */
export async function openNeo4j(options: ConnectionOptions): Promise<QueryableStore> {
  const connection = await connect(options);
  try {
    await prepareDatabase(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  const choices = rememberChoices();
  const print = createPrinter(choices);
  const inTransaction = createWriter(connection);
  const afterwards = async <T>(write: Promise<T>): Promise<T> => {
    const outcome = await write;
    choices.forget();
    return outcome;
  };

  async function revision(): Promise<number> {
    const [found] = await connection.read(`MATCH (g:${META} {id: 'graph'}) RETURN g.revision AS revision`);
    return Number(found?.['revision'] ?? 0);
  }

  return {
    description: `Neo4j ${connection.version} at ${options.uri}`,
    read: readTogether((plan, readOptions) => readPlan(connection, { print, choices }, plan, readOptions)),
    group: (grouping, groupOptions) => groupGraph(connection, grouping, groupOptions),
    search: (search, readOptions) => searchGraph(connection, search, readOptions),
    write: (batch, options) => afterwards(writeDocument(inTransaction(options), batch)),
    remove: (documentId, options) => afterwards(removeDocument(inTransaction(options), documentId)),
    replaceFindings: (batch, options) => afterwards(replaceFindings(inTransaction(options), batch)),
    review: (batch, options) => afterwards(putReview(inTransaction(options), batch)),
    check: ({ neo4j }, parameters) => checkReading(neo4j, (text) => connection.readsOnly(text, parameters)),
    rows: ({ neo4j }, parameters, queryOptions) => runQuery(connection, neo4j, parameters, queryOptions),
    counts: () => countsIn(connection),
    contents: () => whileUnchanged(revision, () => contentsOf(connection)),
    revision,
    connections: () => connection.use(),
    close: () => connection.close(),
  };
}
