import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { exampleQuestions } from '../../src/server/example-questions.ts';
import { filled } from '../schema/ask.ts';
import { accounts, budget } from '../schema/records.ts';

let store: GraphStore;
let app: App;
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
beforeAll(async () => {
  store = await filled(await openEmbedded({ path: ':memory:' }), [accounts, budget]);
  app = createApp({ store, log: silent });
});
afterAll(() => store.close());

interface Request {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const page = `query Page($where: ProjectWhere, $first: Int = 2, $names: Boolean! = true) {
  projects(where: $where, first: $first) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node { id name @include(if: $names) ...Money indicators(first: 1) { edges { node { ...on Indicator { status } } } } } }
  }
}
fragment Money on Project { total { wanYuan text } fundingSources(where: { level: { eq: CENTRAL } }) { edges { amount { yuan } node { name __typename } } } }`;

const ofYear = 'query ($year: Int!) { projects(where: { fiscalYear: { eq: $year } }) { nodes { name } } }';
const ofAmount =
  'query ($amount: Decimal) { projects(where: { executed: { gte: $amount } }) { totalCount } }';

const two = `query Names { projects { edges { node { name } } } } query Units { units { edges { node { name } } } }`;

const requests: readonly (readonly [string, Request])[] = [
  ...exampleQuestions.map(({ english, query }) => [english, { query }] as const),
  ['introspection', { query: getIntrospectionQuery() }],
  ['fragments, directives and defaults', { query: page }],
  ['variables', { query: page, variables: { first: 1, names: false, where: { name: { contains: '湖' } } } }],
  ['a variable that is null', { query: page, variables: { first: null } }],
  [
    'aliases of one field',
    { query: '{ a: projects(first: 1) { totalCount } b: projects(first: 2) { edges { node { name } } } }' },
  ],
  ['one of two operations', { query: two, operationName: 'Units' }],
  ['the other of two operations', { query: two, operationName: 'Names' }],
  ['no name where there are two operations', { query: two }],
  ['a name that no operation has', { query: two, operationName: 'Departments' }],
  ['a variable of another type', { query: page, variables: { first: 'all' } }],
  ['a variable with a field that is not there', { query: page, variables: { where: { nam: { eq: '湖' } } } }],
  ['a required variable that is null', { query: page, variables: { names: null } }],
  ['a variable that is no whole number', { query: ofYear, variables: { year: '2024.5' } }],
  ['a required variable that is not given', { query: ofYear }],
  ['a required variable of its own type', { query: ofYear, variables: { year: 2024 } }],
  ['a variable that is no amount', { query: ofAmount, variables: { amount: 'much' } }],
  [
    'a page that is too long, beside another',
    { query: '{ a: projects(first: 100000) { totalCount } b: units { totalCount } }' },
  ],
  ['a cursor that is none', { query: '{ projects(after: "zzz") { totalCount } }' }],
  ['an id that is none', { query: '{ node(id: "zzz") { id } nodes(ids: ["zzz"]) { id } }' }],
  ['a field that is not there', { query: '{ projects { nam } }' }],
];

async function answer(request: Request) {
  const response = await app.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(request),
  });
  // As text, so that the order of the fields counts.
  const { errors = [], data } = JSON.parse(await response.text()) as { errors?: unknown[]; data?: unknown };
  return { status: response.status, errors, data: JSON.stringify(data) };
}

it.each(requests)('an operation that was compiled answers as before: %s', async (_what, request) => {
  const first = await answer(request);
  expect(await answer(request)).toEqual(first);
  expect(await answer(request)).toEqual(first);
});

it('nodes of several kinds answer as before', async () => {
  const { data: body } = await answer({ query: '{ projects { edges { node { id department { id } } } } }' });
  const ids = body.match(/(?:Project|Department)_\w+/g) ?? [];
  expect(ids.length).toBeGreaterThan(2);
  const query = `query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Project { name projectClass } ... on Department { title: name } } }`;
  const first = await answer({ query, variables: { ids } });
  expect(first.data).toContain('"title"');
  expect(await answer({ query, variables: { ids } })).toEqual(first);
  expect(await answer({ query, variables: { ids: ids.slice(1) } })).not.toEqual(first);
});

it('a failure of the graph is told in the same way', async () => {
  const failing = createApp({
    store: { ...store, read: () => Promise.reject(new Error('The disk is on fire')) },
    log: silent,
  });
  const ask = async () => {
    const response = await failing.fetch('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ projects { totalCount } }' }),
    });
    const { errors, data } = JSON.parse(await response.text()) as {
      errors: { message: string }[];
      data: unknown;
    };
    return {
      data,
      errors: errors.map((error) => ({ ...error, message: '', extensions: null })),
      said: errors[0]?.message,
    };
  };
  const first = await ask();
  expect(first.said).toContain('The program failed at this');
  expect(first.errors[0]).toMatchObject({ path: ['projects'], locations: [{ line: 1, column: 3 }] });
  expect(await ask()).toEqual({
    ...first,
    said: expect.stringContaining('The program failed at this') as string,
  });
});
