/** The Neo4j that is measured: the one that the environment names, else one of our own for the time of the run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../src/neo4j-server/start.ts';

export interface Neo4jAccess {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

export interface MeasuredNeo4j {
  readonly access: Neo4jAccess;
  /** Takes everything out that is in it. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Finds or starts the server.
 * @throws Error with one sentence where there is no Java or Maven, or where the named database is not empty: the
 *   benchmark fills and empties it
 */
export async function neo4jToMeasure(tell: (line: string) => void): Promise<MeasuredNeo4j> {
  const uri = process.env['NEO4J_URI'];
  if (uri !== undefined && uri !== '') return named(uri);
  const data = mkdtempSync(join(tmpdir(), 'budget-graph-bench-'));
  const server = await startNeo4j({ data, tell });
  const access = { ...server, database: 'neo4j' };
  return {
    access,
    empty: () => empty(access),
    async stop() {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The database that the environment names, whatever is in it. */
export function namedNeo4j(uri = process.env['NEO4J_URI'] ?? ''): Neo4jAccess {
  return {
    uri,
    username: process.env['NEO4J_USERNAME'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? '',
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
  };
}

async function named(uri: string): Promise<MeasuredNeo4j> {
  const access = namedNeo4j(uri);
  const [record] = await query(access, 'MATCH (n) WHERE NOT n:_Graph RETURN count(n) AS nodes');
  if (String(record?.get('nodes')) !== '0') {
    throw new Error(
      `The database ${access.database} at ${uri} is not empty, and the benchmark fills and empties it: name an empty one, or leave NEO4J_URI out to measure a server of its own.`,
    );
  }
  return { access, empty: () => empty(access), stop: () => empty(access) };
}

/** In steps: one transaction over a whole graph would not fit into the heap, and neither would a hub's edges. */
async function empty(access: Neo4jAccess): Promise<void> {
  await query(access, 'MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
  await query(access, 'MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
}

async function query({ uri, username, password, database }: Neo4jAccess, text: string) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database });
  try {
    return (await session.run(text)).records;
  } finally {
    await session.close();
    await driver.close();
  }
}
