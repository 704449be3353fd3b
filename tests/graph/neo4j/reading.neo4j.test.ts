import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { branchOf } from '../../../src/graph/branch.ts';
import { connect, type Connection } from '../../../src/graph/neo4j/connection.ts';
import { openNeo4j } from '../../../src/graph/neo4j/index.ts';
import { createPrinter } from '../../../src/graph/neo4j/printed.ts';
import { readPlan } from '../../../src/graph/neo4j/read.ts';
import { rememberChoices, type Choice } from '../../../src/graph/neo4j/choice.ts';
import type { Branch, Filter, Plan } from '../../../src/graph/plan.ts';
import type { GraphStore, StatementReport } from '../../../src/graph/store.ts';
import { describeNeo4j, emptyNeo4j, type Neo4jAccess } from '../../engines/neo4j.ts';
import { all, allOf, hasIndicator, is, page, paidBy } from './plans.ts';
import { fill } from './sample-graph.ts';

describeNeo4j('a read from Neo4j', () => {
  let store: GraphStore;
  let oracle: GraphStore;
  let connection: Connection;
  let access: Neo4jAccess;

  beforeAll(async () => {
    access = await emptyNeo4j();
    store = await openNeo4j(access);
    connection = await connect(access);
    oracle = await fill(store);
  });

  afterAll(async () => {
    await store.close();
    await connection.close();
  });

  const filter = all(paidBy(is('level', 'CENTRAL')), hasIndicator(is('status', 'UNMET')));

  it('is one statement for a root field, however deep and however many kinds', async () => {
    for (const plan of [deep(1), deep(4), allOf(deepBranch(2), branchOf('Document'), branchOf('Kpi'))]) {
      const reports: StatementReport[] = [];
      const asked = () => store.read(plan, { onStatement: (report) => reports.push(report) });
      expect(await asked()).toEqual(await oracle.read(plan));
      expect(reports).toHaveLength(1);
      await asked();
      expect(reports).toHaveLength(2);
    }
  });

  it('is one statement the first time too, when the start is still to be chosen', async () => {
    const texts: string[] = [];
    const plan = allOf(branchOf('Project', { filter, page: page(3), withCount: true }));
    const fresh = await openNeo4j(access);
    for (const time of [1, 2]) {
      await fresh.read(plan, { onStatement: ({ text }) => texts.push(text) });
      expect(texts).toHaveLength(time);
    }
    expect(texts[0]).toContain('UNWIND CASE');
    expect(texts[1]).not.toContain('UNWIND CASE');
    await fresh.close();
  });

  describe('with a choice of starts', () => {
    const orders: Branch['order'][] = [
      [],
      [{ on: 'node', property: 'name', descending: true }],
      [{ on: 'node', property: 'executionRate', descending: false }],
    ];

    it('gives the same answer from each of them', async () => {
      for (const order of orders) {
        const plan = allOf(branchOf('Project', { filter, order, page: page(4), withCount: true }));
        expect((await oracle.read(plan)).Project?.totalCount).toBeGreaterThan(4);
        await expectSameFrom([-1, 0, 1], plan);
      }
    });

    it('gives the same answer from starts several steps away, whose way goes over one edge twice', async () => {
      const measured = (inner: Filter): Filter => ({
        type: 'related',
        step: { relationship: 'MEASURES', direction: 'out' },
        kind: 'Kpi',
        quantifier: 'some',
        filter: {
          type: 'related',
          step: { relationship: 'MEASURES', direction: 'in' },
          kind: 'Indicator',
          quantifier: 'some',
          filter: inner,
        },
      });
      const far = hasIndicator(all(is('status', 'EXCEEDED'), measured(is('status', 'EXCEEDED'))));
      const plan = allOf(branchOf('Project', { filter: far, page: page(4), withCount: true }));
      expect((await oracle.read(plan)).Project?.totalCount).toBeGreaterThan(4);
      await expectSameFrom([-1, 0, 1], plan);
    });

    it('takes the fund that pays for few projects, and the list itself where many pass', async () => {
      const few = paidBy(is('name', await rarestFund(oracle)));
      const many = paidBy(is('category', 'GENERAL_PUBLIC_BUDGET'));
      expect(await choiceFor(few)).toEqual({ page: 0, count: 0 });
      expect(await choiceFor(many)).toEqual({ page: -1, count: -1 });
      expect(await choiceFor(all(many, few))).toEqual({ page: 1, count: 1 });
    });
  });

  it('gives money back to the last 分', async () => {
    const plan = allOf(branchOf('Document', { properties: ['revenue', 'fiscalYear'] }));
    const [edge] = (await store.read(plan)).Document?.edges ?? [];
    expect(edge?.node.properties).toEqual({ revenue: 9_000_500_000n, fiscalYear: 2020 });
  });

  async function expectSameFrom(starts: readonly number[], plan: Plan): Promise<void> {
    const wanted = await oracle.read(plan);
    for (const start of starts) {
      const choices = { ...rememberChoices(), recall: () => ({ page: start, count: start }) };
      expect(await readPlan(connection, { print: createPrinter(choices), choices }, plan)).toEqual(wanted);
    }
  }

  async function choiceFor(condition: Branch['filter']): Promise<Choice | undefined> {
    const made: Choice[] = [];
    const choices = {
      ...rememberChoices(),
      remember: (_: Branch, choice: Choice) => void made.push(choice),
    };
    const plan = allOf(branchOf('Project', { filter: condition, page: page(2), withCount: true }));
    await readPlan(connection, { print: createPrinter(choices), choices }, plan);
    return made[0];
  }
});

/** The name of the special fund that pays for the fewest projects. */
async function rarestFund(oracle: GraphStore): Promise<string> {
  const result = await oracle.read(
    allOf(
      branchOf('FundingSource', {
        filter: is('category', 'SPECIAL_FUND'),
        properties: ['name'],
        links: [
          {
            alias: 'projects',
            step: { relationship: 'FUNDED_BY', direction: 'in' },
            branches: [branchOf('Project', { withNodes: false, withCount: true })],
          },
        ],
      }),
    ),
  );
  const counted = (result.FundingSource?.edges ?? []).map(({ node }) => ({
    name: node.properties['name'] as string,
    count: node.links['projects']?.Project?.totalCount ?? 0,
  }));
  const [rarest] = counted.toSorted((left, right) => left.count - right.count);
  if (rarest === undefined) throw new Error('No special fund in the graph');
  return rarest.name;
}

/** Documents, their projects, the projects' indicators, the indicators' documents … */
function deepBranch(levels: number): Branch {
  return branchOf('Document', {
    page: page(2),
    properties: ['title'],
    links: levels === 0 ? [] : [projects(levels - 1)],
  });
}

function deep(levels: number): Plan {
  return allOf(deepBranch(levels));
}

function projects(levels: number): Branch['links'][number] {
  return {
    alias: 'projects',
    step: { relationship: 'DISCLOSED_IN', direction: 'in' },
    branches: [
      branchOf('Project', {
        page: page(2),
        withCount: true,
        properties: ['name', 'adjustedBudget'],
        links:
          levels === 0
            ? []
            : [
                {
                  alias: 'document',
                  step: { relationship: 'DISCLOSED_IN', direction: 'out' },
                  branches: [deepBranch(levels - 1)],
                },
              ],
      }),
    ],
  };
}
