import { beforeAll, expect, test } from 'vitest';
import type { GraphBatch } from '../../src/graph/batch.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
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

  test.skipIf(documents.length === 0)(
    'are in the graph as the oracle holds them, value by value',
    async () => {
      for (const batch of once) {
        await oracle.write(batch);
        expect(await graph().write(batch)).toBe('created');
      }
      expect(await graph().counts()).toEqual(await oracle.counts());
      expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    },
  );

  test.skipIf(documents.length === 0)('loaded twice are the same graph as loaded once', async () => {
    const revision = await graph().revision();
    for (const batch of again) expect(await graph().write(batch)).toBe('unchanged');
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    expect(await graph().revision()).toBe(revision);
  });

  test.skipIf(documents.length === 0)('loaded in another order are the same graph', async () => {
    await removeAll(graph());
    expect(await snapshotOf(graph())).toEqual([]);
    for (const batch of again.toReversed()) await graph().write(batch);
    expect(await lastingSnapshotOf(graph())).toEqual(await lastingSnapshotOf(oracle));
  });
});
