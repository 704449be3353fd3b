/** Pictures and paths are the same on every engine. */
import { beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { NodeKind } from '../../src/graph/model/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import { neighbourhoodOf } from '../../src/graph/walk/neighbourhood.ts';
import { pathBetween } from '../../src/graph/walk/path.ts';
import { wholeRecord } from '../graph/records/sample-record.ts';
import { ask, branch } from './asked.ts';
import { onEveryEngine } from './engines.ts';

onEveryEngine('walking through a graph', (graph) => {
  const oracle = createMemoryStore();
  const later = wholeRecord({ title: '福州市试验局2025年度部门决算', fiscalYear: 2025 });
  beforeAll(async () => {
    for (const record of [wholeRecord(), later]) {
      const batch = batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' });
      await graph().write(batch);
      await oracle.write(batch);
    }
  });
  const firstOf = async (kind: NodeKind) => {
    const { edges } = await ask(oracle, branch(kind, { properties: [] }));
    return edges[0]?.node.id ?? '';
  };

  test.each(['Region', 'Kpi', 'Document'] as const)(
    'around a %s',
    async (kind) => {
      const id = await firstOf(kind);
      for (const extent of [
        { depth: 2, most: 100, throughDocuments: kind === 'Document' },
        { depth: 3, most: 9, throughDocuments: false },
      ]) {
        const found = await neighbourhoodOf(graph(), id, extent);
        expect(found).toEqual(await neighbourhoodOf(oracle, id, extent));
        expect(found.ids.length).toBeGreaterThan(3);
      }
    },
    120_000,
  );

  test.each([
    ['Policy', 'Region', false],
    ['BudgetLine', 'Kpi', false],
    ['StatedFigure', 'Transfer', true],
  ] as const)(
    'from a %s to a %s',
    async (from, to, throughDocuments) => {
      const ends = [await firstOf(from), await firstOf(to)] as const;
      const walk = { most: 50, throughDocuments, longest: 6 };
      const found = await pathBetween(graph(), ends, walk);
      expect(found).toEqual(await pathBetween(oracle, ends, walk));
      expect(found?.ids.length).toBeGreaterThan(2);
    },
    120_000,
  );
});
