/** The fields that lead from a node to others: paged where there may be many, the node itself where there is one. */
import type { FieldMap, InputFieldMap } from '@pothos/core';
import { connectionsOf, type Connection, type NodeKind } from '../../src/graph/model/index.ts';
import { builder, type OutputFields } from '../builder.ts';
import { allOf, filterOfEdgeWhere, filterOfWhere } from '../plan/filter.ts';
import { defaultOrder, orderOfArguments } from '../plan/order.ts';
import { pageOf } from '../plan/page.ts';
import { atNode, follow, reading } from '../plan/reads.ts';
import { linked, nodeView, readingOf, type NodeView } from '../plan/views.ts';
import { connectionOf } from './connection.ts';
import { edgeOf } from './edge.ts';
import { carriesProperties } from './names.ts';
import { nodeRef } from './node-refs.ts';
import { edgeOrderInputOf, orderInputOf } from './order.ts';
import { edgeWhereOf, whereOf } from './where.ts';

/** All connections that the model declares for a kind. */
export function connectionFieldsOf(t: OutputFields<NodeView>, kind: NodeKind): FieldMap {
  return Object.fromEntries(
    connectionsOf(kind).flatMap((connection): [string, FieldMap[string]][] => {
      const { field, many, relationship } = connection;
      if (many) return [[field, manyField(t, kind, connection)]];
      const one: [string, FieldMap[string]] = [field, oneField(t, connection)];
      const withEdge = carriesProperties(relationship) && relationship !== 'DISCLOSED_IN';
      return withEdge ? [one, [`${field}Edge`, oneEdgeField(t, kind, connection)]] : [one];
    }),
  );
}

/** The arguments of a list: page, condition and order; of a relationship that carries something, also by that. */
export function listArguments(
  t: OutputFields<unknown>,
  kind: NodeKind,
  relationship: Connection['relationship'] | null,
): InputFieldMap {
  const edgeWhere = relationship === null ? null : edgeWhereOf(relationship);
  const edgeOrder = relationship === null ? null : edgeOrderInputOf(relationship);
  return {
    ...t.arg.connectionArgs(),
    where: t.arg({ type: whereOf(kind), description: 'Only those of which this holds (条件)' }),
    orderBy: t.arg({
      type: [orderInputOf(kind)],
      description: `In this order, then by id; without it ${
        relationship === null ? 'by id alone' : 'as the document has them, across documents by id'
      } (排序)`,
    }),
    ...(edgeWhere === null
      ? {}
      : {
          edgeWhere: t.arg({
            type: edgeWhere,
            description: 'Only those whose connection satisfies this (关系条件)',
          }),
        }),
    ...(edgeOrder === null
      ? {}
      : {
          edgeOrderBy: t.arg({
            type: [edgeOrder],
            description: 'In this order of their connections, before orderBy (按关系排序)',
          }),
        }),
  };
}

function manyField(t: OutputFields<NodeView>, from: NodeKind, connection: Connection) {
  const { field, description, relationship, direction } = connection;
  const target = onlyTarget(from, connection);
  const list = `${from}.${field}`;
  return t.field({
    type: connectionOf(target, { from, field, relationship }),
    description,
    args: listArguments(t as OutputFields<unknown>, target, relationship),
    extensions: reading((scope, { key, args, limits, select }) => {
      const step = { relationship, direction };
      const { order: given, measures } = orderOfArguments(target, relationship, args);
      const order = given.length > 0 ? given : defaultOrder(from, step, target);
      const filter = allOf([
        filterOfWhere(target, args['where']),
        filterOfEdgeWhere(relationship, args['edgeWhere'], 'edgeWhere'),
      ]);
      const page = pageOf(args, order, { list, kind: target, relationship, measures }, limits);
      for (const end of follow(scope, { key }, step, [target], { filter, order, measures, page, list }))
        select(end);
    }),
    resolve: (view, _arguments, _context, info) => {
      const at = readingOf(view, info);
      return { result: linked(view.node, at, target, info), from: view.node, reading: at };
    },
  });
}

function oneField(t: OutputFields<NodeView>, { description, relationship, direction, targets }: Connection) {
  const [first] = targets;
  return t.field({
    type: targets.length === 1 && first !== undefined ? nodeRef(first) : builder.nodeInterfaceRef(),
    description,
    nullable: true,
    extensions: reading((scope, field) => {
      for (const end of follow(scope, field, { relationship, direction }, targets)) field.select(atNode(end));
    }),
    resolve: (view, _arguments, _context, info) => {
      const at = readingOf(view, info);
      const [row] = targets.flatMap((kind) => linked(view.node, at, kind, info).edges);
      return row === undefined ? null : nodeView(row.node, at, info);
    },
  });
}

function oneEdgeField(t: OutputFields<NodeView>, from: NodeKind, connection: Connection) {
  const { field, description, relationship, direction } = connection;
  const target = onlyTarget(from, connection);
  return t.field({
    type: edgeOf(target, { from, field, relationship }),
    description: `${description}, with what the connection carries`,
    nullable: true,
    extensions: reading((scope, selected) => {
      const list = `${from}.${field}`;
      for (const end of follow(scope, selected, { relationship, direction }, [target], { list })) {
        end.branch.withNodes = true;
        selected.select(end);
      }
    }),
    resolve: (view, _arguments, _context, info) => {
      const at = readingOf(view, info);
      const [edge] = linked(view.node, at, target, info).edges;
      return edge === undefined ? null : { edge, from: view.node, listing: at.listing, reading: at };
    },
  });
}

/** A page runs through one kind: a list of several kinds would need an order across them. */
function onlyTarget(from: NodeKind, { field, targets }: Connection): NodeKind {
  const [target] = targets;
  if (target === undefined || targets.length > 1) {
    throw new Error(`${from}.${field} leads to several kinds: give each a field of its own in the model`);
  }
  return target;
}
