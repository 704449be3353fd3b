/** The engines that run the audit's rules: those that answer statements, not the tests' oracle. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { openNeo4j } from '../../src/graph/neo4j/index.ts';
import type { QueryableStore } from '../../src/graph/store.ts';
import { describeNeo4j, emptyNeo4j } from '../engines/neo4j.ts';

const databases = [
  { name: 'embedded', describe, open: () => openEmbedded({ path: ':memory:' }) },
  { name: 'Neo4j', describe: describeNeo4j, open: async () => openNeo4j(await emptyNeo4j()) },
];

/** Runs the same tests on each; `graph()` is its store. What one test leaves in it the next one finds. */
export function onEveryDatabase(name: string, tests: (graph: () => QueryableStore) => void): void {
  for (const database of databases) {
    database.describe(`${name} (${database.name})`, () => {
      let store: QueryableStore | undefined;
      beforeAll(async () => {
        store = await database.open();
      });
      afterAll(() => store?.close());
      tests(() => {
        if (store === undefined) throw new Error(`${database.name} is not open`);
        return store;
      });
    });
  }
}
