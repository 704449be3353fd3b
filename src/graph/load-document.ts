import type { DocumentRecord, IndicatorRecord, ReadDocument } from '../../loaders/records.ts';
import { batchOf } from './records/index.ts';
import type { GraphStore, WriteOptions, WriteOutcome } from './store.ts';

/** What a load did, in numbers. */
export interface LoadReport {
  readonly documentId: string;
  readonly title: string;
  readonly outcome: WriteOutcome;
  readonly projects: number;
  readonly indicators: number;
  readonly fundingSources: number;
  readonly repairs: number;
  readonly problems: number;
}

/**
 * Puts a document into the graph, in place of what its document held before.
 * @throws where the engine cannot write; the graph is then as it was
 */
export async function loadDocument(
  store: GraphStore,
  { record, text }: ReadDocument,
  options: WriteOptions = {},
): Promise<LoadReport> {
  const batch = batchOf(record, { loadedAt: new Date().toISOString(), text });
  const outcome = await store.write(batch, options);
  return {
    documentId: batch.document.id,
    title: record.title,
    outcome,
    ...figuresOf(record, batch.claims),
  };
}

function figuresOf(record: DocumentRecord, claims: readonly { readonly kind: string }[]) {
  const owners = [
    ...record.projects,
    ...record.tasks,
    ...(record.overallEvaluation === null ? [] : [record.overallEvaluation]),
  ];
  const indicators: readonly IndicatorRecord[] = owners.flatMap((owner) => owner.indicators);
  const repaired = [...record.projects, ...indicators];
  return {
    projects: record.projects.length,
    indicators: indicators.length,
    fundingSources: claims.filter(({ kind }) => kind === 'FundingSource').length,
    repairs: repaired.reduce((sum, { repairs }) => sum + repairs.length, 0),
    problems: record.problems.length,
  };
}
