import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import { watchRevision } from '../../src/graph/revision-watch.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { createApp, type App, type AppOptions } from '../../src/server/app.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { readOperations } from '../../src/server/persisted-operations.ts';
import { filled } from '../schema/ask.ts';
import { accounts, budget } from '../schema/records.ts';

const url = 'http://127.0.0.1/graphql';
const count = 'query Count { projects { totalCount } }';
const yearOf = 'query ($year: Int!) { projects(where: { fiscalYear: { eq: $year } }) { totalCount } }';
const load = 'mutation ($file: File!) { loadDocument(file: $file) { outcome } }';

let reads = 0;
let store: GraphStore;
beforeEach(async () => {
  const memory = await filled(createMemoryStore(), [accounts]);
  reads = 0;
  store = {
    ...memory,
    read: (...asked) => {
      reads += 1;
      return memory.read(...asked);
    },
  };
});

const post = async (app: App, body: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const response = await app.fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
};

describe('the log', () => {
  it('has a line for each operation, with its request id, name, times and errors', async () => {
    const lines: unknown[] = [];
    const ignored = (): void => undefined;
    const log = {
      debug: ignored,
      warn: ignored,
      error: ignored,
      info: (line: unknown) => void lines.push(line),
    };
    const app = createApp({ store, log });
    await post(app, { query: count });
    await post(app, { query: '{ nothing }' });
    expect(lines).toEqual([
      expect.objectContaining({
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        operation: 'Count',
        type: 'query',
        milliseconds: expect.any(Number) as number,
        statements: expect.any(Number) as number,
      }),
      expect.objectContaining({ operation: null, type: null, errors: ['GRAPHQL_VALIDATION_FAILED'] }),
    ]);
  });
});

describe('/metrics', () => {
  it('counts statements and rows, in development too', async () => {
    const embedded = await filled(await openEmbedded({ path: ':memory:' }), [accounts]);
    const app = createApp({ store: embedded, metrics: createMetrics(), development: true });
    await post(app, { query: '{ projects { nodes { name } } }' });
    const text = await (await app.fetch('http://127.0.0.1/metrics')).text();
    await embedded.close();
    expect(text).toMatch(/budget_graph_statement_duration_seconds_count [1-9]/);
    expect(text).toMatch(/budget_graph_statement_rows_total [1-9]/);
  });

  it('counts operations and errors', async () => {
    const app = createApp({ store, metrics: createMetrics() });
    await post(app, { query: count });
    await post(app, { query: '{ nothing }' });
    const response = await app.fetch('http://127.0.0.1/metrics');
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(text).toContain('budget_graph_operation_duration_seconds_count{type="query",outcome="ok"} 1');
    expect(text).toContain('budget_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1');
    expect(text).toContain('process_cpu_seconds_total');
  });

  it('counts statements that fail', async () => {
    const report = { text: 'MATCH (n)', parameters: {}, rows: 0, milliseconds: 1, failed: true } as const;
    const failing: GraphStore = {
      ...store,
      read: (_plan, options) => {
        options?.onStatement?.(report);
        return Promise.reject(new Error('down'));
      },
    };
    const silent = { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 };
    const app = createApp({ store: failing, metrics: createMetrics(), log: silent });
    await post(app, { query: count });
    const text = await (await app.fetch('http://127.0.0.1/metrics')).text();
    expect(text).toContain('budget_graph_statement_failures_total 1');
    expect(text).not.toContain('budget_graph_connections');
  });
});

describe('the connections of the graph', () => {
  it('are told while statements run and wait', async () => {
    const embedded = await filled(await openEmbedded({ path: ':memory:' }), [accounts]);
    const app = createApp({ store: embedded, metrics: createMetrics(() => embedded.connections()) });
    const told = async (): Promise<unknown> => {
      const text = await (await app.fetch('http://127.0.0.1/metrics')).text();
      const states = text.matchAll(/budget_graph_connections\{state="(\w+)"\} (\d+)/g);
      return Object.fromEntries([...states].map(([, state, number]) => [state, Number(number)]));
    };
    expect(await told()).toEqual({ in_use: 0, idle: 3, waiting: 0 });
    const asked = Array.from({ length: 8 }, () => embedded.counts());
    await Promise.resolve();
    const busy = embedded.connections();
    expect(busy.inUse + busy.waiting).toBeGreaterThan(busy.most);
    await Promise.all(asked);
    expect(await told()).toEqual({ in_use: 0, idle: 3, waiting: 0 });
    await embedded.close();
  });
});

