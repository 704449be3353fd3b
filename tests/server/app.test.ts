import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { GraphUnavailable } from '../../src/graph/errors.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import type { Log } from '../../src/server/log.ts';
import { filled } from '../schema/ask.ts';
import { accounts, budget } from '../schema/records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(await openEmbedded({ path: ':memory:' }), [accounts, budget]);
});
afterAll(() => store.close());

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

function served(options: Partial<AppOptions> = {}) {
  const app = createApp({ store, log: silent, ...options });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.fetch(`http://127.0.0.1${path}`, { headers });
  const ask = async (query: string) => {
    const response = await app.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions?: Record<string, unknown>; path?: string[] }[];
      extensions?: {
        statements?: { text: string; parameters: unknown; rows: number; milliseconds: number }[];
      };
    };
  };
  return { get, ask };
}

/** The same graph, whose reads fail with this. */
const failing = (error: Error): GraphStore => ({ ...store, read: () => Promise.reject(error) });

describe('/health', () => {
  it('says that the process lives, and asks the graph nothing', async () => {
    const response = await served({ store: failing(new Error('down')) }).get('/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('/ready', () => {
  it('tells the revision and the size of the graph', async () => {
    const response = await served().get('/ready');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ready: true,
      graph: 'embedded graph in memory',
      revision: 2,
      nodes: { Document: 2, Project: 3 },
      edges: { FUNDED_BY: 4 },
    });
  });

  it('counts what is in the graph only when that has changed', async () => {
    let counted = 0;
    let revision = 7;
    const watched: GraphStore = {
      ...store,
      revision: () => Promise.resolve(revision),
      counts: () => {
        counted += 1;
        return store.counts();
      },
    };
    const { get } = served({ store: watched });
    for (const path of ['/ready', '/ready']) expect((await get(path)).status).toBe(200);
    expect(counted).toBe(1);
    revision = 8;
    expect(await (await get('/ready')).json()).toMatchObject({ revision: 8, nodes: { Document: 2 } });
    expect(counted).toBe(2);
  });

  it('says by 503 and a sentence that the graph does not answer', async () => {
    const down: GraphStore = {
      ...store,
      revision: () => Promise.reject(new GraphUnavailable('Neo4j is away: start it.')),
    };
    const response = await served({ store: down }).get('/ready');
    expect([response.status, await response.json()]).toEqual([
      503,
      { ready: false, error: 'Neo4j is away: start it.' },
    ]);
  });

  it('keeps the internals of an unexpected failure to itself', async () => {
    const down: GraphStore = { ...store, revision: () => Promise.reject(new Error('secret socket')) };
    const response = await served({ store: down }).get('/ready');
    expect(await response.text()).not.toContain('secret');
  });
});

it('answers an unknown address by a sentence that names the known ones', async () => {
  for (const path of ['/x', '/graphql/x', '/x/graphql', '/x/health', '/xhealth']) {
    const response = await served().get(path, { accept: 'text/html' });
    expect([path, response.status]).toEqual([path, 404]);
    expect(await response.text()).toMatch(/\/graphql.*\/health.*\/ready/);
  }
});

it('keeps to itself what fails before an operation is read', async () => {
  const logged: unknown[] = [];
  const ignored = (): void => undefined;
  const log = {
    debug: ignored,
    info: ignored,
    warn: ignored,
    error: (line: unknown) => void logged.push(line),
  };
  const routes = () => Promise.reject(new Error('the secret'));
  const response = await createApp({ store, routes, log }).fetch('http://127.0.0.1/graphql');
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toContain('The program failed at this; tell its operator the request id');
  expect(text).not.toContain('secret');
  expect(logged).toEqual([expect.objectContaining({ err: new Error('the secret') })]);
});

it('asks the routes that it was given first', async () => {
  const { get } = served({
    routes: (request) =>
      Promise.resolve(new URL(request.url).pathname === '/control/x' ? new Response('mine') : null),
  });
  expect(await (await get('/control/x')).text()).toBe('mine');
  expect((await get('/health')).status).toBe(200);
  expect((await get('/control/y')).status).toBe(404);
});

it('answers the same operation anew for other variables', async () => {
  const app = createApp({ store, log: silent });
  const query = 'query ($year: Int!) { projects(where: { fiscalYear: { eq: $year } }) { totalCount } }';
  const answers = await Promise.all(
    [2024, 2025, 1999].map(async (year) => {
      const response = await app.fetch('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { year } }),
      });
      return response.json() as Promise<unknown>;
    }),
  );
  expect(answers).toMatchObject([2, 1, 0].map((totalCount) => ({ data: { projects: { totalCount } } })));
});

