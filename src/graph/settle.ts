/**
 * How a document comes into the graph and leaves it: the same on every engine, because it is written here once over
 * the few steps of `WriteTransaction`.
 *
 * Nodes of a document's own are made and taken out with it. A shared node lives while one document speaks of it;
 * what it says is put together from all of them in the order of their ids, so that the order of loading leaves no
 * trace in the graph. What ties the projects of two documents (CONTINUES) rests on these two alone: it is made with
 * the second of them and goes with either.
 */
import type { Claim, GraphBatch, NodeRef } from './batch.ts';
import { continuations } from './continuations.ts';
import { byKind, createEdges, createNodes } from './creation.ts';
import { forgetAudit } from './findings.ts';
import { groupedBy } from '../../loaders/grouped.ts';
import { disclosures, readStated, together, type Said } from './claims.ts';
import { withSummaries } from './summary.ts';
import { withSearchTexts } from './search/searched.ts';
import type { WriteOutcome } from './store.ts';
import type { InTransaction, WriteTransaction } from './write-transaction.ts';

/**
 * Writes all that one document contributes, in place of what it contributed before, in one transaction.
 *
 * @returns `unchanged` where the stored document has the same fingerprint; nothing is touched then.
 * @throws where the batch is not closed (an edge leads to a node that it does not have), before anything is written.
 */
export async function writeDocument(inTransaction: InTransaction, batch: GraphBatch): Promise<WriteOutcome> {
  assertClosed(batch);
  const { id, properties } = batch.document;
  return inTransaction(async (transaction) => {
    const stored = await transaction.fingerprintOf(id);
    if (stored === properties['fingerprint']) return 'unchanged';
    const before = stored === null ? [] : await transaction.sharedNodesOf(id);
    if (stored !== null) {
      await forgetAudit(transaction, id);
      await transaction.deleteDocument(id);
    }
    const continued = await continuations(transaction, batch);
    await createNodes(transaction, [batch.document, ...withSummaries(batch.nodes, batch.edges)]);
    await settle(transaction, [...before, ...batch.claims], id, batch.claims);
    await createEdges(transaction, [...batch.edges, ...continued, ...disclosures(batch)]);
    await forgetAudit(transaction, id);
    await transaction.raiseRevision();
    return stored === null ? 'created' : 'replaced';
  });
}

/** Takes out a document and all that only it contributed, in one transaction; false where there is none. */
export async function removeDocument(inTransaction: InTransaction, documentId: string): Promise<boolean> {
  return inTransaction(async (transaction) => {
    if ((await transaction.fingerprintOf(documentId)) === null) return false;
    const before = await transaction.sharedNodesOf(documentId);
    await forgetAudit(transaction, documentId);
    await transaction.deleteDocument(documentId);
    await settle(transaction, before, documentId, []);
    await transaction.raiseRevision();
    return true;
  });
}

/** Brings shared nodes to what the remaining documents and the new claims say of them. */
async function settle(
  transaction: WriteTransaction,
  touched: readonly NodeRef[],
  documentId: string,
  claims: readonly Claim[],
): Promise<void> {
  const refs = [...new Map(touched.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
  if (refs.length === 0) return;
  const stored = await transaction.claimsOf(refs);
  const said = groupedBy<string, Said & NodeRef>(
    [
      ...stored.map(({ kind, id, documentId: by, stated }) => ({
        kind,
        id,
        documentId: by,
        ...readStated(stated),
      })),
      ...claims.map((claim) => ({ ...claim, documentId })),
    ],
    ({ kind, id }) => `${kind} ${id}`,
  );
  const kept = refs.flatMap((ref) => {
    const all = said.get(`${ref.kind} ${ref.id}`);
    return all === undefined ? [] : [{ ...ref, ...together(all) }];
  });
  for (const [kind, orphans] of byKind(refs.filter(({ kind, id }) => !said.has(`${kind} ${id}`)))) {
    await transaction.deleteNodes(
      kind,
      orphans.map(({ id }) => id),
    );
  }
  for (const [kind, nodes] of byKind(kept)) {
    await transaction.putNodes(
      kind,
      nodes.map(({ id, properties }) => withSearchTexts({ kind, id, properties })),
    );
    await transaction.deleteStructuralEdges(
      kind,
      nodes.map(({ id }) => id),
    );
  }
  await createEdges(
    transaction,
    kept.flatMap(({ kind, id, edges }) => edges.map((edge) => ({ ...edge, from: { kind, id } }))),
  );
}

/** Engines match both ends of an edge and would drop one that leads nowhere without a word. */
function assertClosed({ document, nodes, edges, claims }: GraphBatch): void {
  const known = new Set([document, ...nodes, ...claims].map(({ kind, id }) => `${kind} ${id}`));
  const ends = [
    ...edges.flatMap(({ relationship, from, to }) => [from, to].map((end) => ({ relationship, end }))),
    ...claims.flatMap((claim) => claim.edges.map(({ relationship, to }) => ({ relationship, end: to }))),
  ];
  const loose = ends.find(({ end }) => !known.has(`${end.kind} ${end.id}`));
  if (loose !== undefined) {
    throw new Error(
      `${document.id}: ${loose.relationship} leads to ${loose.end.kind} ${loose.end.id}, which is not in the batch`,
    );
  }
}
