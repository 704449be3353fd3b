import { beforeAll, expect, test } from 'vitest';
import type { GraphBatch } from '../../src/graph/batch.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import type { Filter } from '../../src/graph/plan.ts';
import { ask, branch, by, column, is, link, step } from './asked.ts';
import { documents, documentsMissing } from './documents.ts';
import { onEveryEngine, removeAll } from './engines.ts';
import { lastingSnapshotOf, snapshotOf } from './snapshot.ts';

const read = (loadedAt: string): GraphBatch[] =>
  documents.flatMap((document) => document.read().map((record) => batchOf(record, { loadedAt })));

let once: readonly GraphBatch[] = [];
let again: readonly GraphBatch[] = [];

beforeAll(() => {
  once = read('2026-01-01T00:00:00.000Z');
  again = read('2026-01-02T00:00:00.000Z');
});

onEveryEngine(`the five documents${documentsMissing}`, (graph) => {
  const oracle = createMemoryStore();
  /** What the graph holds: loading takes seconds, so that a test loads only what no other has left for it. */
  let held: 'nothing' | 'documents' | 'documents of the first load' = 'nothing';

  const load = async () => {
    await removeAll(graph());
    for (const batch of once) expect(await graph().write(batch)).toBe('created');
    held = 'documents of the first load';
  };

  beforeAll(async () => {
    for (const batch of once) await oracle.write(batch);
  });

  test.skipIf(documents.length === 0)(
    'are in the graph as the oracle holds them, value by value',
    async () => {
      if (held !== 'documents of the first load') await load();
      expect(await graph().counts()).toEqual(await oracle.counts());
      expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    },
  );

  test.skipIf(documents.length === 0)('loaded twice are the same graph as loaded once', async () => {
    if (held !== 'documents of the first load') await load();
    const revision = await graph().revision();
    for (const batch of again) expect(await graph().write(batch)).toBe('unchanged');
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    expect(await graph().revision()).toBe(revision);
  });

  test.skipIf(documents.length === 0)('loaded in another order are the same graph', async () => {
    held = 'nothing';
    await removeAll(graph());
    expect(await snapshotOf(graph())).toEqual([]);
    for (const batch of again.toReversed()) await graph().write(batch);
    held = 'documents';
    expect(await lastingSnapshotOf(graph())).toEqual(await lastingSnapshotOf(oracle));
  });

  test.skipIf(documents.length === 0)(
    'tell which projects of central and provincial funds missed a target',
    async () => {
      if (held === 'nothing') await load();
      const missed = is('status', 'in', ['UNMET', 'EXCEEDED']);
      const values = ['targetValue', 'actualValue', 'score', 'weight', 'status'];
      const missedOf = async (level: string) => {
        const projects = await ask(
          graph(),
          branch('Project', {
            filter: { type: 'and', filters: [paidBy(level), related('HAS_INDICATOR', 'Indicator', missed)] },
            order: [by('position')],
            withCount: true,
            links: [
              link(
                'missed',
                step('HAS_INDICATOR', 'out'),
                branch('Indicator', {
                  filter: missed,
                  order: [by('position')],
                  properties: values,
                  links: [
                    link(
                      'sources',
                      step('DISCLOSED_IN', 'out'),
                      branch('Document', {
                        properties: ['fiscalYear'],
                        edgeProperties: ['firstLine', 'lastLine'],
                      }),
                    ),
                  ],
                }),
              ),
            ],
          }),
        );
        return projects.edges.map(({ node }) => node.links['missed']?.Indicator);
      };
      const central = await missedOf('CENTRAL');
      expect(central.map((indicators) => indicators?.edges.map(({ node }) => node.properties))).toEqual([
        [{ targetValue: 3, actualValue: 7, score: 10, weight: 10, status: 'EXCEEDED' }],
        [{ targetValue: 4, actualValue: 7, score: 10, weight: 10, status: 'EXCEEDED' }],
      ]);
      for (const indicators of central) {
        const [source] = indicators?.edges[0]?.node.links['sources']?.Document?.edges ?? [];
        expect(source?.node.properties).toEqual({ fiscalYear: 2024 });
        expect(source?.properties['firstLine']).toBeGreaterThan(1);
      }
      const provincial = (await missedOf('PROVINCE')).flatMap((indicators) =>
        column(indicators, 'targetValue').map((target, at) => [
          target,
          column(indicators, 'actualValue')[at],
        ]),
      );
      for (const miss of [
        [40, 27],
        [30, 36],
        [30, 22.4],
      ]) {
        expect(provincial).toContainEqual(miss);
      }
    },
  );
});

function related(
  relationship: 'FUNDED_BY' | 'HAS_INDICATOR',
  kind: 'FundingSource' | 'Indicator',
  filter: Filter,
): Filter {
  return { type: 'related', step: step(relationship, 'out'), kind, quantifier: 'some', filter };
}

function paidBy(level: string): Filter {
  const both = [is('category', 'eq', 'SPECIAL_FUND'), is('level', 'eq', level)];
  return related('FUNDED_BY', 'FundingSource', { type: 'and', filters: both });
}
