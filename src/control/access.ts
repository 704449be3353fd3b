import { loadDocument } from '../graph/load-document.ts';
import { openGraph, type GraphLocation } from '../graph/open.ts';
import { statusOf } from '../graph/status.ts';
import type { GraphStore } from '../graph/store.ts';
import { remoteAccess } from './client.ts';
import type { GraphAccess } from './graph-access.ts';
import { findServing } from './serving-file.ts';

export const localAccess = (store: GraphStore): GraphAccess => ({
  load: (document) => loadDocument(store, document),
  remove: (documentId) => store.remove(documentId),
  status: () => statusOf(store),
  close: () => store.close(),
});

/**
 * Opens the graph, or reaches the program that serves it.
 * @throws GraphUnavailable where neither answers
 */
export async function openAccess(location: GraphLocation): Promise<GraphAccess> {
  if (location.engine === 'embedded' && location.dataDir !== ':memory:') {
    const serving = await findServing(location.dataDir);
    if (serving !== null) return remoteAccess(serving, location.dataDir);
  }
  return localAccess(await openGraph(location));
}