describe('answers that are kept', () => {
  const cached = (): { app: App; changed: () => Promise<unknown>; behind: () => Promise<unknown> } => {
    const watched = watchRevision(store, 60_000);
    const { revision } = watched;
    const loadedAt = '2026-01-01T00:00:00Z';
    return {
      app: createApp({ store: watched.store, revision, cacheBytes: 1_000_000 }),
      changed: () => watched.store.write(batchOf(budget, { loadedAt })),
      behind: () => store.write(batchOf(budget, { loadedAt })),
    };
  };

  it('are given again without a read, until the graph changes', async () => {
    const { app, changed } = cached();
    const first = await post(app, { query: count });
    expect(await post(app, { query: count })).toEqual(first);
    expect(reads).toBe(1);
    await changed();
    expect(await post(app, { query: count })).not.toEqual(first);
    expect(reads).toBe(2);
  });

  it('are others for other variables, and never those with errors or of changes', async () => {
    const { app } = cached();
    expect(await post(app, { query: yearOf, variables: { year: 2024 } })).not.toEqual(
      await post(app, { query: yearOf, variables: { year: 1999 } }),
    );
    const wrong = { query: '{ projects(first: -1) { totalCount } }' };
    await post(app, wrong);
    await post(app, wrong);
    const mutation = { query: 'mutation { removeDocument(id: "Document_x") }' };
    expect(await post(app, mutation)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('are others where the program is reached under another name: addresses of nodes begin with it', async () => {
    const { app } = cached();
    const query = '{ documents(first: 1) { nodes { url } } }';
    const urlUnder = async (host: string): Promise<string> => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query });
      const response = await app.fetch(`http://${host}/graphql`, { method: 'POST', headers, body });
      const { data } = (await response.json()) as { data: { documents: { nodes: { url: string }[] } } };
      return new URL(data.documents.nodes[0]?.url ?? '').host;
    };
    expect(await urlUnder('one.example')).toBe('one.example');
    expect(await urlUnder('two.example')).toBe('two.example');
  });

  it('are those of the operation that is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'operations-'));
    await writeFile(join(folder, 'projects.graphql'), '{ projects { totalCount } }');
    await writeFile(join(folder, 'documents.graphql'), '{ documents { totalCount } }');
    const operations = await readOperations(folder);
    await rm(folder, { recursive: true });
    const app = createApp({ store, revision: () => store.revision(), cacheBytes: 1_000_000, operations });
    for (const documentId of ['projects', 'documents', 'projects']) {
      expect(await post(app, { documentId })).toMatchObject({ data: { [documentId]: {} } });
    }
    expect(reads).toBe(2);
  });

  it('do not see what another program changed before the time that is set', async () => {
    const { app, behind } = cached();
    const first = await post(app, { query: count });
    await behind();
    expect(await post(app, { query: count })).toEqual(first);
  });
});

describe('an ETag', () => {
  const get = (app: App, tag?: string) =>
    app.fetch(`${url}?query=${encodeURIComponent(count)}`, {
      headers: { accept: 'application/json', ...(tag === undefined ? {} : { 'if-none-match': tag }) },
    });

  it('holds as long as the graph does', async () => {
    const watched = watchRevision(store, 60_000);
    const app = createApp({ store: watched.store, revision: watched.revision });
    const tag = (await get(app)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^"\d+-/);
    for (const given of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await get(app, given);
      expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([
        304,
        '',
        'private, no-cache',
      ]);
    }
    await watched.store.write(batchOf(budget, { loadedAt: '2026-01-01T00:00:00Z' }));
    expect((await get(app, tag)).status).toBe(200);
  });

  it('is given to operations that are named, too', async () => {
    const operations = new Map([['0123', parse(count)]]);
    const app = createApp({ store, revision: () => store.revision(), operations });
    const named = (sha256Hash: string) => {
      const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } });
      const search = new URLSearchParams({ extensions }).toString();
      return app.fetch(`${url}?${search}`, { headers: { accept: 'application/json' } });
    };
    expect((await named('0123')).headers.get('etag')).toMatch(/^"\d+-/);
    expect((await named('4567')).headers.get('etag')).toBeNull();
  });

  it('is not given to an answer with errors', async () => {
    const options: AppOptions = { store, revision: () => store.revision() };
    const failing = `${url}?query=${encodeURIComponent('{ projects(first: -1) { totalCount } }')}`;
    const response = await createApp(options).fetch(failing, { headers: { accept: 'application/json' } });
    expect(response.headers.get('etag')).toBeNull();
  });
});

