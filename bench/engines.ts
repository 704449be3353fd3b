/** The engines that are measured, each loaded through the program's own write path. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '../src/graph/embedded/index.ts';
import { openNeo4j } from '../src/graph/neo4j/index.ts';
import { batchOf } from '../src/graph/records/index.ts';
import type { GraphStore } from '../src/graph/store.ts';
import type { DocumentRecord } from '../loaders/records.ts';
import { ROWS } from './brief.ts';
import { handWrittenEmbedded } from './hand-written-embedded.ts';
import { handWrittenNeo4j, type HandWritten } from './hand-written-neo4j.ts';
import { neo4jToMeasure } from './neo4j.ts';

/** A loaded graph and everybody who answers from it. */
export interface Loaded {
  readonly store: GraphStore;
  readonly handWritten: readonly HandWritten[];
  /** Seconds, from the first record to the last commit. */
  readonly loadSeconds: number;
}

export interface Engine {
  readonly name: string;
  /** Loads the records into an empty graph, hands it over, and throws it away afterwards. */
  over<T>(records: Iterable<DocumentRecord>, work: (loaded: Loaded) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** Writes records as `budget-graph load` does. */
export async function load(store: GraphStore, records: Iterable<DocumentRecord>): Promise<number> {
  const start = performance.now();
  for (const record of records) await store.write(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }));
  return (performance.now() - start) / 1000;
}

/** On disk, as the program keeps it; the hand-written statements run over a copy of the file. */
export function embeddedEngine(): Engine {
  return {
    name: 'embedded',
    async over(records, work) {
      const folder = mkdtempSync(join(tmpdir(), 'budget-graph-bench-'));
      try {
        const path = join(folder, 'graph');
        const loading = await openEmbedded({ path });
        const loadSeconds = await load(loading, records);
        await loading.close();
        const copy = join(folder, 'copy');
        cpSync(path, copy, { recursive: true });
        const byHand = await handWrittenEmbedded(copy, ROWS);
        const store = await openEmbedded({ path });
        try {
          return await work({ store, handWritten: byHand.ways, loadSeconds });
        } finally {
          await store.close();
          await byHand.close();
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    stop: () => Promise.resolve(),
  };
}

/** @throws Error with one sentence where there is no server to measure */
export async function neo4jEngine(tell: (line: string) => void): Promise<Engine> {
  const server = await neo4jToMeasure(tell);
  return {
    name: 'neo4j',
    async over(records, work) {
      await server.empty();
      const store = await openNeo4j(server.access);
      const byHand = handWrittenNeo4j(server.access, ROWS);
      try {
        const loadSeconds = await load(store, records);
        return await work({ store, handWritten: byHand.ways, loadSeconds });
      } finally {
        await byHand.close();
        await store.close();
      }
    },
    stop: () => server.stop(),
  };
}
