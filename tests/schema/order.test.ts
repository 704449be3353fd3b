/** Orders that go by what things are connected with: how many, and sums of amounts. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { ask, filled } from './ask.ts';
import { outline } from './outline.ts';
import { accounts, budget } from './records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts, budget]);
});

const answer = async (query: string): Promise<unknown> => {
  const { data, errors } = await ask(query, { store });
  expect(errors).toEqual([]);
  return data;
};

it('goes by how many there are of those that a condition lets count', async () => {
  const query = `{ projects(orderBy: [
    { indicators: { count: DESC, where: { status: { in: [UNMET, EXCEEDED] } } } }, { fiscalYear: ASC }, { name: ASC }
  ]) { nodes { fiscalYear name indicators(where: { status: { in: [UNMET, EXCEEDED] } }) { totalCount } } } }`;
  expect(await answer(query)).toEqual({
    projects: {
      nodes: [
        { fiscalYear: 2024, name: '湖岸改造补助', indicators: { totalCount: 1 } },
        { fiscalYear: 2024, name: '监测站运行', indicators: { totalCount: 1 } },
        { fiscalYear: 2025, name: '湖岸改造补助', indicators: { totalCount: 0 } },
      ],
    },
  });
});

it('goes by sums of amounts of the connections and of what they lead to; what sums nothing comes last', async () => {
  const funds = `{ fundingSources(orderBy: [{ projects: { edgeSum: { amount: DESC }, where: { fiscalYear: { eq: 2025 } } } }])
    { nodes { name total(where: { fiscalYear: { eq: 2025 } }) { wanYuan } } } }`;
  const { fundingSources } = (await answer(funds)) as {
    fundingSources: { nodes: { total: { wanYuan: string } | null }[] };
  };
  const totals = fundingSources.nodes.map(({ total }) => total?.wanYuan ?? null);
  expect(totals[0]).toBe('0.1');
  expect(totals.slice(1).every((total) => total === null)).toBe(true);
  const units = '{ units(orderBy: [{ projects: { sum: { executed: DESC } } }]) { nodes { name } } }';
  expect(await answer(units)).toEqual({ units: { nodes: [{ name: '福州市榕湖中心' }] } });
});

it('says in the plan what is computed, for lists inside lists too', async () => {
  const query = `{ departments { nodes { projects(first: 3, orderBy: [
    { fundingSources: { edgeSum: { amount: DESC }, where: { level: { eq: CENTRAL } }, edgeWhere: { inferred: { eq: false } } } },
    { sources: { count: ASC } }
  ]) { nodes { name } } } } }`;
  const { plans } = await ask(query, { store });
  expect(plans.map(outline).join('\n')).toMatchInlineSnapshot(`
    "all Department: nodes(), forward 50
      projects <-MANAGED_BY- Project: nodes(name), order [sum edge.amount of FUNDED_BY FundingSource where (level eq "CENTRAL" and edge.inferred eq false)]↓ [count of DISCLOSED_IN Document]↑, forward 3"
  `);
});

it('is computed once where it is shown too', async () => {
  const paid = '{ projects: { edgeSum: { amount: DESC } } }';
  const { plans, errors } = await ask(
    `{ fundingSources(first: 5, orderBy: [${paid}]) { nodes { total { yuan } of: total(where: { fiscalYear: { eq: 2025 } }) { yuan } } } }`,
    { store },
  );
  expect(errors).toEqual([]);
  expect(plans.map(outline).join('\n')).toMatchInlineSnapshot(
    `"all FundingSource: nodes(), measures([sum edge.amount of <FUNDED_BY Project] [sum edge.amount of <FUNDED_BY Project where fiscalYear eq 2025]), order [sum edge.amount of <FUNDED_BY Project]↓, forward 5"`,
  );
  expect(plans[0]?.branches[0]?.measures).toHaveLength(2);
});

describe('a page in such an order', () => {
  const page = async (args: string) => {
    const data = await answer(
      `{ indicators(orderBy: [{ policies: { count: DESC } }, { sources: { count: ASC } }, { name: ASC }], ${args})
         { edges { cursor node { id } } pageInfo { hasNextPage startCursor endCursor } } }`,
    );
    return (
      data as {
        indicators: {
          edges: { cursor: string; node: { id: string } }[];
          pageInfo: { hasNextPage: boolean; startCursor: string; endCursor: string };
        };
      }
    ).indicators;
  };

  it('goes on from its cursors, forwards and backwards', async () => {
    const whole = await page('first: 50');
    const found = [];
    for (
      let next = await page('first: 1');
      ;
      next = await page(`first: 1, after: "${next.pageInfo.endCursor}"`)
    ) {
      found.push(...next.edges);
      if (!next.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(whole.edges);
    expect(found.length).toBeGreaterThan(2);
    const back = await page(`last: 2, before: "${whole.pageInfo.endCursor}"`);
    expect(back.edges).toEqual(whole.edges.slice(-3, -1));
  });

  it('refuses the cursor of an order by another condition', async () => {
    const list = (where: string, after: string) =>
      `{ projects(first: 1, orderBy: [{ indicators: { count: ASC${where} } }]${after}) { pageInfo { endCursor } } }`;
    const first = (await answer(list('', ''))) as { projects: { pageInfo: { endCursor: string } } };
    const after = `, after: "${first.projects.pageInfo.endCursor}"`;
    expect((await ask(list('', after), { store })).errors).toEqual([]);
    const { errors } = await ask(list(', where: { status: { eq: MET } }', after), { store });
    expect(errors.join()).toContain('belongs to another orderBy');
  });
});

it.each([
  ['{ indicators: {} }', 'orderBy[1].indicators needs one of count, sum and edgeSum'],
  ['{ fundingSources: { count: ASC, edgeSum: { amount: ASC } } }', 'orderBy[1].fundingSources needs one of'],
  [
    '{ indicators: { count: ASC, where: { status: {} } } }',
    'orderBy[1].indicators.where.status says no condition',
  ],
])('refuses %s and says where', async (key, message) => {
  const { errors, plans } = await ask(`{ projects(orderBy: [{ name: ASC }, ${key}]) { totalCount } }`);
  expect(errors.join()).toContain(message);
  expect(plans).toEqual([]);
});

it('costs the depth that it goes through', async () => {
  const deep = (levels: number): string =>
    levels === 0 ? 'name: { eq: "甲" }' : `unit: { projects: { some: { ${deep(levels - 1)} } } }`;
  const query = (levels: number) =>
    `{ projects(orderBy: [{ indicators: { count: ASC, where: { ownerProject: { ${deep(levels)} } } } }]) { totalCount } }`;
  expect((await ask(query(3))).errors).toEqual([]);
  expect((await ask(query(4))).errors.join()).toContain('the limit is 10');
});
