/**
 * The graph in memory, over plain records: the oracle against which the tests hold the engines. Nothing here is
 * fast; everything is as literal as it can be.
 */
import { nodeKinds, relationshipNames } from '../model/index.ts';
import { putReview, replaceFindings } from '../findings.ts';
import { removeDocument, writeDocument } from '../settle.ts';
import type { GraphStore } from '../store.ts';
import type { InTransaction } from '../write-transaction.ts';
import { emptyGraph, type MemoryGraph } from './graph.ts';
import { groupGraph } from './group.ts';
import { readPlan } from './read.ts';
import { searchGraph } from './search.ts';
import { beginTransaction } from './transaction.ts';

/** Opens an empty graph that lives as long as the store does. */
export function createMemoryStore(): GraphStore {
  let graph: MemoryGraph = emptyGraph;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after the other, each on a copy that takes the graph's place only when all of it is done. */
  const inTransaction: InTransaction = (work) => {
    const run = async () => {
      const { transaction, result } = beginTransaction(graph);
      const answer = await work(transaction);
      graph = result();
      return answer;
    };
    const done = queue.then(run, run);
    queue = done.catch(() => undefined);
    return done;
  };

  return {
    description: 'graph in memory',
    read: async (plan) => Promise.resolve(readPlan(graph, plan)),
    group: async (grouping) => Promise.resolve(groupGraph(graph, grouping)),
    search: async (search) => Promise.resolve(searchGraph(graph, search)),
    write: (batch) => writeDocument(inTransaction, batch),
    remove: (documentId) => removeDocument(inTransaction, documentId),
    replaceFindings: (batch) => replaceFindings(inTransaction, batch),
    review: (batch) => putReview(inTransaction, batch),
    counts: () => Promise.resolve(countsOf(graph)),
    async *contents() {
      const { nodes, edges } = await Promise.resolve(graph);
      yield* nodes.values();
      yield* edges;
    },
    revision: () => Promise.resolve(graph.revision),
    connections: () => ({ inUse: 0, most: 0, waiting: 0 }),
    close: () => Promise.resolve(),
  };
}

function countsOf({ nodes, edges }: MemoryGraph) {
  const count = <T extends string>(names: readonly T[], of: (name: T) => number) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<T, number>;
  return {
    nodes: count(nodeKinds, (kind) => [...nodes.values()].filter((node) => node.kind === kind).length),
    edges: count(relationshipNames, (name) => edges.filter((edge) => edge.relationship === name).length),
  };
}
