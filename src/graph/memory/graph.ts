import type { GraphEdge, GraphNode } from '../batch.ts';
import type { NodeKind } from '../model/index.ts';
import type { Step, Value } from '../plan.ts';

/** The whole graph as plain records: what the oracle of the tests reads and writes. */
export interface MemoryGraph {
  /** By id; ids carry their kind. */
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  readonly revision: number;
}

export const emptyGraph: MemoryGraph = { nodes: new Map(), edges: [], revision: 0 };

/** A node, with the edge that led to it; null at the start of a plan. */
export interface Row {
  readonly node: GraphNode;
  readonly edge: GraphEdge | null;
}

/** The nodes of one kind at the other end of a step from a node. */
export function neighbours(graph: MemoryGraph, id: string, step: Step, kind: NodeKind): Row[] {
  const [near, far] = step.direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  return graph.edges.flatMap((edge) => {
    if (edge.relationship !== step.relationship || edge[near].id !== id) return [];
    const node = graph.nodes.get(edge[far].id);
    return node?.kind === kind ? [{ node, edge }] : [];
  });
}

/** A property of a row's node or edge; null where it is missing. */
export function valueOf({ node, edge }: Row, on: 'node' | 'edge', property: string): Value {
  if (on === 'node') return property === 'id' ? node.id : (node.properties[property] ?? null);
  return edge?.properties[property] ?? null;
}
