import { setTimeout } from 'node:timers/promises';
import { createAudit, type Audit } from '../audit/audit.ts';
import { failureSentence } from '../audit/failure-sentence.ts';
import type { RuleFailure } from '../audit/finding.ts';
import { readRuleSet, type RuleSources } from '../audit/rule-set.ts';
import { GraphInUse, GraphUnavailable } from '../graph/errors.ts';
import { loadDocument } from '../graph/load-document.ts';
import { graphExists, openGraph, type GraphLocation } from '../graph/open.ts';
import { statusOf } from '../graph/status.ts';
import type { GraphStore, QueryableStore, WriteOptions } from '../graph/store.ts';
import { answers, remoteAccess } from './client.ts';
import type { GraphAccess } from './graph-access.ts';
import { findServing, type Serving } from './serving-file.ts';

/**
 * A graph that this process has opened.
 * @param options who is told of the statements that change it
 */
export const localAccess = (store: GraphStore, audit: Audit, options: WriteOptions = {}): GraphAccess => ({
  load: (document) => loadDocument(store, document, options),
  remove: (documentId) => store.remove(documentId, options),
  renew: () => audit.renew({ wanted: 'changed', ...options }),
  audit: (request) => audit.run(request),
  status: () => statusOf(store),
  close: () => store.close(),
});

/** A rule that fails says nothing of the others' findings, so that the command goes on. */
const tell = (failure: RuleFailure): void =>
  void process.stderr.write(`budget-graph: ${failureSentence(failure)}\n`);

/** How long (milliseconds) a command waits for a graph that another one holds, and how often it looks. */
const patience = { limit: 10_000, interval: 200 };

/** Which graph, and by which rules it is audited. */
export interface AccessOptions {
  readonly graph: GraphLocation;
  readonly rules: RuleSources;
}

/**
 * Reaches the program that serves the graph, or opens the graph where nobody does. A program that has just started
 * holds the graph before it says so, and another command holds it while it works: both are waited for.
 * @throws GraphUnavailable where neither can be done
 */
export async function openAccess({ graph: location, rules }: AccessOptions): Promise<GraphAccess> {
  const ruleSet = await readRuleSet(rules);
  const deadline = Date.now() + patience.limit;
  for (;;) {
    const serving = await servingOf(location);
    if (serving !== null && (await answers(serving))) return remoteAccess(serving);
    try {
      const store = await openUnserved(location, serving);
      return localAccess(store, createAudit(store, ruleSet, tell));
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
export async function openExistingAccess(options: AccessOptions): Promise<GraphAccess> {
  const { graph: location } = options;
  if (await graphExists(location)) return openAccess(options);
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
export async function openUnserved(
  location: GraphLocation,
  serving: Serving | null,
): Promise<QueryableStore> {
  return openGraph(location).catch((error: unknown) => {
    if (!(error instanceof GraphInUse) || serving === null) throw error;
    throw new GraphInUse(
      `The graph is in use by process ${serving.pid}, which does not answer at ${serving.url}: ` +
        'end that process, or choose another folder with DATA_DIR.',
      { cause: error },
    );
  });
}