describe('stored operations', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'operations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are answered by name, and nothing else is where only they are allowed', async () => {
    await writeFile(join(folder, 'count.graphql'), count);
    const operations = await readOperations(folder);
    const open = createApp({ store, operations });
    expect(await post(open, { documentId: 'count' })).toMatchObject({ data: { projects: {} } });
    expect(await post(open, { query: '{ __typename }' })).toMatchObject({ data: { __typename: 'Query' } });
    const closed = createApp({ store, operations, onlyPersisted: true });
    expect(await post(closed, { documentId: 'count' })).toMatchObject({ data: { projects: {} } });
    const hash = [...operations.keys()].find((key) => /^[0-9a-f]{64}$/.test(key));
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    expect(await post(closed, { extensions })).toMatchObject({ data: { projects: {} } });
    expect(await post(closed, { query: '{ __typename }' })).toMatchObject({
      errors: [{ message: expect.stringMatching(/^Only operations that the operator has stored/) as string }],
    });
    expect(await post(closed, { documentId: 'other' })).toMatchObject({
      errors: [{ message: expect.stringMatching(/^There is no such operation here/) as string }],
    });
  });

  it('are answered by name in an address too, each with its own answer', async () => {
    await writeFile(join(folder, 'count.graphql'), count);
    await writeFile(join(folder, 'type.graphql'), '{ __typename }');
    await writeFile(join(folder, 'remove.graphql'), 'mutation { removeDocument(id: "Document_1") }');
    const operations = await readOperations(folder);
    const revision = () => store.revision();
    const app = createApp({ store, operations, onlyPersisted: true, revision, cacheBytes: 1_000_000 });
    const get = (name: string) =>
      app.fetch(`${url}?documentId=${name}`, { headers: { accept: 'application/json' } });
    for (const time of [1, 2]) {
      const [counted, typed] = [await get('count'), await get('type')];
      expect(await counted.json()).toMatchObject({ data: { projects: { totalCount: 2 } } });
      expect([time, await typed.json()]).toEqual([time, { data: { __typename: 'Query' } }]);
      expect(typed.headers.get('etag')).toMatch(/^"\d+-/);
    }
    expect((await get('remove')).status).toBe(405);
  });

  it('are answered by name in a form and beside a file, too', async () => {
    await writeFile(join(folder, 'count.graphql'), count);
    await writeFile(join(folder, 'year.graphql'), yearOf);
    await writeFile(join(folder, 'load.graphql'), load);
    const app = createApp({ store, operations: await readOperations(folder), onlyPersisted: true });
    const send = async (body: URLSearchParams | FormData): Promise<unknown> => {
      const headers = { 'graphql-require-preflight': '1' };
      return (await app.fetch(url, { method: 'POST', headers, body })).json();
    };
    expect(await send(new URLSearchParams({ documentId: 'count' }))).toMatchObject({
      data: { projects: { totalCount: 2 } },
    });
    const variables = JSON.stringify({ year: 1999 });
    expect(await send(new URLSearchParams({ documentId: 'year', variables }))).toMatchObject({
      data: { projects: { totalCount: 0 } },
    });
    expect(await send(new URLSearchParams({ query: count }))).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_ONLY' } }],
    });
    const upload = new FormData();
    upload.set('operations', JSON.stringify({ documentId: 'load', variables: { file: null } }));
    upload.set('map', JSON.stringify({ 0: ['variables.file'] }));
    upload.set('0', new File(['一封信'], 'letter.txt'));
    // Whoever may load is asked before anything is: that the operation was found is all that matters here.
    expect(await send(upload)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('say by a code what is wrong with a request', async () => {
    await writeFile(join(folder, 'count.graphql'), count);
    const operations = await readOperations(folder);
    const codeOf = async (onlyPersisted: boolean, body: object) =>
      (
        (await post(createApp({ store, operations, onlyPersisted }), body)) as {
          errors: { extensions: { code: string } }[];
        }
      ).errors.map(({ extensions }) => extensions.code);
    expect(await codeOf(true, { query: count })).toEqual(['PERSISTED_QUERY_ONLY']);
    expect(await codeOf(true, {})).toEqual(['PERSISTED_QUERY_ONLY']);
    expect(await codeOf(true, { documentId: 'other' })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect(await codeOf(false, {})).toEqual(['BAD_USER_INPUT']);
  });

  it('are refused with a sentence where one is wrong, or the folder holds none', async () => {
    await expect(readOperations(folder)).rejects.toThrow(/^OPERATIONS_DIR holds no \.graphql file/);
    await writeFile(join(folder, 'wrong.graphql'), '{ nothing }');
    await expect(readOperations(folder)).rejects.toThrow(
      /^The operation wrong\.graphql in OPERATIONS_DIR cannot be used: Cannot query field "nothing"/,
    );
    await expect(readOperations(join(folder, 'none'))).rejects.toThrow(
      /none \(OPERATIONS_DIR\) cannot be read: it is not there: check the name\.$/,
    );
  });
});
