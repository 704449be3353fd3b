/**
 * What resolvers hand to each other: a piece of the store's answer, and where in the query it was asked for. A
 * resolver finds its own key there and nothing else; none but a root field's can reach the store.
 */
import type { GraphQLResolveInfo } from 'graphql';
import type { NodeKind } from '../../src/graph/model/index.ts';
import type { BranchResult, EdgeResult, NodeResult, OrderKey, Value } from '../../src/graph/plan.ts';

/** A list as its cursors know it: by the field that it stands in, and in its order. */
export interface Listing {
  /** `Department.projects`. */
  readonly list: string;
  readonly order: readonly OrderKey[];
}

/** The query's side of an answer: under which alias a field's link stands, and what is selected inside it. */
export interface Reading {
  /** The field's link among those of the node, or of the node at the edge's other end (`from`). */
  link: { readonly alias: string; readonly of: 'node' | 'from' } | null;
  listing: Listing;
  /** The measure that the field shows, by its alias. */
  measure: string | null;
  /** By response key; where nodes are entered, by their kind. */
  readonly inside: Map<string, Reading>;
}

export interface NodeView {
  readonly node: NodeResult;
  readonly reading: Reading;
}

export interface ConnectionView {
  readonly result: BranchResult;
  /** The node whose connection it is; null for a root field's. */
  readonly from: NodeResult | null;
  readonly reading: Reading;
}

export interface EdgeView {
  readonly edge: EdgeResult;
  readonly from: NodeResult | null;
  readonly listing: Listing;
  readonly reading: Reading;
}

const unlisted: Listing = { list: '', order: [] };

export const newReading = (): Reading => ({
  link: null,
  listing: unlisted,
  measure: null,
  inside: new Map(),
});

/** The reading under a key, made where it is not there yet. */
export function enter(reading: Reading, key: string): Reading {
  const known = reading.inside.get(key);
  if (known !== undefined) return known;
  const made = newReading();
  reading.inside.set(key, made);
  return made;
}

/** The reading of the field that is being resolved. Throws where the plan does not know the field. */
export function readingOf(parent: { readonly reading: Reading }, info: GraphQLResolveInfo): Reading {
  return inside(parent.reading, String(info.path.key), info);
}

/** A node below a reading. */
export function nodeView(node: NodeResult, reading: Reading, info: GraphQLResolveInfo): NodeView {
  return { node, reading: inside(reading, node.kind, info) };
}

/** A property that the field's plan asked for; null where the graph has no value. */
export function propertyIn(
  properties: Readonly<Record<string, Value>>,
  property: string,
  info: GraphQLResolveInfo,
): Value {
  const value = properties[property];
  if (value === undefined) throw unplanned(info, `property ${property}`);
  return value;
}

/** What was measured of a node for the field. */
export function measuredIn(node: NodeResult, reading: Reading, info: GraphQLResolveInfo): Value {
  if (reading.measure === null) throw unplanned(info, 'measure');
  return propertyIn(node.properties, reading.measure, info);
}

/** What the store answered for the field's link, for one kind at its other end. */
export function linked(
  node: NodeResult,
  reading: Reading,
  kind: NodeKind,
  info: GraphQLResolveInfo,
): BranchResult {
  const result = reading.link === null ? undefined : node.links[reading.link.alias]?.[kind];
  if (result === undefined) throw unplanned(info, `link to ${kind}`);
  return result;
}

function inside(reading: Reading, key: string, info: GraphQLResolveInfo): Reading {
  const found = reading.inside.get(key);
  if (found === undefined) throw unplanned(info, `selection ${key}`);
  return found;
}

function unplanned(info: GraphQLResolveInfo, what: string): Error {
  return new Error(`${info.parentType.name}.${info.fieldName}: its plan has no ${what}`);
}
