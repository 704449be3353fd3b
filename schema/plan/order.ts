/** From an `orderBy` argument to the plan's order, and the order where none is given. */
import { edges, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { OrderKey, Step } from '../../src/graph/plan.ts';

/** `{ executionRate: 'DESC' }`: exactly one property, as GraphQL's @oneOf has checked. */
type Order = Readonly<Record<string, unknown>>;

export function orderOfArgument(on: 'node' | 'edge', orderBy: unknown): readonly OrderKey[] {
  const orders = (Array.isArray(orderBy) ? orderBy : []) as readonly Order[];
  return orders.flatMap((order) =>
    Object.entries(order).map(([property, direction]) => ({
      on,
      property,
      descending: direction === 'DESC',
    })),
  );
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
