/** Connection types: one for each kind, and one for each field whose edges carry something of their own. */
import type { FieldMap, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { encodeCursor } from '../../src/graph/cursor.ts';
import { nodes, type NodeKind } from '../../src/graph/model/index.ts';
import { orderOf } from '../../src/graph/order.ts';
import { builder, type OutputFields, type SchemaTypes } from '../builder.ts';
import { atNode, reading } from '../plan/reads.ts';
import {
  enter,
  nodeView,
  readingOf,
  type ConnectionView,
  type EdgeView,
  type Listing,
} from '../plan/views.ts';
import { edgeOf } from './edge.ts';
import { listTypeName, type Place } from './names.ts';
import { nodeRef } from './node-refs.ts';

const made = new Map<string, ObjectRef<SchemaTypes, ConnectionView>>();

/** The connection type of a list of nodes of this kind. */
export function connectionOf(kind: NodeKind, place: Place | null) {
  const name = `${listTypeName(kind, place)}Connection`;
  const known = made.get(name);
  if (known !== undefined) return known;
  const ref = builder.objectRef<ConnectionView>(name);
  made.set(name, ref);
  builder.objectType(ref, {
    description: `A page of ${nodes[kind].plural}. ${nodes[kind].description}`,
    fields: (t) => connectionFields(t, kind, edgeOf(kind, place)),
  });
  return ref;
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
        field.select({ ...scope, reading: enter(scope.reading, field.key) });
      }),
      resolve: (view, _arguments, _context, info) => {
        const at = readingOf(view, info);
        const { listing } = view.reading;
        return view.result.edges.map((row) => ({ edge: row, from: view.from, listing, reading: at }));
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
      resolve: ({ result, reading: { listing } }) => ({
        hasNextPage: result.hasNextPage,
        hasPreviousPage: result.hasPreviousPage,
        startCursor: cursorText(result.edges.at(0), listing),
        endCursor: cursorText(result.edges.at(-1), listing),
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

const cursorText = (row: EdgeView['edge'] | undefined, { list, order }: Listing): string | null =>
  row === undefined ? null : encodeCursor(row.cursor, orderOf({ order }), list);
