/** What a record contributes, and parts of it by kind and relationship. */
import type { DocumentRecord } from '../../../loaders/records.ts';
import type { GraphBatch, GraphEdge, GraphNode } from '../../../src/graph/batch.ts';
import type { NodeKind, RelationshipName } from '../../../src/graph/model/index.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import { sampleRecord } from './sample-record.ts';

export const loadedAt = '2026-01-01T00:00:00.000Z';

/** The batch of the sample record with these parts in place of its own. */
export const batch = (parts: Partial<DocumentRecord> = {}): GraphBatch =>
  batchOf(sampleRecord(parts), { loadedAt });

export const nodesOf = (from: GraphBatch, kind: NodeKind): GraphNode[] =>
  [...from.nodes, ...from.claims].filter((node) => node.kind === kind);

/** Throws where there is none of the kind, or more than one. */
export const onlyNode = (from: GraphBatch, kind: NodeKind): GraphNode => {
  const [only, other] = nodesOf(from, kind);
  if (only === undefined || other !== undefined) throw new Error(`Not one ${kind}`);
  return only;
};

/** Edges of the document and its own nodes. */
export const edgesOf = (from: GraphBatch, relationship: RelationshipName): GraphEdge[] =>
  from.edges.filter((edge) => edge.relationship === relationship);

/** Edges between shared nodes, as the document states them. */
export const statedEdgesOf = (from: GraphBatch, relationship: RelationshipName): GraphEdge[] =>
  from.claims.flatMap(({ kind, id, edges }) =>
    edges
      .filter((edge) => edge.relationship === relationship)
      .map((edge) => ({ ...edge, from: { kind, id } })),
  );

export const namesOf = (from: GraphBatch, kind: NodeKind) =>
  nodesOf(from, kind).map(({ properties }) => properties['name']);
