import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecordFile } from '../loaders/record-file.ts';
import type { DocumentRecord } from '../loaders/records.ts';
import { branchOf } from './graph/branch.ts';
import { compare } from './graph/filter-parts.ts';
import { loadDocument } from './graph/load-document.ts';
import type { GraphStore } from './graph/store.ts';
import { packageRoot } from './package-root.ts';

/** Where the sample lies: records of facts and figures, one file for each document. */
export const sampleFolder: string = join(packageRoot, 'data');

/**
 * Loads the sample where the graph is empty. Where it is not, the sample's documents that are still there are
 * brought up to what this version of the program reads and stores; a document that was removed, or whose original
 * took its place, stays as it is.
 *
 * @returns how many documents it loaded or brought up to date
 */
export async function loadSample(store: GraphStore): Promise<number> {
  const { nodes } = await store.counts();
  const records = await sampleRecords();
  const wanted = nodes.Document > 0 ? await stillThere(store, records) : records;
  let loaded = 0;
  for (const record of wanted) {
    const { outcome } = await loadDocument(store, { record, text: null });
    if (outcome !== 'unchanged') loaded += 1;
  }
  return loaded;
}

/** The records of the sample, in the order of their files' names. */
export async function sampleRecords(): Promise<DocumentRecord[]> {
  const names = (await readdir(sampleFolder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) => readRecordFile(name, await readFile(join(sampleFolder, name))) ?? []),
  );
  return files.flat();
}

/** The records whose documents the graph holds as the sample left them: without their texts. */
async function stillThere(
  store: GraphStore,
  records: readonly DocumentRecord[],
): Promise<readonly DocumentRecord[]> {
  const { Document: found } = await store.read({
    start: { type: 'all' },
    branches: [
      branchOf('Document', {
        filter: compare(
          'sha256',
          'in',
          records.map(({ sha256 }) => sha256),
        ),
        properties: ['sha256', 'withheld'],
      }),
    ],
  });
  const sampled = new Set(
    (found?.edges ?? [])
      .map(({ node }) => node.properties)
      .filter(({ withheld }) => Array.isArray(withheld) && withheld.length > 0)
      .map(({ sha256 }) => sha256),
  );
  return records.filter(({ sha256 }) => sampled.has(sha256));
}
