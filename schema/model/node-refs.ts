import { nodeKinds, type NodeKind } from '../../src/graph/model/index.ts';
import { builder } from '../builder.ts';
import type { NodeView } from '../plan/views.ts';

const refs = new Map(nodeKinds.map((kind) => [kind, builder.objectRef<NodeView>(kind)]));

/** The object type of a kind: kinds speak of each other, so all are there before any is filled. */
export function nodeRef(kind: NodeKind) {
  const ref = refs.get(kind);
  if (ref === undefined) throw new Error(`${kind} is no kind of the model`);
  return ref;
}
