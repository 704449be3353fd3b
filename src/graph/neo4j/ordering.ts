/** Orders and page bounds as Cypher, in the forms that let an index be walked and the walk stop early. */
import Cypher from '@neo4j/cypher-builder';
import { boundsOf } from '../cursor.ts';
import { normalForm } from '../filter.ts';
import { edges, propertyOf, type NodeKind } from '../model/index.ts';
import { definitionOfMeasure, measureOf } from '../measure.ts';
import { orderOf, reversed } from '../order.ts';
import type { Branch, Cursor, OrderKey, Page } from '../plan.ts';
import { boundOf, condition, propertyAt, typeAt, type Place } from './conditions.ts';
import { toDriver } from './values.ts';

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

/** What lies between the page's bounds. */
export function boundConditions(branch: Branch, place: Place): Cypher.Predicate[] {
  const { after = null, before = null } = branch.page ?? {};
  return [
    ...boundCondition(branch, place, 'after', after),
    ...boundCondition(branch, place, 'before', before),
  ];
}

/**
 * One bound. Where the first of several keys is never missing, it is said as "not before the bound by the first key,
 * and elsewhere than at it or beyond by the rest": one comparison that an index can be walked from. The plain form,
 * "beyond, or equal and beyond by the rest", is planned as a union that is sorted as a whole.
 */
function boundCondition(
  branch: Branch,
  place: Place,
  side: 'after' | 'before',
  cursor: Cursor | null,
): Cypher.Predicate[] {
  if (cursor === null) return [];
  const order = orderOf(branch);
  const [key, ...rest] = order;
  if (key === undefined || rest.length === 0 || !isRequired(place, key)) {
    return [beyond(branch, place, side, { order, cursor })];
  }
  const value = propertyAt(place, key.on, key.property);
  const type = typeAt(place, key.on, key.property);
  const [first, ...values] = cursor.values;
  const bound = boundOf(type, first);
  const upwards = (side === 'after') !== key.descending;
  return [
    upwards ? Cypher.gte(value, bound) : Cypher.lte(value, bound),
    Cypher.or(
      Cypher.neq(value, new Cypher.Param(toDriver(type, first))),
      beyond(branch, place, side, { order: rest, cursor: { ...cursor, values } }),
    ),
  ];
}

function beyond(
  { kind }: Branch,
  place: Place,
  side: 'after' | 'before',
  { order, cursor }: { readonly order: readonly OrderKey[]; readonly cursor: Cursor },
): Cypher.Predicate {
  const page: Page = { limit: 0, direction: 'forward', after: null, before: null, [side]: cursor };
  const bounds = boundsOf({ kind, order, page });
  return bounds === null ? Cypher.true : condition(normalForm(bounds), place);
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

/**
 * The property that a page goes by where an index has those of its nodes that have it, and others do not: nodes without
 * it come last, so that a page is full before them or is not. null where the page goes by something else, or begins
 * behind the last node that has it.
 */
export function sometimesMissing({ kind, order, page }: Branch): string | null {
  const [key] = order;
  if (page === null || page.direction === 'backward' || page.before !== null) return null;
  if (key?.on !== 'node' || !hasIndex(kind, key.property) || always(kind, key)) return null;
  return page.after !== null && (page.after.values[0] ?? null) === null ? null : key.property;
}

/** Whether Neo4j keeps an index over the property (see constraints.ts). */
export function hasIndex(kind: NodeKind, property: string): boolean {
  return property === 'id' || propertyOf(kind, property).indexed === true;
}

function always(kind: NodeKind, key: OrderKey): boolean {
  return propertyOf(kind, key.property).required === true;
}

function isRequired({ kind, edge, measures, present }: Place, key: OrderKey): boolean {
  if (key.on === 'node') return always(kind, key) || key.property === present;
  if (key.on === 'measure')
    return definitionOfMeasure(measureOf({ kind, measures }, key.property)).required === true;
  return edge !== null && edges[edge.relationship].properties[key.property]?.required === true;
}
