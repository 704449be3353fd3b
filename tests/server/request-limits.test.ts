import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { filled } from '../schema/ask.ts';
import { accounts } from '../schema/records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts]);
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
  readonly extensions?: { cost?: { rows: number; depth: number } };
}

const post = (query: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});

const appOf = (options: Partial<AppOptions> = {}) => createApp({ store, ...options });

async function ask(query: string, options: Partial<AppOptions> = {}): Promise<Answer> {
  return (await (await appOf(options).fetch('http://127.0.0.1/graphql', post(query))).json()) as Answer;
}

describe('extensions.cost', () => {
  it('says what the query costs at most, aliases and fragments counted like everything else', async () => {
    const { extensions } = await ask(
      '{ projects(first: 10) { nodes { indicators(first: 5) { nodes { name } } } } }',
    );
    expect(extensions?.cost).toEqual({ depth: 2, rows: 60 });
    const aliased = await ask(
      'query { a: projects(first: 10) { ...Names } b: projects(first: 10) { ...Names } } fragment Names on ProjectConnection { nodes { name } }',
    );
    expect(aliased.extensions?.cost).toEqual({ depth: 1, rows: 20 });
  });

  it('says it of a query that is refused, by limits that the program was given', async () => {
    const { errors, extensions } = await ask('{ projects(first: 30) { nodes { name } } }', {
      limits: { rows: 20 },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'COST_LIMIT' });
    expect(extensions?.cost).toEqual({ depth: 1, rows: 30 });
  });

  it('is the same the second time, when the operation is compiled', async () => {
    const app = appOf();
    const costs = [];
    while (costs.length < 3) {
      const response = await app.fetch(
        'http://127.0.0.1/graphql',
        post('{ projects(first: 7) { nodes { name } } }'),
      );
      costs.push(((await response.json()) as Answer).extensions?.cost);
    }
    expect(costs).toEqual([1, 2, 3].map(() => ({ depth: 1, rows: 7 })));
  });
});

describe('aliases', () => {
  const limits = { bodyBytes: 1_000_000, tokens: 2_000, aliases: 3 };
  const aliased = (count: number) =>
    `{ ${Array.from({ length: count }, (_, index) => `p${index}: projects { totalCount }`).join(' ')} }`;

  it('are refused beyond the limit, and within fragments too', async () => {
    expect((await ask(aliased(3), { requestLimits: limits })).errors).toBeUndefined();
    const sentence =
      'The query has more than 3 aliases (name: field); ask for less at once, or in several requests.';
    expect((await ask(aliased(4), { requestLimits: limits })).errors?.[0]?.message).toBe(sentence);
    const spread =
      'query { ...A ...A } fragment A on Query { a: projects { totalCount } b: projects { totalCount } c: projects { totalCount } d: projects { totalCount } }';
    expect((await ask(spread, { requestLimits: limits })).errors?.[0]?.message).toBe(sentence);
  });
});

describe('a body', () => {
  const limits = { bodyBytes: 1_000, tokens: 2_000, aliases: 50 };
  const long = `{ projects { totalCount } } #${'x'.repeat(2_000)}`;
  const sentence = /^The request is larger than 1000 bytes: send less at once/;
  let server: Listening;
  beforeAll(async () => {
    server = await listen({ host: '127.0.0.1', port: 0 });
    server.serve(appOf({ requestLimits: limits }));
  });
  afterAll(() => server.stop());

  it('that says that it is too large is refused by 413', async () => {
    const response = await fetch(`${server.url}/graphql`, post(long));
    const { errors } = (await response.json()) as Answer;
    expect(response.status).toBe(413);
    expect(errors?.[0]?.message).toMatch(sentence);
    expect((await fetch(`${server.url}/graphql`, post('{ projects { totalCount } }'))).status).toBe(200);
  });

  it('that does not say its size is refused where it goes beyond, and read where it does not', async () => {
    const streamed = async (query: string) => {
      const body = new Blob([JSON.stringify({ query })]).stream();
      const init: RequestInit & { duplex: 'half' } = { ...post(query), body, duplex: 'half' };
      return fetch(`${server.url}/graphql`, init);
    };
    expect(await (await streamed('{ projects { totalCount } }')).json()).toMatchObject({ data: {} });
    const refused = await streamed(long);
    expect(refused.status).toBe(413);
    expect(((await refused.json()) as Answer).errors?.[0]?.message).toMatch(sentence);
  });
});