it('gives no other page leave to read', async () => {
  const response = await served().get('/graphql?query={__typename}', { origin: 'https://elsewhere.example' });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

describe('statements', () => {
  it('are shown in development, with parameters, rows and milliseconds', async () => {
    const { data, extensions } = await served({ development: true }).ask(
      '{ projects(where: { adjustedBudget: { gt: "100.5" } }) { nodes { name } } }',
    );
    expect(data).toEqual({ projects: { nodes: [{ name: '湖岸改造补助' }] } });
    const [statement] = extensions?.statements ?? [];
    expect(statement?.text).toContain('Project');
    expect(JSON.stringify(statement?.parameters)).toContain('"100500000"');
    expect(statement?.rows).toBe(1);
    expect(statement?.milliseconds).toBeGreaterThan(0);
  });

  it('are not shown otherwise', async () => {
    expect((await served().ask('{ projects { totalCount } }')).extensions).not.toHaveProperty('statements');
  });
});

describe('an error', () => {
  it('that the client can mend is passed on as the sentence that it is', async () => {
    const { errors } = await served().ask('{ projects(first: -1) { totalCount } }');
    expect(errors).toMatchObject([
      { message: 'first is -1; give 0 or more.', path: ['projects'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('of the graph being away is told without its address, and logged with it', async () => {
    const logged: unknown[] = [];
    const away = new GraphUnavailable('Neo4j does not answer at bolt://10.0.0.7:7687: start it.');
    const { ask } = served({
      store: failing(away),
      log: { ...silent, error: (line: unknown) => void logged.push(line) },
    });
    const [error] = (await ask('{ projects { totalCount } }')).errors ?? [];
    expect(error?.message).toMatch(/^The graph does not answer now: try again later/);
    expect(error?.message).not.toContain('bolt');
    expect(error?.extensions).toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
    expect(error?.message).toContain(error?.extensions?.['requestId']);
    expect(logged).toEqual([
      expect.objectContaining({ err: away, path: ['projects'], requestId: error?.extensions?.['requestId'] }),
    ]);
  });

  it('of the graph that clients may know is passed on in the sentence for them', async () => {
    const full = new GraphUnavailable('The disk of /graph is full.', { forClients: 'The disk is full.' });
    const { ask } = served({ store: failing(full), log: silent });
    expect((await ask('{ projects { totalCount } }')).errors).toMatchObject([
      { message: 'The disk is full.', extensions: { code: 'GRAPH_UNAVAILABLE' } },
    ]);
  });

  it('that nobody expected is logged, and answered by the request id alone', async () => {
    const logged: unknown[][] = [];
    const { ask } = served({
      store: failing(new Error('secret table')),
      log: { ...silent, error: (...parts: unknown[]) => void logged.push(parts) },
    });
    const answer = await ask('{ projects { totalCount } }');
    expect(JSON.stringify(answer)).not.toContain('secret');
    const id = answer.errors?.[0]?.extensions?.['requestId'];
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.errors?.[0]?.message).toContain(id);
    expect(logged).toEqual([
      [expect.objectContaining({ requestId: id, err: new Error('secret table') }), expect.any(String)],
    ]);
  });

  it('carries the id that the response has in its header', async () => {
    const app = createApp({ store: failing(new Error('down')), log: silent });
    const response = await app.fetch('http://127.0.0.1/graphql?query={projects{totalCount}}');
    const { errors } = (await response.json()) as { errors: { extensions: { requestId: string } }[] };
    expect(response.headers.get('x-request-id')).toBe(errors[0]?.extensions.requestId);
  });
});

it.each([1_000, 2_000, 50_000])('a query nested %i deep is refused in a sentence', async (depth) => {
  const { ask } = served();
  const { data, errors } = await ask(
    `${'{ projects { edges { node '.repeat(depth / 4)}{ id }${' } } }'.repeat(depth / 4)}`,
  );
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.message).toMatch(/ask for less at once|Cannot query field/);
});
