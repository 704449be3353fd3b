/** What a document contributes, while it is being gathered from its record. */
import type { Lines } from '../../../loaders/records.ts';
import type { Claim, GraphEdge, GraphNode, NodeRef, Properties } from '../batch.ts';
import type { RelationshipName } from '../model/index.ts';
import { present } from '../present.ts';
import type { PlaceOf } from './place.ts';
import type { Quote } from './quote.ts';

export interface Contribution {
  /** Adds a node of the document's own, which stands on these lines. */
  own(node: GraphNode, lines: Lines): NodeRef;
  /**
   * Says something of a shared node. Said again, it adds what was not said yet; the lines are those of the first
   * time.
   */
  state(node: GraphNode, lines: Lines): NodeRef;
  /** Adds an edge that leaves or reaches the document or a node of its own: it goes with the document. */
  connect(relationship: RelationshipName, from: NodeRef, to: NodeRef, properties?: Properties): void;
  /** Says that a shared node stands in a relationship to another. */
  relate(relationship: RelationshipName, from: NodeRef, to: NodeRef, properties?: Properties): void;
  /** Where something stands, with the document's words: the properties of its DISCLOSED_IN edge. */
  span(lines: Lines): Properties;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly claims: readonly Claim[];
}

interface OpenClaim extends GraphNode {
  readonly edges: Map<string, Claim['edges'][number]>;
  readonly disclosed: Properties;
}

/** Begins the contribution of a document. */
export function contributionOf(document: NodeRef, quote: Quote, placeOf: PlaceOf): Contribution {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const claims = new Map<string, OpenClaim>();

  const span: Contribution['span'] = (lines) =>
    present({ firstLine: lines[0], lastLine: lines[1], ...placeOf(lines), quote: quote(lines) });
  const connect: Contribution['connect'] = (relationship, from, to, properties = {}) => {
    edges.push({ relationship, from: ref(from), to: ref(to), properties: present(properties) });
  };
  return {
    nodes,
    edges,
    connect,
    span,
    own(node, lines) {
      nodes.push({ ...ref(node), properties: present(node.properties) });
      connect('DISCLOSED_IN', node, document, span(lines));
      return ref(node);
    },
    state(node, lines) {
      const known = claims.get(node.id);
      claims.set(node.id, {
        ...ref(node),
        properties: { ...present(node.properties), ...known?.properties },
        edges: known?.edges ?? new Map<string, Claim['edges'][number]>(),
        disclosed: known?.disclosed ?? span(lines),
      });
      return ref(node);
    },
    relate(relationship, from, to, properties = {}) {
      const said = claims.get(from.id)?.edges;
      if (said === undefined) throw new Error(`Nothing is stated of ${from.id} yet`);
      const key = `${relationship} ${to.id}`;
      if (!said.has(key)) said.set(key, { relationship, to: ref(to), properties: present(properties) });
    },
    get claims() {
      return [...claims.values()].map((claim) => ({
        ...claim,
        edges: [...claim.edges.values()],
      }));
    },
  };
}

function ref({ kind, id }: NodeRef): NodeRef {
  return { kind, id };
}
