import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createAudit } from '../../src/audit/audit.ts';
import { readOwnRules } from '../../src/audit/read-rules.ts';
import { ruleSet } from '../../src/audit/rule-set.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { Access } from '../../src/server/access.ts';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { createLog } from '../../src/server/log.ts';
import { createMetrics } from '../../src/server/metrics.ts';
import { rightsBy } from '../../src/server/rights.ts';

interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
  readonly extensions?: { readonly statements?: readonly { readonly text: string }[] };
}

const text = `云川市水务局2031年部门预算

支出预算总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t120.00\t100.00\t20.00
213\t农林水支出\t120.00\t100.00\t20.00
21303\t水利\t120.00\t100.00\t20.00
2130306\t水利工程运行与维护\t120.00\t100.00\t20.00
`;

let server: Listening | null = null;
afterEach(() => server?.stop());

async function serve(options: Partial<AppOptions> = {}): Promise<string> {
  server = await listen({ host: '127.0.0.1', port: 0 });
  server.serve(createApp({ store: createMemoryStore(), ...options }));
  return `${server.url}/graphql`;
}

async function post(url: string, query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

const loadText = `mutation { loadDocument(text: ${JSON.stringify(text)}, name: "budget.txt") { documentId title outcome projects problems { line } } }`;
const countDocuments = '{ documents { totalCount nodes { id } } }';

describe('loading and removing over the API', () => {
  it('puts a text into the graph, tells what became of it, and takes it out again', async () => {
    const url = await serve();
    const first = await post(url, loadText);
    expect(first.data?.['loadDocument']).toMatchObject([
      { title: '云川市水务局2031年部门预算', outcome: 'CREATED' },
    ]);
    expect((await post(url, loadText)).data?.['loadDocument']).toMatchObject([{ outcome: 'UNCHANGED' }]);
    const listed = await post(url, countDocuments);
    expect(listed.data).toMatchObject({ documents: { totalCount: 1 } });
    const [{ documentId }] = first.data?.['loadDocument'] as [{ documentId: string }];
    const remove = `mutation { removeDocument(id: "${documentId}") }`;
    expect((await post(url, remove)).data).toEqual({ removeDocument: true });
    expect((await post(url, remove)).data).toEqual({ removeDocument: false });
    expect((await post(url, countDocuments)).data).toMatchObject({ documents: { totalCount: 0 } });
  });

  it('shows and counts the statements of a change like those of a read', async () => {
    const store = await openEmbedded({ path: ':memory:' });
    const metrics = createMetrics();
    const url = await serve({ store, metrics, development: true });
    const answer = await post(url, loadText);
    const shown = answer.extensions?.statements ?? [];
    expect(shown.map(({ text: statement }) => statement)).toEqual(
      expect.arrayContaining([expect.stringMatching(/CREATE.*BudgetLine/)]),
    );
    // The rows that are written are not said again in the answer.
    expect(JSON.stringify(shown)).not.toContain('水利工程运行与维护');
    const { text: figures } = await metrics.exposition();
    expect(figures).toContain(`budget_graph_statement_duration_seconds_count ${shown.length}\n`);
    await server?.stop();
    server = null;
    await store.close();
  });

  it('takes a file by the multipart convention', async () => {
    const url = await serve();
    const form = new FormData();
    const query = 'mutation ($file: File!) { loadDocument(file: $file) { title outcome } }';
    form.set('operations', JSON.stringify({ query, variables: { file: null } }));
    form.set('map', JSON.stringify({ 0: ['variables.file'] }));
    form.set('0', new File([text], '预算.txt'));
    const send = (headers: Record<string, string>) => fetch(url, { method: 'POST', body: form, headers });
    expect((await send({})).status).toBe(403);
    const loaded = (await (await send({ 'graphql-require-preflight': '1' })).json()) as Answer;
    expect(loaded.data?.['loadDocument']).toEqual([
      { title: '云川市水务局2031年部门预算', outcome: 'CREATED' },
    ]);
  });

  it('says which of a file’s documents are in the graph where a later one cannot be written', async () => {
    const store = createMemoryStore();
    let writes = 0;
    const failing = {
      ...store,
      write: (...asked: Parameters<typeof store.write>) =>
        ++writes === 2 ? Promise.reject(new Error('secret disk')) : store.write(...asked),
    };
    const logged: unknown[] = [];
    const log = { ...createLog('silent'), error: (line: unknown) => void logged.push(line) };
    const url = await serve({ store: failing, log });
    const two = JSON.stringify(`${text}\n${text.replaceAll('2031', '2032')}`);
    const load = `mutation { loadDocument(text: ${two}, name: "two.txt") { outcome } }`;
    const [error] = (await post(url, load)).errors ?? [];
    expect(error?.message).toBe(
      'Of the 2 documents in two.txt the first 1 are in the graph now (云川市水务局2031年部门预算); the next could not be written: load the file again, later or with the help of the operator.',
    );
    expect(logged).toEqual([
      expect.objectContaining({
        err: expect.objectContaining({ cause: new Error('secret disk') }) as unknown,
      }),
    ]);
    expect((await post(url, countDocuments)).data).toMatchObject({ documents: { totalCount: 1 } });
    expect((await post(url, load)).data?.['loadDocument']).toEqual([
      { outcome: 'UNCHANGED' },
      { outcome: 'CREATED' },
    ]);
  });

  it('says what is wrong with a file that is no budget, and with arguments that miss it', async () => {
    const url = await serve();
    const errorOf = async (query: string) => (await post(url, query)).errors?.[0]?.message;
    expect(await errorOf('mutation { loadDocument(text: "一封信", name: "letter.txt") { title } }')).toMatch(
      /^letter\.txt names no year/,
    );
    expect(await errorOf('mutation { loadDocument { title } }')).toBe(
      'Give either "file" or "text", and not both.',
    );
    expect(await errorOf('mutation { removeDocument(id: "Project_x") }')).toBe(
      '"Project_x" is not the id of a document.',
    );
  });
});

describe('without keys', () => {
  it('nobody writes through a proxy or under the name of another site', async () => {
    const url = await serve();
    const refused = await post(url, loadText, { 'x-forwarded-for': '203.0.113.7' });
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(refused.errors?.[0]?.message).toMatch(
      /^This needs the role loader: it is open to this machine alone/,
    );
    expect((await post(url, countDocuments, { 'x-forwarded-for': '203.0.113.7' })).data).toBeTruthy();
  });

  it.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
    'a request with the header %s came by a proxy',
    async (header) => {
      const refused = await post(await serve(), loadText, { [header]: '203.0.113.7' });
      expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    },
  );

  it('nobody writes where the program is reached from outside', async () => {
    const refused = await post(await serve({ publicUrl: 'https://budget.example' }), loadText);
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('a request that came over no connection writes nothing', async () => {
    const app = createApp({ store: createMemoryStore() });
    const response = await app.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: loadText }),
    });
    expect(((await response.json()) as Answer).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

describe('with keys', () => {
  const access: Access = {
    keys: [
      { role: 'loader', sha256: hashOf('load-it'), name: 'loading' },
      { role: 'reader', sha256: hashOf('read-it'), name: 'reading' },
    ],
    tokens: null,
    openReading: false,
  };

  it('each may do what the role allows, and no more', async () => {
    const url = await serve({ access });
    const by = (key: string) => ({ authorization: `Bearer ${key}` });
    expect((await post(url, countDocuments)).status).toBe(401);
    expect((await post(url.replace('/graphql', '/graphql/'), countDocuments)).status).toBe(401);
    expect((await post(url, countDocuments, by('guess'))).errors?.[0]?.message).toMatch(
      /^This key is not known/,
    );
    expect((await post(url, countDocuments, by('read-it'))).data).toMatchObject({
      documents: { totalCount: 0 },
    });
    expect((await post(url, loadText, by('read-it'))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await post(url, loadText, by('load-it'))).data?.['loadDocument']).toMatchObject([
      { outcome: 'CREATED' },
    ]);
    expect((await post(url, countDocuments, { 'x-api-key': 'read-it' })).status).toBe(200);
  });
});

describe('reviewing', () => {
  const access: Access = {
    keys: [
      { role: 'loader', sha256: hashOf('load-it'), name: 'loading' },
      { role: 'reviewer', sha256: hashOf('review-it'), name: '审计一处' },
    ],
    tokens: null,
    openReading: true,
  };
  /** A graph with a finding of a rule that finds every project. */
  async function audited() {
    const store = await openEmbedded({ path: ':memory:' });
    const [pattern] = await readOwnRules();
    if (pattern === undefined) throw new Error('The program has no rules');
    const query = 'MATCH (d:Document) WHERE d.id IN $documents RETURN d.id AS subject';
    const rule = {
      ...pattern,
      id: 'every-document',
      subject: 'Document' as const,
      query,
      parameters: {},
      values: {},
    };
    const message = { zh: '{subject}', en: '{subject}' };
    return {
      store,
      audit: createAudit(store, ruleSet([{ ...rule, message }], {}, 'the test'), () => undefined),
    };
  }

  it('has its findings made by statements that are shown and counted with the change', async () => {
    const { store, audit } = await audited();
    const metrics = createMetrics();
    const url = await serve({ store, audit, metrics, development: true });
    const shown = (await post(url, loadText)).extensions?.statements ?? [];
    expect(shown.map(({ text: statement }) => statement)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('RETURN d.id AS subject'),
        expect.stringMatching(/CREATE.*Finding/),
      ]),
    );
    const { text: figures } = await metrics.exposition();
    expect(figures).toContain(`budget_graph_statement_duration_seconds_count ${shown.length}\n`);
    await server?.stop();
    server = null;
    await store.close();
  });

  it('is for reviewers, signed with the name of the key, and logged', async () => {
    const { store, audit } = await audited();
    const logged: unknown[] = [];
    const log = { ...createLog('silent'), info: (line: unknown) => void logged.push(line) };
    try {
      const url = await serve({ store, audit, access, log });
      const by = (key: string) => ({ authorization: `Bearer ${key}` });
      await post(url, loadText, by('load-it'));
      const found = await post(url, '{ auditFindings { nodes { id } } }');
      expect(found.errors).toBeUndefined();
      const { nodes } = found.data?.['auditFindings'] as { nodes: readonly { id: string }[] };
      expect(nodes).toHaveLength(1);
      const id = nodes[0]?.id ?? '';
      const review = `mutation { reviewFinding(id: "${id}", decision: DISMISSED, note: "核对无误") { findingId decision note by } }`;
      for (const headers of [{}, by('load-it')]) {
        expect((await post(url, review, headers)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      }
      logged.length = 0;
      expect((await post(url, review, by('review-it'))).data?.['reviewFinding']).toEqual({
        findingId: id,
        decision: 'DISMISSED',
        note: '核对无误',
        by: '审计一处',
      });
      expect(logged).toContain(`审计一处 decided DISMISSED of ${id}`);
    } finally {
      await server?.stop();
      server = null;
      await store.close();
    }
  });
});

describe('a token', () => {
  it.each([
    [{ preferred_username: 'wang', name: '王芳', sub: 'u-7' }, 'wang (u-7)'],
    [{ name: '王芳', sub: 'u-7' }, '王芳 (u-7)'],
    [{ preferred_username: 'wang', sub: 'wang' }, 'wang'],
    [{ sub: 'u-7' }, 'u-7'],
    [{}, 'a token without a name'],
  ])('with the claims %j signs as "%s"', async (claims, name) => {
    const pair = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' };
    const issuer = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [key] }));
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const { port } = issuer.address() as AddressInfo;
    const tokens = {
      jwksUrl: `http://127.0.0.1:${port}/keys`,
      issuer: 'https://login.example',
      audience: 'budget',
    };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer(tokens.issuer)
      .setAudience(tokens.audience)
      .setExpirationTime('5m')
      .sign(pair.privateKey);
    const headers = new Headers({ authorization: `Bearer ${token}` });
    const rights = await rightsBy(
      { keys: [], tokens, openReading: true },
      false,
    )({ headers, address: undefined });
    expect(rights.name).toBe(name);
    issuer.close();
  });
});

