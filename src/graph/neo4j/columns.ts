/**
 * What a returned row consists of, for those who print it and those who read it. Rows are lists, not maps: the names
 * of a page's properties need not travel with every row, which saves a quarter of the time of a page.
 */
import type { Branch, OrderKey } from '../plan.ts';
import { orderOf } from '../order.ts';

export interface Columns {
  /** Properties of the node behind its `id`: the wanted ones, and those that its place in the order is made of. */
  readonly node: readonly string[];
  readonly edge: readonly string[];
  /** Aliases of the measures: the wanted ones, and those that the order goes by. */
  readonly measure: readonly string[];
}

/** Aliases of the measures that the branch's order goes by. */
export const orderingMeasures = (branch: Branch): readonly string[] =>
  unique(namesOf(orderOf(branch), 'measure'));

/** The columns of a branch's rows; behind them come its links, branch by branch: rows, then count, where wanted. */
export function columnsOf(branch: Branch): Columns {
  const keys = orderOf(branch).slice(0, -1);
  return {
    node: unique([...branch.properties, ...namesOf(keys, 'node')]).filter((name) => name !== 'id'),
    edge: unique([...branch.edgeProperties, ...namesOf(keys, 'edge')]),
    measure: unique([...(branch.measured ?? []), ...namesOf(keys, 'measure')]),
  };
}

function namesOf(keys: readonly OrderKey[], on: OrderKey['on']): string[] {
  return keys.filter((key) => key.on === on).map(({ property }) => property);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
