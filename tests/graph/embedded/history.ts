/** Changes of a graph as its users make them: the sample, its documents' originals in its place, removals. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecordFile } from '../../../loaders/record-file.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { sampleFolder } from '../../../src/sample.ts';

export type Change = (store: GraphStore) => Promise<unknown>;

/** A text that fills several of the engine's pages of 4 KiB. */
const longText = '按照绩效目标逐项自评，资金到位及时，执行中的偏差已经说明。'.repeat(200);

/** Each change is one transaction; those of the sample come first. */
export function history(): readonly Change[] {
  const sample = readdirSync(sampleFolder)
    .sort()
    .flatMap((name) => readRecordFile(name, readFileSync(join(sampleFolder, name))) ?? []);
  const [largest] = sample.toSorted((left, right) => right.projects.length - left.projects.length);
  if (largest === undefined) throw new Error(`There is no sample in ${sampleFolder}`);
  return [
    ...sample.map(write),
    write(original(largest)),
    remove(largest),
    write(largest),
    ...sample.map((record) => write(original(record))),
    ...sample.map(remove),
  ];
}

function write(record: DocumentRecord): Change {
  return (store) => store.write(batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }));
}

function remove(record: DocumentRecord): Change {
  const { document } = batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' });
  return (store) => store.remove(document.id);
}

function original(record: DocumentRecord): DocumentRecord {
  return {
    ...record,
    sha256: 'f'.repeat(64),
    withheld: [],
    projects: record.projects.map((project) => ({ ...project, goal: longText })),
  };
}
