/** From an `orderBy` argument to the plan's order, and the order where none is given. */
import { edges, nodes, type NodeKind, type RelationshipName } from '../../src/graph/model/index.ts';
import type { Measure, OrderKey, Step } from '../../src/graph/plan.ts';
import { badInput } from '../bad-input.ts';
import { filterConnectionsOf, type FilterConnection } from '../model/filter-connections.ts';
import { allOf, filterOfEdgeWhere, filterOfWhere } from './filter.ts';
import { named } from './measure.ts';

/** `{ executionRate: 'DESC' }`: exactly one key, as GraphQL's @oneOf has checked. */
type Order = Readonly<Record<string, unknown>>;

export interface Ordered {
  readonly order: readonly OrderKey[];
  /** What the order goes by beside properties. */
  readonly measures: readonly Measure[];
}

/**
 * The order that a list's arguments name: keys of its connections (`edgeOrderBy`) before those of its nodes.
 * @throws GraphQLError where a key of a connection names no measure, or more than one
 */
export function orderOfArguments(
  kind: NodeKind,
  relationship: RelationshipName | null,
  args: Readonly<Record<string, unknown>>,
): Ordered {
  const connections = new Map(filterConnectionsOf(kind).map((connection) => [connection.field, connection]));
  const measures = new Map<string, Measure>();
  const ofEdges =
    relationship === null ? [] : keysIn(args['edgeOrderBy']).map(([, ...key]) => byProperty('edge', ...key));
  const ofNodes = keysIn(args['orderBy']).map(([index, field, value]): OrderKey => {
    const connection = connections.get(field);
    if (connection === undefined || !connection.many) return byProperty('node', field, value);
    const { measure, descending } = measureOf(connection, value as Order, `orderBy[${index}].${field}`);
    measures.set(measure.alias, measure);
    return { on: 'measure', property: measure.alias, descending };
  });
  return { order: [...ofEdges, ...ofNodes], measures: [...measures.values()] };
}

function keysIn(orderBy: unknown): (readonly [index: number, field: string, value: unknown])[] {
  const orders = (Array.isArray(orderBy) ? orderBy : []) as readonly Order[];
  return orders.flatMap((order, index) =>
    Object.entries(order).map(([field, value]) => [index, field, value] as const),
  );
}

const byProperty = (on: 'node' | 'edge', property: string, direction: unknown): OrderKey => ({
  on,
  property,
  descending: direction === 'DESC',
});

/** `{ count: DESC, where: … }`, `{ sum: { amount: DESC } }` or `{ edgeSum: { amount: DESC } }` of a connection. */
function measureOf({ step, kind }: FilterConnection, { where, edgeWhere, ...by }: Order, path: string) {
  const [chosen, second] = Object.entries(by);
  if (chosen === undefined || second !== undefined || chosen[1] === null) {
    throw badInput(
      `${path} needs one of count, sum and edgeSum: how many there are, or which amount is summed.`,
    );
  }
  const [name, value] = chosen;
  const [property = null, direction] =
    name === 'count' ? [null, value] : (Object.entries(value as Order)[0] ?? []);
  const filter = allOf([
    filterOfWhere(kind, where, `${path}.where`),
    filterOfEdgeWhere(step.relationship, edgeWhere, `${path}.edgeWhere`),
  ]);
  const sum =
    property === null ? null : { on: name === 'sum' ? ('node' as const) : ('edge' as const), property };
  return { measure: named({ step, kind, filter, sum }), descending: direction === 'DESC' };
}

/**
 * The order of a child connection where the query gives none: as the document has it. By line where the connection
 * leaves one document's node and its edges say where they stand, then by `position` where the kind has one. Across
 * documents neither means anything, and rows come by id.
 */
export function defaultOrder(from: NodeKind, step: Step, to: NodeKind): readonly OrderKey[] {
  if (nodes[from].owner !== 'document') return [];
  const key = (on: 'node' | 'edge', property: string): OrderKey => ({ on, property, descending: false });
  return [
    ...('firstLine' in edges[step.relationship].properties ? [key('edge', 'firstLine')] : []),
    ...('position' in nodes[to].properties ? [key('node', 'position')] : []),
  ];
}
