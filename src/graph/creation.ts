/** Nodes and edges of whatever kinds, handed to a transaction kind by kind. */
import type { GraphEdge, GraphNode, NodeRef } from './batch.ts';
import { groupedBy } from '../../loaders/grouped.ts';
import type { NodeKind } from './model/index.ts';
import { withSearchTexts } from './search/searched.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Adds nodes that are not there yet, each with the texts that a search looks in. */
export async function createNodes(transaction: WriteTransaction, nodes: readonly GraphNode[]) {
  for (const [kind, ofKind] of byKind(nodes)) {
    await transaction.createNodes(kind, ofKind.map(withSearchTexts));
  }
}

/** Adds edges between nodes that are there, in one step for each relationship and pair of kinds. */
export async function createEdges(transaction: WriteTransaction, edges: readonly GraphEdge[]): Promise<void> {
  const groups = groupedBy(edges, ({ relationship, from, to }) => `${relationship} ${from.kind} ${to.kind}`);
  for (const group of groups.values()) {
    for (const { relationship, from, to } of group.slice(0, 1)) {
      const rows = group.map((edge) => ({
        from: edge.from.id,
        to: edge.to.id,
        properties: edge.properties,
      }));
      await transaction.createEdges(relationship, from.kind, to.kind, rows);
    }
  }
}

/** Nodes, or what refers to them, by their kind; each kind's in the order given. */
export function byKind<T extends NodeRef>(nodes: readonly T[]): Map<NodeKind, T[]> {
  return groupedBy(nodes, ({ kind }) => kind);
}
