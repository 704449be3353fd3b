/** Edge types: one for each kind, and one for each field whose edges carry something of their own. */
import type { FieldMap, ObjectRef } from '@pothos/core';
import { encodeCursor } from '../../src/graph/cursor.ts';
import { edges, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import { orderOf } from '../../src/graph/order.ts';
import { builder, type OutputFields, type SchemaTypes } from '../builder.ts';
import { atNode, reading, readingInside } from '../plan/reads.ts';
import { enter, nodeView, readingOf, type EdgeView } from '../plan/views.ts';
import { sourceSpan } from '../types/source-span.ts';
import { hasSpan, isSpanProperty, listTypeName, publicProperties, type Place } from './names.ts';
import { nodeRef } from './node-refs.ts';
import { edgePropertyFields } from './property-fields.ts';

const made = new Map<string, ObjectRef<SchemaTypes, EdgeView>>();

/** The edge type of a list of nodes of this kind, and of a to-one field whose edge carries something of its own. */
export function edgeOf(kind: NodeKind, place: Place | null) {
  const name = `${listTypeName(kind, place)}Edge`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const ref = builder.objectRef<EdgeView>(name);
  made.set(name, ref);
  builder.objectType(ref, {
    description:
      place === null
        ? `A row of a page of ${nodes[kind].plural} (行)`
        : `${edges[place.relationship].description}, with what the connection carries (行与关系)`,
    fields: (t) => edgeFields(t, kind, place),
  });
  return ref;
}

function edgeFields(t: OutputFields<EdgeView>, kind: NodeKind, place: Place | null): FieldMap {
  const own: FieldMap = {
    node: t.field({
      type: nodeRef(kind),
      description: nodes[kind].description,
      extensions: reading((scope, field) => {
        field.select(atNode({ ...scope, reading: enter(scope.reading, field.key) }));
      }),
      resolve: (view, _arguments, _context, info) => nodeView(view.edge.node, readingOf(view, info), info),
    }),
    cursor: t.string({
      description: 'Its place in the list, for after and before (游标)',
      extensions: reading(({ branch }) => {
        branch.withNodes = true;
      }),
      resolve: ({ edge, listing: { list, order } }) => encodeCursor(edge.cursor, orderOf({ order }), list),
    }),
  };
  if (place === null) return own;
  const shown = Object.entries(publicProperties(edges[place.relationship])).filter(
    ([property]) => !(hasSpan(place.relationship) && isSpanProperty(property)),
  );
  return {
    ...own,
    ...edgePropertyFields(t, Object.fromEntries(shown)),
    ...(hasSpan(place.relationship) ? { sources: edgeSources(t) } : {}),
  };
}

const edgeSources = (t: OutputFields<EdgeView>) =>
  t.field({
    type: [sourceSpan],
    description: 'Where the document says so (出处)',
    extensions: readingInside,
    resolve: (view, _arguments, _context, info) => [{ ...view, reading: readingOf(view, info) }],
  });
