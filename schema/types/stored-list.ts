import type { GraphQLResolveInfo } from 'graphql';
import type { Problem, Repair } from '../../loaders/records.ts';
import type { EvaluatedFunds } from '../../src/graph/records/overall-evaluation.ts';
import { propertyIn, type NodeView } from '../plan/views.ts';

/** Lists that the graph keeps as one structured property each, as src/graph/records writes them. */
export interface StoredLists {
  readonly repairs: Repair;
  readonly problems: Problem;
  readonly funds: EvaluatedFunds;
}

/** Such a list of a node; empty where the graph has none. Throws where it is no list. */
export function storedList<Name extends keyof StoredLists>(
  view: NodeView,
  property: Name,
  info: GraphQLResolveInfo,
): readonly StoredLists[Name][] {
  const value = propertyIn(view.node.properties, property, info) ?? [];
  if (!Array.isArray(value)) throw new Error(`${view.node.id}: ${property} is no list`);
  return value as readonly StoredLists[Name][];
}
