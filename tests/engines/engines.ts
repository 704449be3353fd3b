/** The engines that one suite runs against: the oracle first, then those that keep a graph for real. */
import { afterAll, beforeAll, describe } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { openNeo4j } from '../../src/graph/neo4j/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { describeNeo4j, emptyNeo4j } from './neo4j.ts';

interface Engine {
  readonly name: string;
  readonly describe: (name: string, tests: () => void) => void;
  /** Opens it with nothing in it. */
  readonly open: () => Promise<GraphStore>;
}

export const engines: readonly Engine[] = [
  { name: 'memory', describe, open: () => Promise.resolve(createMemoryStore()) },
  { name: 'embedded', describe, open: () => openEmbedded({ path: ':memory:' }) },
  { name: 'Neo4j', describe: describeNeo4j, open: async () => openNeo4j(await emptyNeo4j()) },
];

/** Runs the same tests on each engine; `graph()` is the engine's store, empty before the first of them. */
export function onEveryEngine(name: string, tests: (graph: () => GraphStore, engine: string) => void): void {
  for (const engine of engines) {
    engine.describe(`${name} (${engine.name})`, () => {
      let store: GraphStore | undefined;
      beforeAll(async () => {
        store = await engine.open();
      });
      afterAll(async () => {
        await store?.close();
      });
      tests(() => {
        if (store === undefined) throw new Error(`${engine.name} is not open`);
        return store;
      }, engine.name);
    });
  }
}

/** Takes every document out of a graph; what is left is what removing leaves behind. */
export async function removeAll(store: GraphStore): Promise<void> {
  const found: string[] = [];
  for await (const one of store.contents()) {
    if ('kind' in one && one.kind === 'Document') found.push(one.id);
  }
  for (const id of found) await store.remove(id);
}
