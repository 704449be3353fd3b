/**
 * What a node keeps of the nodes that it is connected with, so that a condition on these need not go to each of them:
 * a project is asked for the status of its indicators more often than for anything else.
 */
import type { GraphEdge, GraphNode } from './batch.ts';
import type { NormalFilter } from './filter.ts';
import { nodes, type NodeKind } from './model/index.ts';
import type { SummaryDefinition } from './model/definition.ts';
import { compareTexts } from './order.ts';

/** Each node with its summaries of these edges' ends, where it has such ends and they have values. */
export function withSummaries(ofDocument: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const byId = new Map(ofDocument.map((node) => [node.id, node]));
  const values = new Map<string, Map<string, Set<string>>>();
  for (const { relationship, from, to } of edges) {
    for (const [name, summary] of summariesOf(from.kind)) {
      if (summary.relationship !== relationship || summary.kind !== to.kind) continue;
      const value = byId.get(to.id)?.properties[summary.property];
      if (typeof value !== 'string') continue;
      const ofNode = values.get(from.id) ?? new Map<string, Set<string>>();
      values.set(from.id, ofNode.set(name, (ofNode.get(name) ?? new Set()).add(value)));
    }
  }
  return ofDocument.map((node) => {
    const kept = [...(values.get(node.id) ?? [])].map(
      ([name, found]) => [name, [...found].sort(compareTexts)] as const,
    );
    return { ...node, properties: { ...node.properties, ...Object.fromEntries(kept) } };
  });
}

/** A condition that a summary answers: whether the list holds one of these values. */
export interface Summarised {
  readonly property: string;
  readonly values: readonly string[];
}

/** What a condition on related nodes asks of a summary of a node of this kind; null where none answers it. */
export function summarised(
  kind: NodeKind,
  { step, kind: other, filter }: Extract<NormalFilter, { type: 'related' }>,
): Summarised | null {
  if (step.direction !== 'out' || filter?.type !== 'compare') return null;
  const { on, property, comparison, value, negated } = filter;
  if (on !== 'node' || negated || (comparison !== 'eq' && comparison !== 'in')) return null;
  const found = summariesOf(kind).find(
    ([, summary]) =>
      summary.relationship === step.relationship && summary.kind === other && summary.property === property,
  );
  if (found === undefined) return null;
  return { property: found[0], values: (Array.isArray(value) ? value : [value]).map(String) };
}

function summariesOf(kind: NodeKind): readonly (readonly [string, SummaryDefinition])[] {
  return summaries.get(kind) ?? [];
}

const summaries = new Map(
  Object.values(nodes).map(({ kind, properties }) => [
    kind,
    Object.entries(properties).flatMap(([name, { summary }]) =>
      summary === undefined ? [] : [[name, summary] as const],
    ),
  ]),
);
