/** Statistics: the same groups, counts and sums on every engine as the oracle finds row by row. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Group, GroupKey, Grouping } from '../../src/graph/grouping.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { nodeKinds, type NodeKind } from '../../src/graph/model/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import { wholeRecord } from '../graph/records/sample-record.ts';
import { is, step } from './asked.ts';
import { onEveryEngine } from './engines.ts';
import { generatedBatches } from './generated-graph.ts';
import { definitionsAt, filterAt, stepsFrom, type StepTo } from './generated-filters.ts';

const seed = Number(process.env['SEED'] ?? '2024');
const [batches = []] = fc.sample(generatedBatches(3), { seed, numRuns: 1 });

function wayFrom(kind: NodeKind, legs: number): fc.Arbitrary<StepTo[]> {
  if (legs === 0) return fc.constant([]);
  return fc
    .constantFrom(...(stepsFrom.get(kind) ?? []))
    .chain((leg) => wayFrom(leg.kind, legs - 1).map((rest) => [leg, ...rest]));
}

function keyFrom(from: 'node' | 'end', kind: NodeKind): fc.Arbitrary<GroupKey> {
  return fc
    .integer({ min: 0, max: 2 })
    .chain((legs) => wayFrom(kind, legs))
    .chain((way) => {
      const properties = definitionsAt({ kind: way.at(-1)?.kind ?? kind, through: null }).map(
        ([, name]) => name,
      );
      return fc.constantFrom('id', ...properties).map((property) => ({ from, way, property }));
    });
}

const amountsAt = (place: Parameters<typeof definitionsAt>[0]) =>
  definitionsAt(place)
    .filter(([, , { type }]) => type === 'money')
    .map(([on, property]) => ({ on, property }));

const grouping: fc.Arbitrary<Grouping> = fc.constantFrom(...nodeKinds).chain((kind) =>
  fc.option(fc.constantFrom(...(stepsFrom.get(kind) ?? [])), { freq: 1 }).chain((along) =>
    fc.record({
      kind: fc.constant(kind),
      filter: fc.option(filterAt({ kind, through: null }, 2), { freq: 1 }),
      along:
        along === null
          ? fc.constant(null)
          : fc
              .option(filterAt({ kind: along.kind, through: along.step.relationship }, 1), { freq: 1 })
              .map((filter) => ({ ...along, filter })),
      keys: fc.array(
        along === null ? keyFrom('node', kind) : fc.oneof(keyFrom('node', kind), keyFrom('end', along.kind)),
        { maxLength: 3 },
      ),
      sums: fc.subarray([
        ...amountsAt({ kind, through: null }),
        ...(along === null
          ? []
          : amountsAt({ kind: along.kind, through: along.step.relationship }).filter(
              ({ on }) => on === 'edge',
            )),
      ]),
    }),
  ),
);

/** Groups come in any order. */
const sorted = (groups: readonly Group[]) =>
  groups
    .map((group) =>
      JSON.stringify(group, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value)),
    )
    .sort();

onEveryEngine('groups of a generated graph', (graph, engine) => {
  const oracle = createMemoryStore();
  const groupings = engine === 'Neo4j' ? 40 : 300;
  beforeAll(async () => {
    for (const batch of batches) {
      await oracle.write(batch);
      await graph().write(batch);
    }
  });

  test.skipIf(engine === 'memory')(
    `${groupings} generated groupings are answered as the oracle answers them`,
    async () => {
      await fc.assert(
        fc.asyncProperty(grouping, async (asked) => {
          expect(sorted(await graph().group(asked))).toEqual(sorted(await oracle.group(asked)));
        }),
        { seed, numRuns: groupings },
      );
    },
    120_000,
  );
});

onEveryEngine('groups of a document', (graph) => {
  beforeAll(async () => {
    const later = wholeRecord({ title: '福州市试验局2025年度部门决算', fiscalYear: 2025 });
    for (const record of [wholeRecord(), later]) {
      await graph().write(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }));
    }
  });

  describe('edges to funds', () => {
    const funding: Grouping = {
      kind: 'Project',
      filter: null,
      along: { step: step('FUNDED_BY', 'out'), kind: 'FundingSource', filter: is('level', 'eq', 'PROVINCE') },
      keys: [],
      sums: [
        { on: 'edge', property: 'amount' },
        { on: 'node', property: 'carryOver' },
      ],
    };
    test('are summed to the 分, and a sum of nothing is missing', async () => {
      expect(await graph().group(funding)).toEqual([{ values: [], count: 2, sums: [241_000_000n, null] }]);
    });

    test('are grouped by either end, by the edge, and by what the ends lead to', async () => {
      const keys: GroupKey[] = [
        { from: 'end', way: [], property: 'level' },
        { from: 'edge', way: [], property: 'channel' },
        {
          from: 'node',
          way: [
            { step: step('MANAGED_BY', 'out'), kind: 'Department' },
            { step: step('IN_REGION', 'out'), kind: 'Region' },
          ],
          property: 'path',
        },
      ];
      expect(await graph().group({ ...funding, keys })).toEqual([
        {
          values: ['PROVINCE', 'TRANSFER_PAYMENT', '福建省/福州市'],
          count: 2,
          sums: [241_000_000n, null],
        },
      ]);
    });
  });

  test('nothing in one group is one group of nothing; nothing by a key is no group', async () => {
    const none: Grouping = {
      ...{ kind: 'Project', filter: is('name', 'eq', '没有'), along: null },
      ...{ keys: [], sums: [{ on: 'node', property: 'total' }] },
    };
    expect(await graph().group(none)).toEqual([{ values: [], count: 0, sums: [null] }]);
    const keys: GroupKey[] = [{ from: 'node', way: [], property: 'fiscalYear' }];
    expect(await graph().group({ ...none, keys })).toEqual([]);
  });
});
