import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { createApp } from '../../src/server/app.ts';
import { filled } from '../schema/ask.ts';
import { accounts, budget } from '../schema/records.ts';

it.each([
  [
    'fields',
    '{ a: projects(first: 1) { totalCount } b: units { totalCount } c: projects { totalCount } }',
    ['a', 'b', 'c'],
  ],
  [
    'a fragment',
    '{ ...All } fragment All on Query { a: projects { totalCount } b: units { totalCount } }',
    ['a', 'b'],
  ],
])(
  'answers come in the order of the question, whichever the graph answers first: %s',
  async (_what, query, order) => {
    const store = await filled(createMemoryStore(), [accounts, budget]);
    let wait = 60;
    const app = createApp({
      store: {
        ...store,
        read: async (plan, options) => {
          await setTimeout((wait -= 20));
          return store.read(plan, options);
        },
      },
    });
    const response = await app.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: object };
    expect(Object.keys(data)).toEqual(order);
  },
);
