import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { ask, filled } from './ask.ts';
import { accounts } from './records.ts';

const refusal = async (query: string) => {
  const { errors, plans } = await ask(query);
  expect(plans).toEqual([]);
  return errors.join('\n');
};

/** The end cursor of the list of projects that a query asks for. */
const cursorOf = async (query: string): Promise<string> => {
  const { data } = await ask(query, { store: await filled(createMemoryStore(), [accounts]) });
  return (data as { projects: { pageInfo: { endCursor: string } } }).projects.pageInfo.endCursor;
};

describe('a page', () => {
  it.each([
    ['{ projects(first: -1) { totalCount } }', 'first is -1; give 0 or more.'],
    [
      '{ projects(first: 1, last: 1) { totalCount } }',
      'Give first or last, not both: first counts from the start of the list, last from its end.',
    ],
    [
      '{ projects(first: 501) { totalCount } }',
      'first is 501 and the largest page is 500; ask for 500 or less and go on with after: endCursor.',
    ],
    [
      '{ projects(last: 501) { totalCount } }',
      'last is 501 and the largest page is 500; ask for 500 or less and go on with before: startCursor.',
    ],
    [
      '{ projects(after: "abc") { totalCount } }',
      'after: “abc” is not a cursor; pass an endCursor, startCursor or cursor that an earlier page returned.',
    ],
  ])('%s', async (query, message) => {
    expect(await refusal(query)).toBe(message);
  });

  it('refuses the cursor of another order', async () => {
    const cursor = await cursorOf('{ projects(first: 1) { pageInfo { endCursor } } }');
    expect(
      await refusal(`{ projects(after: "${cursor}", orderBy: [{ name: ASC }]) { totalCount } }`),
    ).toContain('belongs to another orderBy');
  });

  it.each([
    ['another kind', '{ units(after: "CURSOR") { totalCount } }', 'the list of all units'],
    [
      'a connection',
      '{ departments { nodes { projects(before: "CURSOR", orderBy: [{ id: ASC }]) { totalCount } } } }',
      'Department.projects',
    ],
    [
      'another connection',
      '{ fundingSources { nodes { projects(after: "CURSOR") { totalCount } } } }',
      'FundingSource.projects',
    ],
  ])('refuses the cursor of a list for %s, though the order looks the same', async (_what, query, list) => {
    const cursor = await cursorOf('{ projects(first: 1) { pageInfo { endCursor } } }');
    const told = await refusal(query.replace('CURSOR', cursor));
    expect(told).toContain(
      `comes from “the list of all projects”, and this is “${list}”; give it to the list`,
    );
  });

  it('has 50 rows where none are named, and takes 0', async () => {
    const { plans } = await ask('{ a: projects { nodes { id } } b: projects(first: 0) { nodes { id } } }');
    expect(plans.map(({ branches }) => branches[0]?.page?.limit)).toEqual([50, 0]);
  });

  it('tells what is wrong at its own field and answers the others', async () => {
    const { data, errors, plans } = await ask(
      '{ __typename units { totalCount } node(id: "Unit_0") { id } }',
    );
    expect({ data, errors, plans: plans.length }).toEqual({
      data: { __typename: 'Query', units: { totalCount: 0 }, node: null },
      errors: [],
      plans: 1,
    });
  });
});

describe('the cost of a request', () => {
  it('is refused by rows, all root fields together', async () => {
    const wide = 'projects(first: 500) { nodes { indicators(first: 150) { nodes { name } } } }';
    expect((await ask(`{ ${wide} }`)).errors).toEqual([]);
    expect(await refusal(`{ a: ${wide} b: ${wide} }`)).toContain(
      'The query can return 151000 rows and the limit is 100000; ask for smaller pages by "first" in the outer or inner lists (rows).',
    );
  });

  it('is refused by depth', async () => {
    const deep = (levels: number): string =>
      levels === 0 ? 'name' : `unit { projects(first: 1) { nodes { ${deep(levels - 1)} } } }`;
    expect((await ask(`{ projects(first: 1) { nodes { ${deep(4)} } } }`)).errors).toEqual([]);
    expect(await refusal(`{ projects(first: 1) { nodes { ${deep(5)} } } }`)).toContain(
      'goes through 11 connections in a row and the limit is 10',
    );
  });

  it('counts what a filter goes through', async () => {
    const deep = (levels: number): string =>
      levels === 0 ? 'name: { eq: "甲" }' : `unit: { projects: { some: { ${deep(levels - 1)} } } }`;
    expect((await ask(`{ projects(where: { ${deep(4)} }) { totalCount } }`)).errors).toEqual([]);
    expect(await refusal(`{ projects(where: { ${deep(5)} }) { totalCount } }`)).toContain('the limit is 10');
  });

  it('has one row for each list that is only counted', async () => {
    const query = '{ documents(first: 500) { nodes { projects(first: 500) { totalCount } } } }';
    expect((await ask(query)).errors).toEqual([]);
    const counts = Array.from({ length: 200 }, (_, at) => `c${at}: projects { totalCount }`).join(' ');
    expect(await refusal(`{ documents(first: 500) { nodes { ${counts} } } }`)).toContain(
      'can return 100500 rows',
    );
  });

  it('names the limits that the program was given', async () => {
    const limits = { pageSize: 2, largestPage: 10, depth: 3, rows: 20 };
    const { errors } = await ask('{ projects(first: 10) { nodes { indicators { nodes { id } } } } }', {
      limits,
    });
    expect(errors.join()).toContain('can return 30 rows and the limit is 20');
  });
});
