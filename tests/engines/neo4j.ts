import { describe, inject } from 'vitest';
import type { Neo4jAccess } from './neo4j-access.ts';
import { emptyDatabase } from './neo4j-empty.ts';

export type { Neo4jAccess } from './neo4j-access.ts';

const provided = inject('neo4j');

/** Why this run has no Neo4j, as a sentence; undefined where it has one. */
export const neo4jMissing: string | undefined = 'missing' in provided ? provided.missing : undefined;

/** A `describe` for tests on Neo4j: skipped, with the reason in its name, where this run has none. */
export function describeNeo4j(name: string, tests: () => void): void {
  if (neo4jMissing === undefined) describe(name, tests);
  else describe.skip(`${name} (skipped: ${neo4jMissing})`, tests);
}

/**
 * An empty Neo4j for the calling test file: no node, no constraint, no index. There is one database for the whole run,
 * and the files of the project `neo4j` run one after another; call it in `beforeAll` or `beforeEach`.
 *
 * @throws Error if this run has no Neo4j; use `describeNeo4j` around the tests that need it
 */
export async function emptyNeo4j(): Promise<Neo4jAccess> {
  if ('missing' in provided) throw new Error(provided.missing);
  await emptyDatabase(provided.access);
  return provided.access;
}
