/** Connection and edge types: one for each kind, and one for each field whose edges carry something of their own. */
import type { FieldMap, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { encodeCursor } from '../../src/graph/cursor.ts';
import { edges, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import { orderOf } from '../../src/graph/order.ts';
import { builder, type OutputFields, type SchemaTypes } from '../builder.ts';
import { atNode, reading, readingInside, type Scope, type SelectedField } from '../plan/reads.ts';
import { enter, nodeView, readingOf, type ConnectionView, type EdgeView } from '../plan/views.ts';
import { sourceSpan } from '../types/source-span.ts';
import { hasSpan, isSpanProperty, publicProperties, type RelationshipName } from './names.ts';
import { nodeRef } from './node-refs.ts';
import { edgePropertyFields } from './property-fields.ts';

const connections = new Map<string, ObjectRef<SchemaTypes, ConnectionView>>();
const edgeTypes = new Map<string, ObjectRef<SchemaTypes, EdgeView>>();

/** Where a connection stands: the edges of a relationship, seen from a kind; null for the list of all. */
export interface Place {
  readonly from: NodeKind;
  readonly field: string;
  readonly relationship: RelationshipName;
}

/** The connection type of a list of nodes of this kind. */
export function connectionOf(kind: NodeKind, place: Place | null) {
  const name = `${startOfName(kind, place)}Connection`;
  const known = connections.get(name);
  if (known !== undefined) return known;
  const ref = builder.objectRef<ConnectionView>(name);
  connections.set(name, ref);
  builder.objectType(ref, {
    description: `A page of ${nodes[kind].plural}. ${nodes[kind].description}`,
    fields: (t) => connectionFields(t, kind, edgeOf(kind, place)),
  });
  return ref;
}

/** The edge type of such a list, and of a to-one field whose edge carries something of its own. */
export function edgeOf(kind: NodeKind, place: Place | null) {
  const name = `${startOfName(kind, place)}Edge`;
  const known = edgeTypes.get(name);
  if (known !== undefined) return known;
  const ref = builder.objectRef<EdgeView>(name);
  edgeTypes.set(name, ref);
  builder.objectType(ref, {
    description:
      place === null
        ? `A row of a page of ${nodes[kind].plural} (行)`
        : `${edges[place.relationship].description}, with what the connection carries (行与关系)`,
    fields: (t) => edgeFields(t, kind, place),
  });
  return ref;
}

/** Whether edges of the relationship carry something that the API shows. */
export const carriesProperties = (relationship: RelationshipName): boolean =>
  Object.keys(publicProperties(edges[relationship])).length > 0;

function startOfName(kind: NodeKind, place: Place | null): string {
  if (place === null || !carriesProperties(place.relationship)) return kind;
  return `${place.from}${place.field.charAt(0).toUpperCase()}${place.field.slice(1)}`;
}

function connectionFields(
  t: OutputFields<ConnectionView>,
  kind: NodeKind,
  edge: ObjectRef<SchemaTypes, EdgeView>,
): FieldMap {
  return {
    edges: t.field({
      type: [edge],
      description: 'The rows, with what connects them (行)',
      extensions: reading((scope, field) => {
        scope.branch.withNodes = true;
        inside(scope, field);
      }),
      resolve: (view, _arguments, _context, info) => {
        const at = readingOf(view, info);
        const { order } = view.reading;
        return view.result.edges.map((row) => ({ edge: row, from: view.from, order, reading: at }));
      },
    }),
    nodes: t.field({
      type: [nodeRef(kind)],
      description: 'The rows themselves, without what connects them (节点)',
      extensions: reading((scope, field) => {
        field.select(atNode({ ...scope, reading: enter(scope.reading, field.key) }));
      }),
      resolve: (view, _arguments, _context, info) => {
        const at = readingOf(view, info);
        return view.result.edges.map(({ node }) => nodeView(node, at, info));
      },
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there is more, and where to go on (分页信息)',
      extensions: reading(({ branch }) => {
        branch.withNodes = true;
      }),
      resolve: ({ result, reading: { order } }) => ({
        hasNextPage: result.hasNextPage,
        hasPreviousPage: result.hasPreviousPage,
        startCursor: cursorText(result.edges.at(0), order),
        endCursor: cursorText(result.edges.at(-1), order),
      }),
    }),
    totalCount: t.int({
      description: 'How many there are in all, whatever the page; counted only when asked for (总数)',
      extensions: reading(({ branch }) => {
        branch.withCount = true;
      }),
      resolve: ({ result }, _arguments, _context, info: GraphQLResolveInfo) => {
        if (result.totalCount === null) throw new Error(`${info.parentType.name}: nothing was counted`);
        return result.totalCount;
      },
    }),
  };
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
      resolve: ({ edge, order }) => encodeCursor(edge.cursor, orderOf({ order })),
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

function inside(scope: Scope, field: SelectedField): void {
  field.select({ ...scope, reading: enter(scope.reading, field.key) });
}

const cursorText = (row: EdgeView['edge'] | undefined, order: EdgeView['order']): string | null =>
  row === undefined ? null : encodeCursor(row.cursor, orderOf({ order }));
