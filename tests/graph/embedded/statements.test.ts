import { afterAll, beforeAll, expect, test } from 'vitest';
import { branchOf } from '../../../src/graph/branch.ts';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import type { Filter, Page, Plan } from '../../../src/graph/plan.ts';
import type { GraphStore, StatementReport } from '../../../src/graph/store.ts';
import { documentBatch } from './small-graph.ts';

let store: GraphStore;

beforeAll(async () => {
  store = await openEmbedded({ path: ':memory:' });
  await store.write(documentBatch(1, { projects: 3, indicators: 2 }));
  await store.write(documentBatch(2, { projects: 60, indicators: 5 }));
});
afterAll(() => store.close());

const page = (limit: number): Page => ({ limit, direction: 'forward', after: null, before: null });
const named = (value: string): Filter => ({
  type: 'compare',
  on: 'node',
  property: 'name',
  comparison: 'contains',
  value,
});

/** Projects that have an unmet indicator, a page of their indicators, and where those stand. */
const plan = (limit: number, filter: Filter): Plan => ({
  start: { type: 'all' },
  branches: [
    branchOf('Project', {
      filter,
      page: page(limit),
      properties: ['name'],
      withCount: true,
      links: [
        {
          alias: 'indicators',
          step: { relationship: 'HAS_INDICATOR', direction: 'out' },
          branches: [
            branchOf('Indicator', {
              page: page(3),
              properties: ['name'],
              order: [{ on: 'node', property: 'position', descending: true }],
              links: [
                {
                  alias: 'document',
                  step: { relationship: 'DISCLOSED_IN', direction: 'out' },
                  branches: [branchOf('Document', { properties: ['title'], edgeProperties: ['firstLine'] })],
                },
              ],
            }),
          ],
        },
      ],
    }),
  ],
});

async function reportsOf(asked: Plan): Promise<readonly StatementReport[]> {
  const reports: StatementReport[] = [];
  await store.read(asked, { onStatement: (report) => reports.push(report) });
  return reports;
}

/** The statement for the rows of projects: they are counted at the same time, and either may be answered first. */
const rowsAmong = (reports: readonly StatementReport[]) =>
  reports.find(({ text }) => text.startsWith('MATCH (n:`Project`)') && text.includes('ORDER BY'));

const unmet: Filter = {
  type: 'related',
  step: { relationship: 'HAS_INDICATOR', direction: 'out' },
  kind: 'Indicator',
  quantifier: 'some',
  filter: { type: 'compare', on: 'node', property: 'status', comparison: 'in', value: ['UNMET'] },
};

test('the number of statements does not grow with the rows', async () => {
  // Rows, number and properties of projects; rows and properties of indicators; documents.
  expect(await reportsOf(plan(2, unmet))).toHaveLength(6);
  expect(await reportsOf(plan(50, unmet))).toHaveLength(6);
});

test('values are parameters and never part of a statement', async () => {
  const nasty = `项目' OR true }) RETURN "\\`;
  const reports = await reportsOf(plan(2, { type: 'and', filters: [unmet, named(nasty)] }));
  expect(reports.some(({ parameters }) => Object.values(parameters).includes(nasty))).toBe(true);
  for (const { text } of reports) expect(text).not.toMatch(/项目|UNMET/);
});

test('plans of one shape give one text, and a report says what came of it', async () => {
  const rows = rowsAmong(await reportsOf(plan(2, named('项目 1'))));
  const others = rowsAmong(await reportsOf(plan(50, named('项目'))));
  expect(rows?.text).toBe(others?.text);
  expect(others?.rows).toBe(51);
  expect(rows?.milliseconds).toBeGreaterThan(0);
  expect(rows?.text).toMatchInlineSnapshot(`
    "MATCH (n:\`Project\`)
    WHERE contains(n.\`name\`, $p0)
    RETURN n.id AS id, offset(id(n)) AS place
    ORDER BY id
    LIMIT $p1"
  `);
});

test('only what is asked for is fetched', async () => {
  const texts = (await reportsOf(plan(2, unmet))).map(({ text }) => text).join('\n');
  expect(texts).not.toMatch(/goal|deviationReason|lastLine/);
});
