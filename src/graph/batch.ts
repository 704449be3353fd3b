/** What one document contributes to the graph: the form in which `records → graph` hands it to an engine. */
import type { NodeKind, RelationshipName } from './model/index.ts';
import type { Value } from './plan.ts';

export type Properties = Readonly<Record<string, Value>>;

export interface NodeRef {
  readonly kind: NodeKind;
  readonly id: string;
}

export interface GraphNode extends NodeRef {
  readonly properties: Properties;
}

export interface GraphEdge {
  readonly relationship: RelationshipName;
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly properties: Properties;
}

/**
 * What one document says of a node that it shares with others. The node's properties are what its documents say,
 * the first that says anything in the order of the documents' ids, so that the graph does not depend on the order
 * of loading. Structural edges (Unit of a Department, Region of a Department, part of a Region …) are said in the
 * same way and stay while one document says them.
 */
export interface Claim extends GraphNode {
  readonly edges: readonly Omit<GraphEdge, 'from'>[];
  /** Properties of its DISCLOSED_IN edge: where the document first speaks of it. */
  readonly disclosed: Properties;
}

export interface GraphBatch {
  readonly document: GraphNode;
  /** Nodes that belong to this document alone. */
  readonly nodes: readonly GraphNode[];
  /** Edges that leave or reach the document or a node of its own, DISCLOSED_IN of its own nodes included. */
  readonly edges: readonly GraphEdge[];
  readonly claims: readonly Claim[];
}
