import { parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { createApp, type AppOptions } from '../../src/server/app.ts';
import { exampleQuestions, tabOf } from '../../src/server/example-questions.ts';

const app = createApp({ store: createMemoryStore() });
const open = (headers: Record<string, string> = {}) =>
  app.fetch('http://127.0.0.1/graphql', { headers: { accept: 'text/html', ...headers } });

describe('GraphiQL', () => {
  let page: string;
  let policy: string;
  beforeAll(async () => {
    const response = await open();
    policy = response.headers.get('content-security-policy') ?? '';
    page = await response.text();
  });

  it('names nothing outside the program that a browser would fetch by itself', () => {
    // The markup of the page is what stands outside its one script, whose texts are no markup.
    const markup = page.replace(/<script>[\s\S]*<\/script>/, '');
    const fetched = [
      ...markup.matchAll(/(?:src|href)\s*=\s*["']?([^"'\s>]+)|url\(\s*["']?([^"')]+)|@import\s+(\S+)/g),
    ];
    const addresses = fetched.map((match) => match[1] ?? match[2] ?? match[3] ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !/^(data:|#)/.test(address))).toEqual([]);
  });

  it('has the browser refuse whatever is not the program’s own', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('opens with the example questions, one a tab, in Chinese and English', () => {
    for (const question of exampleQuestions) {
      expect(page).toContain(JSON.stringify(tabOf(question)).slice(1, -1));
      expect(question.chinese).toMatch(/\p{Script=Han}/u);
      expect(parse(tabOf(question)).definitions).toHaveLength(1);
    }
  });

  it('is zipped for a browser that takes it so, and not sent again to one that has it', async () => {
    const zipped = await open({ 'accept-encoding': 'gzip' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    const etag = zipped.headers.get('etag') ?? '';
    expect((await open({ 'if-none-match': etag })).status).toBe(304);
  });
});

it('is what the bare address leads a browser to, and nobody else', async () => {
  const root = (accept: string, options: Partial<AppOptions> = {}) =>
    createApp({ store: createMemoryStore(), ...options }).fetch('http://127.0.0.1/', { headers: { accept } });
  const led = await root('text/html,*/*');
  expect([led.status, led.headers.get('location')]).toEqual([302, './graphql']);
  expect((await root('*/*')).status).toBe(404);
  expect((await root('text/html', { graphiql: false })).status).toBe(404);
});

it('answers a client at the same address', async () => {
  const response = await app.fetch('http://127.0.0.1/graphql?query={__typename}', {
    headers: { accept: 'application/json' },
  });
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});
