import { setTimeout } from 'node:timers/promises';
import { GraphInUse, GraphUnavailable } from '../graph/errors.ts';
import { loadDocument } from '../graph/load-document.ts';
import { graphExists, openGraph, type GraphLocation } from '../graph/open.ts';
import { statusOf } from '../graph/status.ts';
import type { GraphStore } from '../graph/store.ts';
import { answers, remoteAccess } from './client.ts';
import type { GraphAccess } from './graph-access.ts';
import { findServing, type Serving } from './serving-file.ts';

export const localAccess = (store: GraphStore): GraphAccess => ({
  load: (document) => loadDocument(store, document),
  remove: (documentId) => store.remove(documentId),
  status: () => statusOf(store),
  close: () => store.close(),
});

/** How long (milliseconds) a command waits for a graph that another one holds, and how often it looks. */
const patience = { limit: 10_000, interval: 200 };

/**
 * Reaches the program that serves the graph, or opens the graph where nobody does. A program that has just started
 * holds the graph before it says so, and another command holds it while it works: both are waited for.
 * @throws GraphUnavailable where neither can be done
 */
export async function openAccess(location: GraphLocation): Promise<GraphAccess> {
  const deadline = Date.now() + patience.limit;
  for (;;) {
    const serving = await servingOf(location);
    if (serving !== null && (await answers(serving))) return remoteAccess(serving);
    try {
      return localAccess(await openUnserved(location, serving));
    } catch (error) {
      if (!(error instanceof GraphInUse) || serving !== null || Date.now() > deadline) throw error;
      await setTimeout(patience.interval);
    }
  }
}

/**
 * The same for commands that look at a graph and must not make one.
 * @throws GraphUnavailable where there is none
 */
export async function openExistingAccess(location: GraphLocation): Promise<GraphAccess> {
  if (await graphExists(location)) return openAccess(location);
  const where = location.engine === 'embedded' ? location.dataDir : location.uri;
  throw new GraphUnavailable(
    `There is no graph in ${where}: load documents into it first, or name another folder with DATA_DIR.`,
  );
}

/** Who says that it serves this graph; null for graphs that take several writers, and for those in memory. */
export async function servingOf(location: GraphLocation): Promise<Serving | null> {
  return location.engine === 'embedded' && location.dataDir !== ':memory:'
    ? findServing(location.dataDir)
    : null;
}

/**
 * Opens a graph that nobody answers for.
 * @param serving who said that it serves it: where that one still holds the file, the error names it
 */
export async function openUnserved(location: GraphLocation, serving: Serving | null): Promise<GraphStore> {
  return openGraph(location).catch((error: unknown) => {
    if (!(error instanceof GraphInUse) || serving === null) throw error;
    throw new GraphInUse(
      `The graph is in use by process ${serving.pid}, which does not answer at ${serving.url}: ` +
        'end that process, or choose another folder with DATA_DIR.',
      { cause: error },
    );
  });
}
