import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { createApp } from '../../src/server/app.ts';

const app = createApp({ store: createMemoryStore() });

/** What a client is told of its first mistake. */
async function told(query: string, variables: object = {}, by = app) {
  const response = await by.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await response.json()) as {
    errors: { message: string; locations?: unknown; extensions?: { code?: string } }[];
  };
  expect(errors).toHaveLength(1);
  const [error] = errors;
  return { message: error?.message, located: error?.locations !== undefined, code: error?.extensions?.code };
}

const byYear = 'query ($year: Int!) { projects(where: { fiscalYear: { eq: $year } }) { totalCount } }';
const byWhere = 'query ($where: ProjectWhere!) { projects(where: $where) { totalCount } }';

describe('an error of a variable has the code BAD_USER_INPUT and its place', () => {
  it.each([
    ['of another type', byYear, { year: 'last' }, 'Int cannot represent non-integer value: "last"'],
    ['not given', byYear, {}, 'Variable "$year" of required type "Int!" was not provided.'],
    ['null', byYear, { year: null }, 'must not be null'],
    ['with a field that is not there', byWhere, { where: { nam: {} } }, 'Did you mean "name", '],
    ['with a value no enum has', byWhere, { where: { projectClass: { eq: 5 } } }, 'cannot represent'],
    [
      'with an amount that is none',
      byWhere,
      { where: { executed: { gt: 'much' } } },
      '"much" is not a decimal number; write it like "1234.56".',
    ],
  ])('%s', async (_what, query, variables, message) => {
    // The second time by the compiled operation.
    for (const time of [1, 2]) {
      const error = await told(query, variables);
      expect([time, error]).toEqual([
        time,
        { message: expect.stringContaining(message) as string, located: true, code: 'BAD_USER_INPUT' },
      ]);
    }
  });

  it('while one that does not fit where it is used has the code of validation', async () => {
    const { code } = await told(byYear.replace('Int!', 'String!'), { year: 'a' });
    expect(code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('a wrong argument is named, with what is allowed in its place', () => {
  it.each([
    [
      'where: { name: { like: "x" } }',
      /^where\.name\.like: Field "like" is not .* Allowed are contains, eq, /,
    ],
    ['where: { nmae: {} }', /^where\.nmae: .*Did you mean "name".* Allowed are .*fiscalYear, .*indicators, /],
    [
      'where: { fiscalYear: { eq: "x" } }',
      /^where\.fiscalYear\.eq: Int cannot represent non-integer value: "x"$/,
    ],
    [
      'where: { fundingSources: { some: { level: { in: [CENTRE] } } } }',
      /^where\.fundingSources\.some\.level\.in: Value "CENTRE" does not exist in "\w+" enum\..* Allowed are CENTRAL, /,
    ],
    ['orderBy: [{ nmae: ASC }]', /^orderBy\.nmae: .* Allowed are .*name/],
    ['first: "ten"', /^first: Int cannot represent/],
  ])('%s', async (argument, message) => {
    const error = await told(`{ projects(${argument}) { totalCount } }`);
    expect(error).toEqual({
      message: expect.stringMatching(message) as string,
      located: true,
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
  });

  it('in variables too', async () => {
    const { message } = await told(byWhere, { where: { name: { like: 'x' } } });
    expect(message).toMatch(/at "where\.name"; Field "like" is not .* Allowed are contains, eq, /);
  });

  it('but tells no name where the schema may not be asked about', async () => {
    const closed = createApp({ store: createMemoryStore(), introspection: false });
    for (const [query, variables] of [
      ['{ projects(where: { nmae: {} }) { totalCount } }', {}],
      ['{ projects { totalCont } }', {}],
      [byWhere, { where: { nmae: {} } }],
    ] as const) {
      const { message } = await told(query, variables, closed);
      expect(message).not.toMatch(/Did you mean|Allowed are|"name"|totalCount/);
    }
  });
});

describe('an order with several keys in one object is told how to be written', () => {
  const sentence =
    /ProjectOrder takes exactly one key; write several as a list, the one that counts most first: \[\{ \w+: DESC \}, \{ \w+: ASC \}\]\.$/;
  it.each([
    ['{ name: ASC, fiscalYear: DESC }', { name: 'ASC', fiscalYear: 'DESC' }],
    ['{}', {}],
  ])('%s', async (literal, value) => {
    const inQuery = await told(`{ projects(orderBy: [${literal}]) { totalCount } }`);
    expect(inQuery).toMatchObject({ message: expect.stringMatching(sentence) as string });
    expect(inQuery.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const inVariable = await told(
      'query ($order: [ProjectOrder!]) { projects(orderBy: $order) { totalCount } }',
      { order: [value] },
    );
    expect(inVariable).toMatchObject({
      message: expect.stringMatching(sentence) as string,
      code: 'BAD_USER_INPUT',
    });
  });

  it('and so is anything of which one is given', async () => {
    const { message } = await told(
      '{ statistics(groupBy: [FUND_LEVEL], where: { funding: {}, projects: {} }) { totalCount } }',
    );
    expect(message).toMatch(
      /^where: StatisticsWhere takes exactly one of .*funding.*; give that one, and no null\.$/,
    );
  });

  it('while it does no harm to what a query calls the same', async () => {
    const { message } = await told('{ projects { ProjectOrder } }');
    expect(message).toContain('Cannot query field "ProjectOrder"');
  });
});
