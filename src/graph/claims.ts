/**
 * What documents say of the nodes that they share: kept on the DISCLOSED_IN edges, read back from there, and put
 * together into the node.
 */
import { z } from 'zod';
import type { Claim, GraphBatch, GraphEdge, Properties } from './batch.ts';
import { compareTexts } from './order.ts';
import type { Value } from './plan.ts';

/** Edges that say where a shared node is spoken of, with what is said there. */
export function disclosures({ document, claims }: GraphBatch): GraphEdge[] {
  return claims.map(({ kind, id, properties, edges, disclosed }) => ({
    relationship: 'DISCLOSED_IN',
    from: { kind, id },
    to: { kind: document.kind, id: document.id },
    properties: { ...disclosed, stated: { properties, edges: edges.map(storedEdge) } },
  }));
}

function storedEdge({ relationship, to, properties }: Claim['edges'][number]): Value {
  return { relationship, to: { kind: to.kind, id: to.id }, properties };
}

/** What one document says of a node. */
export interface Said {
  readonly documentId: string;
  readonly properties: Properties;
  readonly edges: Claim['edges'];
}

const statedSchema = z.object({
  properties: z.record(z.string(), z.unknown()),
  edges: z.array(
    z.object({
      relationship: z.string(),
      to: z.object({ kind: z.string(), id: z.string() }),
      properties: z.record(z.string(), z.unknown()),
    }),
  ),
});

/** The `stated` property as `disclosures` wrote it. */
export function readStated(stated: unknown): Pick<Claim, 'properties' | 'edges'> {
  return statedSchema.parse(stated) as Pick<Claim, 'properties' | 'edges'>;
}

/** What several documents say of one node: of each property and edge, the first that says it in the order of ids. */
export function together(all: readonly Said[]): Pick<Claim, 'properties' | 'edges'> {
  const inOrder = all.toSorted((left, right) => compareTexts(left.documentId, right.documentId));
  const edges = new Map<string, Claim['edges'][number]>();
  for (const edge of inOrder.flatMap((one) => one.edges)) {
    const key = `${edge.relationship} ${edge.to.kind} ${edge.to.id}`;
    const known = edges.get(key);
    edges.set(key, known === undefined ? edge : { ...known, properties: filled(known, edge) });
  }
  return {
    properties: inOrder.reduce<Properties>((first, next) => filled({ properties: first }, next), {}),
    edges: [...edges.values()],
  };
}

function filled(first: { properties: Properties }, next: { properties: Properties }): Properties {
  const result: Record<string, Value> = { ...first.properties };
  for (const [name, value] of Object.entries(next.properties)) result[name] ??= value;
  return result;
}
