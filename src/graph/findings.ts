/**
 * How findings and reviews come into the graph. Findings are made of what the documents of one department say, so a
 * change of one of these takes the mark `audited` from all of them; whoever audits them then replaces their findings
 * and sets the mark again.
 */
import type { GraphEdge, GraphNode } from './batch.ts';
import { createEdges, createNodes } from './creation.ts';
import type { InTransaction, WriteTransaction } from './write-transaction.ts';

/** All that an audit says of some documents. */
export interface AuditBatch {
  /** The documents that were audited: all of a department, or none of it. */
  readonly documents: readonly string[];
  /** By which rules: their fingerprint. */
  readonly audited: string;
  /** The revision of the graph that was audited. */
  readonly revision: number;
  readonly findings: readonly GraphNode[];
  /** From findings, and from the reviews of some. */
  readonly edges: readonly GraphEdge[];
}

/** A person's decision of a finding. */
export interface ReviewBatch {
  readonly review: GraphNode;
  readonly finding: string;
}

const publishedBy = { relationship: 'PUBLISHED_BY', direction: 'out' } as const;
const publishes = { relationship: 'PUBLISHED_BY', direction: 'in' } as const;
const foundIn = { relationship: 'CONCERNS', direction: 'in' } as const;
const reviewed = { relationship: 'REVIEWS', direction: 'out' } as const;

/** Notes that the findings of a document's department have to be made anew. */
export async function forgetAudit(transaction: WriteTransaction, documentId: string): Promise<void> {
  const publishers = await transaction.neighboursOf('Document', [documentId], publishedBy, 'Department');
  const documents = await transaction.neighboursOf(
    'Department',
    publishers.map(({ other }) => other),
    publishes,
    'Document',
  );
  const changed = new Set([documentId, ...documents.map(({ other }) => other)]);
  await transaction.setProperty('Document', [...changed], 'audited', null);
}

/**
 * Puts findings in the place of those that the documents had, in one transaction.
 * @returns false where the graph was changed since it was audited: nothing is written then
 */
export async function replaceFindings(inTransaction: InTransaction, batch: AuditBatch): Promise<boolean> {
  return inTransaction(async (transaction) => {
    if ((await transaction.revision()) !== batch.revision) return false;
    const before = await transaction.neighboursOf('Document', batch.documents, foundIn, 'Finding');
    await transaction.deleteNodes('Finding', [...new Set(before.map(({ other }) => other))]);
    await createNodes(transaction, batch.findings);
    await createEdges(transaction, batch.edges);
    await transaction.setProperty('Document', batch.documents, 'audited', batch.audited);
    await transaction.raiseRevision();
    return true;
  });
}

/** Writes a decision in the place of an earlier one, on the finding too. */
export async function putReview(inTransaction: InTransaction, batch: ReviewBatch): Promise<void> {
  const { review, finding } = batch;
  await inTransaction(async (transaction) => {
    const tied = await transaction.neighboursOf('Review', [review.id], reviewed, 'Finding');
    await transaction.putNodes('Review', [review]);
    await transaction.setProperty('Finding', [finding], 'decision', review.properties['decision'] ?? null);
    if (tied.length === 0) {
      const rows = [{ from: review.id, to: finding, properties: {} }];
      await transaction.createEdges('REVIEWS', 'Review', 'Finding', rows);
    }
    await transaction.raiseRevision();
  });
}
