import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startNeo4j } from '../../src/neo4j-server/start.ts';
import type { Neo4jAccess } from './neo4j-access.ts';
import { emptyDatabase, holdsNodes } from './neo4j-empty.ts';

/**
 * Runs once before the tests of the project `neo4j`: takes the server that NEO4J_URI names, else starts one of its
 * own by Java and Maven. Without either the Neo4j half of the tests is skipped, except under CI, where it must run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const uri = process.env['NEO4J_URI'];
  if (uri !== undefined && uri !== '') {
    const access = namedServer(uri);
    await refuseOthersData(access);
    project.provide('neo4j', { access });
    return () => emptyDatabase(access);
  }
  const data = mkdtempSync(join(tmpdir(), 'budget-graph-neo4j-'));
  const removeData = (): void => {
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const server = await startNeo4j({ data, tell });
    project.provide('neo4j', {
      access: { uri: server.uri, username: server.username, password: server.password, database: 'neo4j' },
    });
    return async () => {
      await server.stop();
      removeData();
    };
  } catch (error) {
    removeData();
    const missing = error instanceof Error ? error.message : String(error);
    if ((process.env['CI'] ?? '') !== '')
      throw new Error(`The tests need a Neo4j here: ${missing}`, { cause: error });
    tell(`The tests on Neo4j are skipped: ${missing}`);
    project.provide('neo4j', { missing });
    return () => Promise.resolve();
  }
}

function namedServer(uri: string): Neo4jAccess {
  const or = (value: string | undefined, otherwise: string): string =>
    value === undefined || value === '' ? otherwise : value;
  return {
    uri,
    username: or(process.env['NEO4J_USERNAME'], 'neo4j'),
    password: process.env['NEO4J_PASSWORD'] ?? '',
    database: or(process.env['NEO4J_DATABASE'], 'neo4j'),
  };
}

/** The tests empty their database, and NEO4J_URI may name one that somebody needs. */
async function refuseOthersData(access: Neo4jAccess): Promise<void> {
  if (process.env['NEO4J_TEST_WIPE'] === '1' || !(await holdsNodes(access))) return;
  throw new Error(
    `The database ${access.database} at ${access.uri} (NEO4J_URI) holds data, and the tests would delete it: unset NEO4J_URI to test on a server of their own, name an empty one, or set NEO4J_TEST_WIPE=1 if it may go.`,
  );
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
