import { z } from 'zod';
import { branchOf } from './branch.ts';
import { compare } from './filter-parts.ts';
import type { NodeResult } from './plan.ts';
import { modelVersion } from './model/version.ts';
import type { GraphStore } from './store.ts';

const countSchema = z.record(z.string(), z.number());

/** What is loaded: the documents with their figures, and the graph's size by kind. */
export const statusSchema = z.object({
  graph: z.string(),
  revision: z.number(),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.string(),
      fiscalYear: z.number(),
      fileName: z.string(),
      sha256: z.string(),
      loadedAt: z.string(),
      /** Fields that the record leaves out; the sample's records have some. */
      withheld: z.array(z.string()),
      /** Stored by a version of the program that kept other things: loading it again brings it up to date. */
      outdated: z.boolean(),
      projects: z.number(),
      indicators: z.number(),
      fundingSources: z.number(),
    }),
  ),
  nodes: countSchema,
  edges: countSchema,
});

export type GraphStatus = z.infer<typeof statusSchema>;

const counted = { projects: 'Project', indicators: 'Indicator', fundingSources: 'FundingSource' } as const;
const shown = ['title', 'kind', 'fiscalYear', 'fileName', 'sha256', 'loadedAt', 'withheld'] as const;

const documents = branchOf('Document', {
  properties: [...shown, 'modelVersion'],
  order: ['fiscalYear', 'title'].map((property) => ({ on: 'node', property, descending: false })),
  links: Object.entries(counted).map(([alias, kind]) => ({
    alias,
    step: { relationship: 'DISCLOSED_IN', direction: 'in' },
    branches: [branchOf(kind, { withNodes: false, withCount: true })],
  })),
});

/** Asks the graph what it holds. */
export async function statusOf(store: GraphStore): Promise<GraphStatus> {
  const [revision, counts, answer] = await Promise.all([
    store.revision(),
    store.counts(),
    store.read({ start: { type: 'all' }, branches: [documents] }),
  ]);
  const rows = answer.Document?.edges ?? [];
  return statusSchema.parse({
    graph: store.description,
    revision,
    documents: rows.map(({ node }) => ({
      id: node.id,
      ...node.properties,
      ...countsOf(node),
      outdated: node.properties['modelVersion'] !== modelVersion,
    })),
    ...counts,
  });
}

/** How many documents another version of the program stored. */
export async function outdatedDocuments(store: Pick<GraphStore, 'read'>): Promise<number> {
  const filter = compare('modelVersion', 'ne', modelVersion);
  const outdated = branchOf('Document', { filter, withNodes: false, withCount: true });
  const answer = await store.read({ start: { type: 'all' }, branches: [outdated] });
  return answer.Document?.totalCount ?? 0;
}

function countsOf(node: NodeResult) {
  return Object.fromEntries(
    Object.entries(counted).map(([alias, kind]) => [alias, node.links[alias]?.[kind]?.totalCount ?? 0]),
  );
}
