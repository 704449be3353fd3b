import type { GraphQLResolveInfo } from 'graphql';
import { propertyIn, type NodeView } from '../plan/views.ts';

/** A list kept as one structured property; empty where the graph has none. Throws where it is no list. */
export function storedList<Item>(
  view: NodeView,
  property: string,
  info: GraphQLResolveInfo,
): readonly Item[] {
  const value = propertyIn(view.node.properties, property, info) ?? [];
  if (!Array.isArray(value)) throw new Error(`${view.node.id}: ${property} is no list`);
  // Written by src/graph/records from records that zod has checked.
  return value as readonly Item[];
}
