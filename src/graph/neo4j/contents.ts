/** The whole graph: how much there is of what, and all of it, for exports and for comparing engines. */
import type { GraphEdge, GraphNode } from '../batch.ts';
import { edges, nodeKinds, nodes, relationshipNames } from '../model/index.ts';
import type { Counts } from '../store.ts';
import type { Connection } from './connection.ts';
import { fromDriverMap, textOf, type DriverValue } from './values.ts';

/** Both lists come from the store's own counters, whatever the size of the graph. */
export async function countsIn(connection: Connection): Promise<Counts> {
  const list = (names: readonly string[], pattern: (name: string) => string) =>
    names.map((name) => `${name}: COUNT { ${pattern(name)} }`).join(', ');
  const [found] = await connection.read(
    `RETURN {${list(nodeKinds, (kind) => `(:${kind})`)}} AS nodes,
            {${list(relationshipNames, (name) => `()-[:${name}]->()`)}} AS edges`,
  );
  return {
    nodes: numbers(nodeKinds, found?.['nodes']),
    edges: numbers(relationshipNames, found?.['edges']),
  };
}

/** Every node by kind and id, then every edge by relationship, kinds and ids. */
export async function* contentsOf(connection: Connection): AsyncGenerator<GraphNode | GraphEdge> {
  for (const kind of nodeKinds) {
    const all = connection.stream(`MATCH (n:${kind}) RETURN n.id AS id, properties(n) AS map ORDER BY id`);
    for await (const { id, map } of all) {
      yield { kind, id: textOf(id), properties: fromDriverMap(nodes[kind].properties, asMap(map)) };
    }
  }
  for (const relationship of relationshipNames) {
    const { pairs, properties } = edges[relationship];
    for (const { from, to } of pairs) {
      const all = connection.stream(
        `MATCH (a:${from})-[r:${relationship}]->(b:${to})
         RETURN a.id AS a, b.id AS b, properties(r) AS map ORDER BY a, b`,
      );
      for await (const { a, b, map } of all) {
        yield {
          relationship,
          from: { kind: from, id: textOf(a) },
          to: { kind: to, id: textOf(b) },
          properties: fromDriverMap(properties, asMap(map)),
        };
      }
    }
  }
}

function numbers<T extends string>(names: readonly T[], map: DriverValue | undefined): Record<T, number> {
  const found = asMap(map);
  return Object.fromEntries(names.map((name) => [name, Number(found[name])])) as Record<T, number>;
}

function asMap(value: DriverValue | undefined): Readonly<Record<string, DriverValue>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new TypeError('The statement returned no map where one was asked for');
  }
  return value as Readonly<Record<string, DriverValue>>;
}
