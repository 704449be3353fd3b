import { stopsOf, type Group, type Grouping } from '../grouping.ts';
import type { Value } from '../plan.ts';
import { keyOf } from '../value-key.ts';
import { neighbours, valueOf, type MemoryGraph, type Row } from './graph.ts';
import { holds } from './holds.ts';

/** A row: the node, and where edges are counted the edge with its far end. */
interface Counted {
  readonly node: Row;
  readonly end: Row | null;
}

/** Answers a grouping row by row: every combination of values that a row leads to counts it once. */
export function groupGraph(graph: MemoryGraph, grouping: Grouping): Group[] {
  const groups = new Map<string, { values: readonly Value[]; rows: Counted[] }>();
  for (const row of rowsOf(graph, grouping)) {
    const all = valuesOf(graph, grouping, row).map((values) => [keyOf(values), values] as const);
    for (const [name, values] of new Map(all)) {
      const group = groups.get(name) ?? { values, rows: [] };
      group.rows.push(row);
      groups.set(name, group);
    }
  }
  if (groups.size === 0 && grouping.keys.length === 0) groups.set('', { values: [], rows: [] });
  return [...groups.values()].map(({ values, rows }) => ({
    values,
    count: rows.length,
    sums: grouping.sums.map(({ on, property }) =>
      sumOf(
        rows.map(({ node, end }) =>
          on === 'node' ? valueOf(node, 'node', property) : edgeValue(end, property),
        ),
      ),
    ),
  }));
}

function rowsOf(graph: MemoryGraph, { kind, filter, along }: Grouping): Counted[] {
  const nodes = [...graph.nodes.values()]
    .filter((node) => node.kind === kind)
    .map((node): Row => ({ node, edge: null }))
    .filter((row) => filter === null || holds(graph, filter, row));
  if (along === null) return nodes.map((node) => ({ node, end: null }));
  return nodes.flatMap((node) =>
    neighbours(graph, node.node.id, along.step, along.kind)
      .filter((end) => along.filter === null || holds(graph, along.filter, end))
      .map((end) => ({ node, end })),
  );
}

/** Every combination of nodes that the ways lead through, as the values of the keys. */
function valuesOf(graph: MemoryGraph, grouping: Grouping, { node, end }: Counted): Value[][] {
  const { stops, ends } = stopsOf(grouping);
  let combinations: (Row | null)[][] = [[]];
  for (const { leg, before, from } of stops) {
    combinations = combinations.flatMap((reached) => {
      const start = before === null ? (from === 'node' ? node : end) : (reached[before] ?? null);
      const found = start === null ? [] : neighbours(graph, start.node.id, leg.step, leg.kind);
      return (found.length === 0 ? [null] : found).map((next) => [...reached, next]);
    });
  }
  return combinations.map((reached) =>
    grouping.keys.map(({ from, property }, index) => {
      if (from === 'edge') return edgeValue(end, property);
      const at = ends[index] ?? null;
      const row = at === null ? (from === 'node' ? node : end) : (reached[at] ?? null);
      return row === null ? null : valueOf(row, 'node', property);
    }),
  );
}

const edgeValue = (end: Row | null, property: string): Value =>
  end === null ? null : valueOf(end, 'edge', property);

function sumOf(values: readonly Value[]): bigint | null {
  const amounts = values.filter((value) => typeof value === 'bigint');
  return amounts.length === 0 ? null : amounts.reduce((total, amount) => total + amount, 0n);
}
