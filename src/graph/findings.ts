/**
 * How findings and reviews come into the graph. Findings are made of what the documents of one department say, so a
 * change of one of these takes the mark `audited` from all of them; whoever audits them then replaces their findings
 * and sets the mark again.
 */
import type { GraphEdge, GraphNode } from './batch.ts';
import { createEdges, createNodes } from './creation.ts';
import { idOf } from './ids.ts';
import { publishedBy, publishes } from './publication.ts';
import { sameStoredJson } from './stored-json.ts';
import type { InTransaction, WriteTransaction } from './write-transaction.ts';

/** All that an audit says of some documents. */
export interface AuditBatch {
  /** The documents that were audited, with their fingerprints then: all of a department, or none of it. */
  readonly documents: readonly { readonly id: string; readonly fingerprint: string }[];
  /** By which rules: their fingerprint. */
  readonly audited: string;
  /** As if nobody had decided of them; what a person decided is put in when they are written. */
  readonly findings: readonly GraphNode[];
  /** From findings. */
  readonly edges: readonly GraphEdge[];
}

/** A person's decision of a finding. */
export interface ReviewBatch {
  readonly review: GraphNode;
  readonly finding: string;
}

const foundIn = { relationship: 'CONCERNS', direction: 'in' } as const;
const reviewed = { relationship: 'REVIEWS', direction: 'out' } as const;

/** The id of what is decided of a finding: it stays, as the finding's own does, through loads and audits. */
export const reviewId = (findingId: string): string => idOf('Review', [findingId]);

/** Notes that the findings of a document's department have to be made anew. */
export async function forgetAudit(transaction: WriteTransaction, documentId: string): Promise<void> {
  const documents = await togetherWith(transaction, [documentId]);
  await transaction.setProperty('Document', [...documents], 'audited', null);
}

/**
 * Puts findings in the place of those that the documents had, in one transaction.
 * @returns false where a document of these departments was changed since it was audited: nothing is written then
 */
export async function replaceFindings(inTransaction: InTransaction, batch: AuditBatch): Promise<boolean> {
  const ids = batch.documents.map(({ id }) => id);
  return inTransaction(async (transaction) => {
    if (!(await isAsAudited(transaction, batch.documents))) return false;
    const before = await transaction.neighboursOf('Document', ids, foundIn, 'Finding');
    await transaction.deleteNodes('Finding', [...new Set(before.map(({ other }) => other))]);
    const { findings, edges } = await decided(transaction, batch.findings);
    await createNodes(transaction, findings);
    await createEdges(transaction, [...batch.edges, ...edges]);
    await transaction.setProperty('Document', ids, 'audited', batch.audited);
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

/** The documents of the departments that publish these, these among them. */
async function togetherWith(
  transaction: WriteTransaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const publishers = await transaction.neighboursOf('Document', ids, publishedBy, 'Department');
  const departments = [...new Set(publishers.map(({ other }) => other))];
  const documents = await transaction.neighboursOf('Department', departments, publishes, 'Document');
  return new Set([...ids, ...documents.map(({ other }) => other)]);
}

async function isAsAudited(
  transaction: WriteTransaction,
  documents: AuditBatch['documents'],
): Promise<boolean> {
  const ids = documents.map(({ id }) => id);
  const stored = await transaction.propertiesOf('Document', ids, ['fingerprint']);
  const now = new Map(stored.map(({ id, properties }) => [id, properties['fingerprint']]));
  if (documents.some(({ id, fingerprint }) => now.get(id) !== fingerprint)) return false;
  return (await togetherWith(transaction, ids)).size === ids.length;
}

/** Findings with what persons have decided of them; a decision of other figures than these leaves a finding open. */
async function decided(
  transaction: WriteTransaction,
  findings: readonly GraphNode[],
): Promise<{ readonly findings: readonly GraphNode[]; readonly edges: readonly GraphEdge[] }> {
  const ids = findings.map(({ id }) => reviewId(id));
  const stored = await transaction.propertiesOf('Review', ids, ['decision', 'values']);
  const reviews = new Map(stored.map((review) => [review.id, review.properties]));
  const edges: GraphEdge[] = [];
  const withDecisions = findings.map((finding): GraphNode => {
    const review = reviews.get(reviewId(finding.id));
    if (review === undefined) return finding;
    const { kind, id, properties } = finding;
    edges.push({
      relationship: 'REVIEWS',
      from: { kind: 'Review', id: reviewId(id) },
      to: { kind, id },
      properties: {},
    });
    if (!sameStoredJson(review['values'] ?? null, properties['values'] ?? null)) return finding;
    return { ...finding, properties: { ...properties, decision: review['decision'] ?? 'OPEN' } };
  });
  return { findings: withDecisions, edges };
}
