import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecordFile } from '../loaders/record-file.ts';
import { loadDocument } from './graph/load-document.ts';
import type { GraphStore } from './graph/store.ts';
import { packageRoot } from './package-root.ts';

/** Where the sample lies: records of facts and figures, one file for each document. */
export const sampleFolder: string = join(packageRoot, 'data');

/** Loads the sample where the graph is empty. Returns how many documents it loaded. */
export async function loadSample(store: GraphStore): Promise<number> {
  const { nodes } = await store.counts();
  if (nodes.Document > 0) return 0;
  const names = (await readdir(sampleFolder)).filter((name) => name.endsWith('.json')).sort();
  let loaded = 0;
  for (const name of names) {
    for (const record of readRecordFile(name, await readFile(join(sampleFolder, name))) ?? []) {
      await loadDocument(store, { record, text: null });
      loaded += 1;
    }
  }
  return loaded;
}
