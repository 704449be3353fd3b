/** Orders and page bounds as Cypher, in the forms that let an index be walked and the walk stop early. */
import Cypher from '@neo4j/cypher-builder';
import { boundsOf } from '../cursor.ts';
import { normalForm } from '../filter.ts';
import { edges, propertyOf, type NodeKind } from '../model/index.ts';
import { orderOf, reversed } from '../order.ts';
import type { Branch, OrderKey } from '../plan.ts';
import { boundOf, condition, propertyAt, typeAt, type Place } from './conditions.ts';

/** The order in which the statement fetches: the branch's own, or, for the last rows, that order backwards. */
export function fetchOrder(branch: Branch): readonly OrderKey[] {
  const order = orderOf(branch);
  return branch.page?.direction === 'backward' ? reversed(order) : order;
}

/**
 * The sort items of a branch. Cypher puts missing values last upwards and first downwards; where the plan wants it
 * the other way, whether the value is missing is sorted by first. A required property is never missing, and without
 * that extra item its index can give the order.
 */
export function sortItems(branch: Branch, place: Place): [Cypher.Expr, Cypher.Order][] {
  const backward = branch.page?.direction === 'backward';
  return fetchOrder(branch).flatMap((key): [Cypher.Expr, Cypher.Order][] => {
    const value = propertyAt(place, key.on, key.property);
    const item: [Cypher.Expr, Cypher.Order] = [value, key.descending ? 'DESC' : 'ASC'];
    const missingFirst = backward;
    if (key.descending === missingFirst || isRequired(place, key)) return [item];
    return [[Cypher.isNull(value), missingFirst ? 'DESC' : 'ASC'], item];
  });
}

/**
 * What lies between the page's bounds. The first key gets a bound of its own beside the whole one: the planner walks
 * an index from a single comparison, not from an OR over several keys.
 */
export function boundConditions(branch: Branch, place: Place): Cypher.Predicate[] {
  const bounds = boundsOf(branch);
  if (bounds === null) return [];
  const whole = condition(normalForm(bounds), place);
  return orderOf(branch).length === 1 ? [whole] : [...firstKeyBounds(branch, place), whole];
}

function firstKeyBounds(branch: Branch, place: Place): Cypher.Predicate[] {
  const [key] = orderOf(branch);
  if (key === undefined || !isRequired(place, key)) return [];
  const value = propertyAt(place, key.on, key.property);
  const type = typeAt(place, key.on, key.property);
  const from = (cursor: NonNullable<Branch['page']>['after'], upwards: boolean): Cypher.Predicate[] => {
    if (cursor === null) return [];
    const bound = boundOf(type, cursor.values[0]);
    return [upwards ? Cypher.gte(value, bound) : Cypher.lte(value, bound)];
  };
  return [
    ...from(branch.page?.after ?? null, !key.descending),
    ...from(branch.page?.before ?? null, key.descending),
  ];
}

/** Whether an index of the kind can be walked in the branch's order, so that a page needs no sorting. */
export function isWalkable(branch: Branch): boolean {
  const [key] = orderOf(branch);
  return (
    branch.page !== null &&
    key?.on === 'node' &&
    hasIndex(branch.kind, key.property) &&
    always(branch.kind, key)
  );
}

/**
 * A condition that every node satisfies and without which the planner takes no index for the order: Community has no
 * constraint that a property exists. By `id` it is a bound like a cursor's, so that the first page and the later
 * ones are one text with one cached plan.
 */
export function walkConditions(branch: Branch, place: Place): Cypher.Predicate[] {
  const [key] = orderOf(branch);
  if (key === undefined || !isWalkable(branch)) return [];
  const value = propertyAt(place, 'node', key.property);
  if (key.property !== 'id') return [Cypher.isNotNull(value)];
  return boundsOf(branch) === null ? [Cypher.gt(value, new Cypher.Param(''))] : [];
}

/** Whether Neo4j keeps an index over the property (see constraints.ts). */
export function hasIndex(kind: NodeKind, property: string): boolean {
  return property === 'id' || propertyOf(kind, property).indexed === true;
}

function always(kind: NodeKind, key: OrderKey): boolean {
  return propertyOf(kind, key.property).required === true;
}

function isRequired({ kind, edge }: Place, key: OrderKey): boolean {
  if (key.on === 'node') return always(kind, key);
  return edge !== null && edges[edge.relationship].properties[key.property]?.required === true;
}
