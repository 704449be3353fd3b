/** The whole graph: its size, and everything in it. */
import type { GraphEdge, GraphNode } from '../batch.ts';
import {
  edges,
  nodeKinds,
  nodes,
  relationshipNames,
  type NodeKind,
  type PropertyDefinition,
  type RelationshipName,
} from '../model/index.ts';
import type { Counts } from '../store.ts';
import { fromColumn, quoted, readExpression } from './columns.ts';
import { textIn, type Row } from './row.ts';
import type { Ask } from './read.ts';
import type { Statement } from './statement.ts';

/** How many nodes there are of each kind and edges of each relationship. */
export async function countAll(ask: Ask): Promise<Counts> {
  const count = async <Name extends string>(name: Name, pattern: string) => {
    const [row] = await ask({ text: `MATCH ${pattern} RETURN count(*) AS total`, parameters: {} });
    return [name, Number(row?.['total'])] as const;
  };
  const [ofNodes, ofEdges] = await Promise.all([
    Promise.all(nodeKinds.map((kind) => count(kind, `(n:${quoted(kind)})`))),
    Promise.all(relationshipNames.map((name) => count(name, `()-[e:${quoted(name)}]->()`))),
  ]);
  return {
    nodes: Object.fromEntries(ofNodes) as Record<NodeKind, number>,
    edges: Object.fromEntries(ofEdges) as Record<RelationshipName, number>,
  };
}

/** All nodes in the order of kinds and ids, then all edges. */
export async function* everything(
  stream: (statement: Statement) => AsyncIterable<Row>,
): AsyncGenerator<GraphNode | GraphEdge> {
  for (const kind of nodeKinds) {
    const { properties } = nodes[kind];
    const text = `MATCH (n:${quoted(kind)}) RETURN ${['n.id AS id', ...returned('n', properties)].join(', ')} ORDER BY id`;
    for await (const row of stream({ text, parameters: {} })) {
      yield { kind, id: textIn(row, 'id'), properties: values(properties, row) };
    }
  }
  for (const relationship of relationshipNames) {
    const { pairs, properties } = edges[relationship];
    const ends = ['a.id AS source', 'b.id AS target', ...returned('e', properties)].join(', ');
    for (const { from, to } of pairs) {
      const text = `MATCH (a:${quoted(from)})-[e:${quoted(relationship)}]->(b:${quoted(to)}) RETURN ${ends} ORDER BY source, target`;
      for await (const row of stream({ text, parameters: {} })) {
        yield {
          relationship,
          from: { kind: from, id: textIn(row, 'source') },
          to: { kind: to, id: textIn(row, 'target') },
          properties: values(properties, row),
        };
      }
    }
  }
}

type Definitions = Readonly<Record<string, PropertyDefinition>>;

function returned(variable: string, definitions: Definitions): readonly string[] {
  return Object.entries(definitions).map(
    ([name, definition], index) => `${readExpression(variable, name, definition)} AS c${index}`,
  );
}

function values(definitions: Definitions, row: Row): GraphNode['properties'] {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition], index) => [
      name,
      fromColumn(definition, row[`c${index}`]),
    ]),
  );
}
