/** What statistics ask for: rows counted and summed by groups, in the database. */
import { edges, propertyOf, type NodeKind, type PropertyDefinition } from './model/index.ts';
import type { Filter, Step, Value } from './plan.ts';

/** A step to the nodes of one kind. */
export interface Leg {
  readonly step: Step;
  readonly kind: NodeKind;
}

/** A value by which rows are grouped; missing where nothing stands at the end of the way. */
export interface GroupKey {
  /** Where the way begins: at the node, at the far end of its edge, or at the edge itself, which has no way to go. */
  readonly from: 'node' | 'end' | 'edge';
  /** Keys whose ways begin with the same legs go through the same nodes. */
  readonly way: readonly Leg[];
  readonly property: string;
}

export interface Amount {
  readonly on: 'node' | 'edge';
  readonly property: string;
}

/**
 * Nodes of a kind, or, with `along`, the edges that lead from them along a step. A row that a key's way leads to
 * several values is in each of their groups, and in each of them once.
 */
export interface Grouping {
  readonly kind: NodeKind;
  readonly filter: Filter | null;
  readonly along: (Leg & { readonly filter: Filter | null }) | null;
  readonly keys: readonly GroupKey[];
  /** Amounts of money, summed to the 分. */
  readonly sums: readonly Amount[];
}

export interface Group {
  /** In the order of the keys. */
  readonly values: readonly Value[];
  /** How many rows are in it. */
  readonly count: number;
  /** In the order of the amounts; null where no row has one. */
  readonly sums: readonly (bigint | null)[];
}

/** The nodes through which the ways of the keys lead, each once, those before it first. */
export interface Stop {
  readonly leg: Leg;
  /** The stop before; null where the leg leaves the row itself. */
  readonly before: number | null;
  readonly from: 'node' | 'end';
}

/** All stops of a grouping, and for each key the one at which its property stands (null: at the row itself). */
export function stopsOf({ keys }: Grouping): {
  readonly stops: readonly Stop[];
  readonly ends: readonly (number | null)[];
} {
  const stops: Stop[] = [];
  const known = new Map<string, number>();
  const ends = keys.map(({ from, way }) => {
    let before: number | null = null;
    if (from === 'edge') return before;
    for (const leg of way) {
      const name = JSON.stringify([from, before, leg]);
      const at: number = known.get(name) ?? stops.length;
      if (at === stops.length) stops.push({ leg, before, from });
      known.set(name, at);
      before = at;
    }
    return before;
  });
  return { stops, ends };
}

/** What a key's values are. */
export function definitionOfKey(grouping: Grouping, { from, way, property }: GroupKey): PropertyDefinition {
  if (from === 'edge') return edgeProperty(grouping, property);
  const start = from === 'end' ? grouping.along?.kind : grouping.kind;
  const kind = way.at(-1)?.kind ?? start;
  if (kind === undefined) throw new Error('A grouping of nodes has no far end');
  return propertyOf(kind, property);
}

/** The property of the edges whose rows a grouping counts. */
export function edgeProperty({ along }: Grouping, property: string): PropertyDefinition {
  const definition = along === null ? undefined : edges[along.step.relationship].properties[property];
  if (definition === undefined) throw new Error(`The rows of the grouping have no ${property}`);
  return definition;
}
