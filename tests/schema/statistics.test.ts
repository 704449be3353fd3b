import { beforeAll, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { ask, filled } from './ask.ts';
import { accounts, budget } from './records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts, budget]);
});

interface Answered {
  readonly statistics: {
    readonly totalCount: number;
    readonly groups: readonly {
      readonly keys: readonly {
        readonly by: string;
        readonly id: string | null;
        readonly value: string | null;
      }[];
      readonly count: number;
      readonly sums: readonly {
        readonly amount: string;
        readonly total: { readonly wanYuan: string } | null;
      }[];
    }[];
  };
}

const statistics = async (args: string) => {
  const query = `{ statistics(${args}) { totalCount groups {
    keys { by id value } count sums { amount total { wanYuan } } } } }`;
  const { data, errors, plans } = await ask(query, { store });
  expect(errors).toEqual([]);
  expect(plans).toEqual([]);
  return (data as Answered).statistics;
};

/** Each group as its values, its count and the sums that are there. */
const inShort = ({ groups }: Answered['statistics']) =>
  groups.map(({ keys, count, sums }) => [
    keys.map(({ value }) => value),
    count,
    Object.fromEntries(
      sums.flatMap(({ amount, total }) => (total === null ? [] : [[amount, total.wanYuan]])),
    ),
  ]);

it('counts indicators by status and year, the largest groups first', async () => {
  const found = await statistics('groupBy: [FISCAL_YEAR, STATUS], where: { indicators: {} }');
  expect(inShort(found)).toEqual([
    [['2024', 'EXCEEDED'], 1, {}],
    [['2024', 'MET'], 1, {}],
    [['2024', 'UNMET'], 1, {}],
    [['2025', 'NOT_REPORTED'], 1, {}],
  ]);
  expect(found.totalCount).toBe(4);
});

it('sums what funds pay, by the level of fund, to the 分', async () => {
  const found = await statistics('groupBy: [FUND_LEVEL, DOCUMENT_KIND], where: { funding: {} }');
  const central = found.groups.filter(({ keys }) => keys[0]?.value === 'CENTRAL');
  const amounts = central.map(({ keys, sums }) => [
    keys[1]?.value,
    sums.find(({ amount }) => amount === 'amount')?.total?.wanYuan,
  ]);
  expect(Object.fromEntries(amounts)).toMatchObject({ BUDGET: '0.1', FINAL_ACCOUNTS: '200.000001' });
  const one = await statistics(
    'groupBy: [], where: { funding: { projects: { fiscalYear: { eq: 2025 } }, edge: { channel: { eq: ADVANCE_ALLOCATION } } } }',
  );
  expect(inShort(one)).toEqual([[[], 1, { amount: '0.1' }]]);
});

it('names regions, departments and units by what a reader knows them by, and gives their ids', async () => {
  const found = await statistics('groupBy: [REGION, DEPARTMENT, UNIT], where: { projects: {} }');
  expect(inShort(found).map(([keys, count]) => [keys, count])).toEqual([
    [['福建省/福州市', '福州市榕湖局', null], 2],
    [['福建省/福州市', '福州市榕湖局', '福州市榕湖中心'], 1],
  ]);
  const [region, department] = found.groups[0]?.keys ?? [];
  const { data } = await ask(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Region { path } ... on Department { name } } }',
    { store, variables: { ids: [region?.id, department?.id] } },
  );
  expect(data).toEqual({ nodes: [{ path: '福建省/福州市' }, { name: '福州市榕湖局' }] });
});

it('counts a project of several funds once in the group of each', async () => {
  const found = await statistics('groupBy: [FUND_LEVEL], where: { projects: { fiscalYear: { eq: 2024 } } }');
  expect(inShort(found).map(([keys, count]) => [keys, count])).toEqual([
    [['CITY'], 2],
    [['CENTRAL'], 1],
  ]);
});

it('cuts to the first groups and says how many there are', async () => {
  const { groups, totalCount } = await statistics('groupBy: [STATUS], where: { indicators: {} }, first: 1');
  expect([groups.length, totalCount]).toEqual([1, 4]);
});

it.each([
  [
    'groupBy: [STATUS], where: { projects: {} }',
    'groupBy: projects cannot be grouped by STATUS; by REGION, DEPARTMENT, UNIT, FISCAL_YEAR, DOCUMENT_KIND, FUND, FUND_LEVEL, FUND_CATEGORY they can.',
  ],
  ['groupBy: [UNIT, UNIT], where: { projects: {} }', 'groupBy names UNIT twice; name it once.'],
  ['groupBy: [], where: { projects: {} }, first: 501', 'first is 501; give 0 to 500'],
  ['groupBy: [], where: { projects: { name: {} } }', 'where.projects.name says no condition'],
  ['groupBy: [], where: { projects: {}, indicators: {} }', 'StatisticsWhere'],
])('refuses %s', async (args, message) => {
  const { errors } = await ask(`{ statistics(${args}) { totalCount } }`, { store });
  expect(errors.join()).toContain(message);
});

it('costs what its condition costs', async () => {
  const deep = (levels: number): string =>
    levels === 0 ? 'name: { eq: "甲" }' : `unit: { projects: { some: { ${deep(levels - 1)} } } }`;
  const query = (levels: number) =>
    `{ statistics(groupBy: [], where: { funding: { projects: { ${deep(levels)} } } }) { totalCount } }`;
  expect((await ask(query(4), { store })).errors).toEqual([]);
  expect((await ask(query(5), { store })).errors.join()).toContain('the limit is 10');
});
