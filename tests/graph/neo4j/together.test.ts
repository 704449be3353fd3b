import { describe, expect, it } from 'vitest';
import { branchOf } from '../../../src/graph/branch.ts';
import { createMemoryStore } from '../../../src/graph/memory/index.ts';
import { readTogether } from '../../../src/graph/neo4j/together.ts';
import type { Plan } from '../../../src/graph/plan.ts';
import { ask } from '../../schema/ask.ts';
import { documents } from './sample-graph.ts';

const memory = createMemoryStore();
for (const document of documents) await memory.write(document);
const [first, second, third] = documents.flatMap(({ nodes }) =>
  nodes.filter(({ kind }) => kind === 'Project').map(({ id }) => id),
);
const ids = [first ?? '', second ?? '', third ?? ''] as const;

/** What reached the store behind, one plan after the other. */
function watched() {
  const plans: Plan[] = [];
  const read = readTogether((plan, options) => {
    plans.push(plan);
    return memory.read(plan, options);
  });
  return { plans, read };
}

const nodesOf = (...some: readonly string[]): Plan => ({
  start: { type: 'ids', ids: some },
  branches: [branchOf('Project', { properties: ['name'] })],
});

describe('reads by ids', () => {
  it('that are asked at once for the same are one read, and each is given its own nodes', async () => {
    const { plans, read } = watched();
    const asked = [nodesOf(ids[2]), nodesOf(ids[0], ids[1]), nodesOf('Project_unknown'), nodesOf(ids[0])];
    const answers = await Promise.all(asked.map((plan) => read(plan)));
    expect(plans).toHaveLength(1);
    expect(answers).toEqual(await Promise.all(asked.map((plan) => memory.read(plan))));
  });

  it('are one read where they are the aliases of a query', async () => {
    const { plans, read } = watched();
    const query = `{ ${ids.map((id, at) => `p${at}: node(id: "${id}") { ... on Project { name unit { name } } }`).join(' ')} }`;
    const { data, errors } = await ask(query, { store: { ...memory, read } });
    expect(errors).toEqual([]);
    expect(data).toEqual((await ask(query, { store: memory })).data);
    expect(plans).toHaveLength(1);
  });

  it('stay apart where they want something else, come later, or are told of to another listener', async () => {
    const { plans, read } = watched();
    const other = { ...nodesOf(ids[0]), branches: [branchOf('Project', { properties: ['fiscalYear'] })] };
    const counted = { ...nodesOf(ids[0]), branches: [branchOf('Project', { withCount: true })] };
    const listener = () => undefined;
    const answers = [
      read(nodesOf(ids[0])),
      read(other),
      read(counted),
      read(nodesOf(ids[1]), { onStatement: listener }),
    ];
    await Promise.all(answers);
    await read(nodesOf(ids[2]));
    expect(plans).toHaveLength(5);
  });

  it('fail together', async () => {
    const read = readTogether(() => Promise.reject(new Error('The server is gone')));
    const answers = await Promise.allSettled([read(nodesOf(ids[0])), read(nodesOf(ids[1]))]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
