import { beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { parse, validate } from 'graphql';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { nodeKinds } from '../../src/graph/model/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { createApp } from '../../src/server/app.ts';
import { nodeQuery } from '../../src/server/node-query.ts';
import { filled } from '../schema/ask.ts';
import { accounts } from '../schema/records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts]);
});

interface Named {
  readonly data: {
    readonly projects: { readonly nodes: readonly { id: string; name: string; url: string }[] };
  };
}

const post = (app: ReturnType<typeof createApp>, query: string) =>
  app.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe("a node's address", () => {
  it('leads to GraphiQL with a query that shows the node and where it stands', async () => {
    const app = createApp({ store });
    const asked = await post(app, '{ projects(first: 1) { nodes { id name url } } }');
    const [project] = ((await asked.json()) as Named).data.projects.nodes;
    expect(project?.url).toBe(`http://127.0.0.1/node/${project?.id ?? ''}`);
    const page = await app.fetch(project?.url ?? '', { redirect: 'manual' });
    expect(page.status).toBe(302);
    const location = new URL(page.headers.get('location') ?? '', 'http://127.0.0.1');
    const shown = (await (await post(app, location.searchParams.get('query') ?? '')).json()) as object;
    expect(shown).toMatchObject({ data: { node: { name: project?.name, sources: [{ document: {} }] } } });
  });

  it('is under the address that the operator gives', async () => {
    const app = createApp({ store, publicUrl: 'https://budgets.example.org/all' });
    const asked = await post(app, '{ projects(first: 1) { nodes { url } } }');
    const shown = ((await asked.json()) as Named).data.projects.nodes[0]?.url ?? '';
    expect(shown).toMatch(/^https:\/\/budgets\.example\.org\/all\/node\/Project_/);
    const page = await app.fetch(shown.replace('/all', ''), { redirect: 'manual' });
    expect(new URL(page.headers.get('location') ?? '', shown).pathname).toBe('/all/graphql');
  });

  it('of nothing is told so', async () => {
    const page = await createApp({ store }).fetch('http://127.0.0.1/node/letter');
    expect([page.status, await page.text()]).toEqual([404, 'letter is no id of a node.\n']);
  });
});

it.each(nodeKinds)('the query that shows a %s is one of the API', (kind) => {
  expect(validate(schema, parse(nodeQuery(schema, kind, 'x')))).toEqual([]);
});
