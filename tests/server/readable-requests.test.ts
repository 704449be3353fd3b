import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { createApp } from '../../src/server/app.ts';

const url = 'http://127.0.0.1/graphql';
const logged: unknown[] = [];
const ignored = (): void => undefined;
const log = {
  debug: ignored,
  info: ignored,
  warn: ignored,
  error: (line: unknown) => void logged.push(line),
};
const app = createApp({ store: createMemoryStore(), log });

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe('a request that cannot be read is answered as the mistake that it is', () => {
  const post = (body: string | FormData, type?: string) =>
    app.fetch(url, {
      method: 'POST',
      headers: {
        'graphql-require-preflight': '1',
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      body,
    });
  it.each([
    ['variables that are no JSON', 400, () => app.fetch(`${url}?query={__typename}&variables=x`)],
    ['extensions that are no JSON', 400, () => app.fetch(`${url}?query={__typename}&extensions={`)],
    ['JSON that is broken', 400, () => post('{', 'application/json')],
    ['JSON that is nothing', 400, () => post('null', 'application/json')],
    ['a form without "operations"', 400, () => post(form({ map: '{}' }))],
    ['a form whose "operations" are broken', 400, () => post(form({ operations: '{', map: '{}' }))],
    ['a form whose "operations" are nothing', 400, () => post(form({ operations: 'null', map: '{}' }))],
    ['a form without a boundary', 400, () => post('x', 'multipart/form-data')],
    ['a type that nobody reads', 415, () => post('<a/>', 'application/xml')],
  ])('%s', async (_what, status, request) => {
    logged.length = 0;
    const response = await request();
    const { errors } = (await response.json()) as {
      errors: { message: string; extensions?: { code?: string } }[];
    };
    expect([response.status, errors.map(({ extensions }) => extensions?.code)]).toEqual([
      status,
      ['BAD_REQUEST'],
    ]);
    expect(errors[0]?.message).not.toContain('The program failed');
    expect(logged).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'HEAD'])('%s, which is no method here', async (method) => {
    const response = await app.fetch(url, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });
});