describe('with tokens', () => {
  let issuerServer: Server;
  let privateKey: CryptoKey;
  let access: Access;
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256');
    privateKey = pair.privateKey;
    const keys = [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' }];
    issuerServer = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
    });
    await new Promise<void>((resolve) => issuerServer.listen(0, '127.0.0.1', resolve));
    const { port } = issuerServer.address() as AddressInfo;
    const tokens = {
      jwksUrl: `http://127.0.0.1:${port}/keys`,
      issuer: 'https://login.example',
      audience: 'budget',
    };
    access = { keys: [], tokens, openReading: true };
  });
  afterAll(() => issuerServer.close());

  const token = (roles: unknown, audience = 'budget') =>
    new SignJWT({ roles })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuer('https://login.example')
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(privateKey);

  it('the roles of the token count', async () => {
    const url = await serve({ access });
    const by = async (signed: Promise<string>) => ({ authorization: `Bearer ${await signed}` });
    expect((await post(url, loadText)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect((await post(url, loadText, await by(token(['reviewer'])))).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
    expect(
      (await post(url, loadText, await by(token('reader loader')))).data?.['loadDocument'],
    ).toMatchObject([{ outcome: 'CREATED' }]);
    const elsewhere = await post(url, countDocuments, await by(token(['loader'], 'another')));
    expect([elsewhere.status, elsewhere.errors?.[0]?.message]).toEqual([
      401,
      expect.stringMatching(/^This token is not accepted/),
    ]);
  });
});

describe('where the keys of the issuer cannot be had', () => {
  // Three parts that look like a token: its own form is not what is wrong.
  const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'k' })).toString('base64url');
  const authorization = `Bearer ${header}.e30.c2ln`;

  it.each([
    ['nobody answers', null],
    ['it answers with a failure', 500],
    ['it answers with something else', 200],
  ])('because %s, the caller is told to try again, and the log why', async (_why, status) => {
    const issuer = createServer((_request, response) => {
      response.writeHead(status ?? 200).end('no keys');
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const { port } = issuer.address() as AddressInfo;
    const stopIssuer = () => new Promise((resolve) => issuer.close(resolve));
    if (status === null) await stopIssuer();
    const jwksUrl = `http://127.0.0.1:${port}/keys`;
    const logged: unknown[] = [];
    const ignored = (): void => undefined;
    const log = {
      debug: ignored,
      info: ignored,
      warn: ignored,
      error: (line: unknown) => void logged.push(line),
    };
    const tokens = { jwksUrl, issuer: 'https://login.example', audience: 'budget' };
    const url = await serve({ access: { keys: [], tokens, openReading: true }, log });
    const answer = await post(url, countDocuments, { authorization });
    expect([answer.status, answer.errors]).toEqual([
      503,
      [
        {
          message: 'Tokens cannot be checked now: try again, or tell the operator.',
          extensions: { code: 'KEYS_UNAVAILABLE' },
        },
      ],
    ]);
    expect(String((logged[0] as { err: Error }).err)).toContain(jwksUrl);
    if (status !== null) await stopIssuer();
  });
});

describe('switches', () => {
  it('turn introspection and GraphiQL off', async () => {
    const url = await serve({ introspection: false, graphiql: false });
    expect((await post(url, '{ __schema { types { name } } }')).errors?.[0]?.message).toMatch(
      /introspection/,
    );
    expect((await post(url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(await page.text()).not.toMatch(/graphiql/i);
  });

  it('let the pages of named sites read, and of no other', async () => {
    const url = await serve({ corsOrigins: ['https://news.example'] });
    const allowed = async (origin: string) =>
      (
        await fetch(url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
      ).headers.get('access-control-allow-origin');
    expect(await allowed('https://news.example')).toBe('https://news.example');
    expect(await allowed('https://other.example')).not.toBe('https://other.example');
  });
});
