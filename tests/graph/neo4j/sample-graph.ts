/** A small graph for the tests on Neo4j: generated documents, the same in Neo4j and in the oracle. */
import { generatedDocuments } from '../../../bench/generated/documents.ts';
import { createMemoryStore } from '../../../src/graph/memory/index.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import type { GraphStore } from '../../../src/graph/store.ts';

export const documents = [
  ...generatedDocuments({
    documents: 3,
    projects: 16,
    indicators: [4, 4],
    measures: 40,
    centralFunds: 'many',
  }),
].map((record) => batchOf(record, { loadedAt: '2026-01-01T00:00:00.000Z' }));

/** Writes the documents, and gives an oracle that holds the same. */
export async function fill(store: GraphStore): Promise<GraphStore> {
  const oracle = createMemoryStore();
  for (const document of documents) {
    await store.write(document);
    await oracle.write(document);
  }
  return oracle;
}
