/**
 * How a document comes into the graph and leaves it: the same on every engine, because it is written here once over
 * the few steps of `WriteTransaction`.
 *
 * Nodes of a document's own are made and taken out with it. A shared node lives while one document speaks of it;
 * what it says is put together from all of them in the order of their ids, so that the order of loading leaves no
 * trace in the graph.
 */
import { z } from 'zod';
import type { GraphBatch, GraphEdge, NodeRef, Properties, Statement } from './batch.ts';
import { groupedBy } from './grouped.ts';
import type { NodeKind } from './model/index.ts';
import { compareTexts } from './order.ts';
import type { Value } from './plan.ts';
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
    if (stored !== null) await transaction.deleteDocument(id);
    await createNodes(transaction, [batch.document, ...batch.nodes]);
    await settle(transaction, [...before, ...batch.statements], id, batch.statements);
    await createEdges(transaction, [...batch.edges, ...disclosures(batch)]);
    await transaction.raiseRevision();
    return stored === null ? 'created' : 'replaced';
  });
}

/** Takes out a document and all that only it contributed, in one transaction; false where there is none. */
export async function removeDocument(inTransaction: InTransaction, documentId: string): Promise<boolean> {
  return inTransaction(async (transaction) => {
    if ((await transaction.fingerprintOf(documentId)) === null) return false;
    const before = await transaction.sharedNodesOf(documentId);
    await transaction.deleteDocument(documentId);
    await settle(transaction, before, documentId, []);
    await transaction.raiseRevision();
    return true;
  });
}

/** Edges that say where a shared node is spoken of, with what is said there. */
function disclosures({ document, statements }: GraphBatch): GraphEdge[] {
  return statements.map(({ kind, id, properties, edges, disclosed }) => ({
    relationship: 'DISCLOSED_IN',
    from: { kind, id },
    to: { kind: document.kind, id: document.id },
    properties: { ...disclosed, stated: { properties, edges: edges.map(storedEdge) } },
  }));
}

function storedEdge({ relationship, to, properties }: Statement['edges'][number]): Value {
  return { relationship, to: { kind: to.kind, id: to.id }, properties };
}

interface Said {
  readonly documentId: string;
  readonly properties: Properties;
  readonly edges: Statement['edges'];
}

/** Brings shared nodes to what the remaining documents and the new statements say of them. */
async function settle(
  transaction: WriteTransaction,
  touched: readonly NodeRef[],
  documentId: string,
  statements: readonly Statement[],
): Promise<void> {
  const refs = [...new Map(touched.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
  if (refs.length === 0) return;
  const said = new Map<string, Said[]>();
  const add = ({ kind, id }: NodeRef, one: Said) => {
    const key = `${kind} ${id}`;
    said.set(key, [...(said.get(key) ?? []), one]);
  };
  for (const stored of await transaction.statementsOf(refs)) {
    add(stored, { documentId: stored.documentId, ...readStated(stored.stated) });
  }
  for (const statement of statements) {
    add(statement, { documentId, properties: statement.properties, edges: statement.edges });
  }

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
      nodes.map(({ id, properties }) => ({ kind, id, properties })),
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

/** What several documents say of one node: of each property and edge, the first that says it in the order of ids. */
function together(all: readonly Said[]): Pick<Statement, 'properties' | 'edges'> {
  const inOrder = all.toSorted((left, right) => compareTexts(left.documentId, right.documentId));
  const edges = new Map<string, Statement['edges'][number]>();
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

async function createNodes(transaction: WriteTransaction, nodes: readonly GraphBatch['nodes'][number][]) {
  for (const [kind, ofKind] of byKind(nodes)) await transaction.createNodes(kind, ofKind);
}

async function createEdges(transaction: WriteTransaction, edges: readonly GraphEdge[]): Promise<void> {
  const groups = groupedBy(edges, ({ relationship, from, to }) => `${relationship} ${from.kind} ${to.kind}`);
  for (const group of groups.values()) {
    for (const { relationship, from, to } of group.slice(0, 1)) {
      const rows = group.map((edge) => ({
        from: edge.from.id,
        to: edge.to.id,
        properties: edge.properties,
      }));
      await transaction.createEdges(relationship, from.kind, to.kind, rows);
    }
  }
}

function byKind<T extends NodeRef>(nodes: readonly T[]): Map<NodeKind, T[]> {
  return groupedBy(nodes, ({ kind }) => kind);
}

/** Engines match both ends of an edge and would drop one that leads nowhere without a word. */
function assertClosed({ document, nodes, edges, statements }: GraphBatch): void {
  const known = new Set([document, ...nodes, ...statements].map(({ kind, id }) => `${kind} ${id}`));
  const ends = [
    ...edges.flatMap(({ relationship, from, to }) => [from, to].map((end) => ({ relationship, end }))),
    ...statements.flatMap((statement) =>
      statement.edges.map(({ relationship, to }) => ({ relationship, end: to })),
    ),
  ];
  const loose = ends.find(({ end }) => !known.has(`${end.kind} ${end.id}`));
  if (loose !== undefined) {
    throw new Error(
      `${document.id}: ${loose.relationship} leads to ${loose.end.kind} ${loose.end.id}, which is not in the batch`,
    );
  }
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
function readStated(stated: unknown): Pick<Statement, 'properties' | 'edges'> {
  return statedSchema.parse(stated) as Pick<Statement, 'properties' | 'edges'>;
}
