import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../src/graph/batch.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { onEveryEngine } from './engines.ts';
import { generatedBatches } from './generated-graph.ts';
import { generatedPlan } from './generated-plans.ts';
import { snapshotOf } from './snapshot.ts';

/** Chosen anew in a nightly run (SEED=… npx vitest run tests/engines); fixed else, so that a failure is one's own. */
const seed = Number(process.env['SEED'] ?? '2024');

/** Neo4j plans every statement anew, half a second each: few on each run, and more by PLANS=…. */
const plansFor = (engine: string) => Number(process.env['PLANS'] ?? (engine === 'Neo4j' ? '60' : '250'));

const [batches = []] = fc.sample(generatedBatches(3), { seed, numRuns: 1 });

onEveryEngine('a generated graph', (graph, engine) => {
  const oracle = createMemoryStore();
  const plans = plansFor(engine);

  beforeAll(async () => {
    for (const batch of batches) {
      await oracle.write(batch);
      await graph().write(batch);
    }
  });

  test('it holds the same as the oracle, value by value', async () => {
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
  });

  test.skipIf(engine === 'memory')(
    `${plans} generated plans are answered as the oracle answers them`,
    async () => {
      const plan = generatedPlan(await contentsOf(oracle));
      await fc.assert(
        fc.asyncProperty(plan, async (asked) => {
          expect(await graph().read(asked)).toEqual(await oracle.read(asked));
        }),
        { seed, numRuns: plans },
      );
    },
    60_000 + plans * 2_000,
  );

  test('removing its documents one by one leaves what the others say', async () => {
    for (const { document } of batches.slice(1)) {
      await oracle.remove(document.id);
      await graph().remove(document.id);
      expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    }
  });
});

async function contentsOf(store: GraphStore) {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for await (const one of store.contents()) {
    if ('kind' in one) nodes.push(one);
    else edges.push(one);
  }
  return { nodes, edges };
}
