import type { GraphEdge, GraphNode, NodeRef } from '../batch.ts';
import { ownKinds, sharedKinds, structuralPairs, type NodeKind } from '../model/index.ts';
import { publishedProject } from '../published-project.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { neighbours, type MemoryGraph } from './graph.ts';

/** A transaction over a copy of the graph, and the graph as the transaction has left it. */
export function beginTransaction(graph: MemoryGraph): {
  transaction: WriteTransaction;
  result: () => MemoryGraph;
} {
  const nodes = new Map(graph.nodes);
  let edges: GraphEdge[] = [...graph.edges];
  let revision = graph.revision;

  const deleteIds = (ids: Iterable<string>) => {
    const gone = new Set(ids);
    for (const id of gone) nodes.delete(id);
    edges = edges.filter(({ from, to }) => !gone.has(from.id) && !gone.has(to.id));
  };
  const disclosedIn = (documentId: string, kinds: readonly NodeKind[]) =>
    edges
      .filter(({ relationship, to }) => relationship === 'DISCLOSED_IN' && to.id === documentId)
      .map(({ from }) => from)
      .filter(({ kind }) => kinds.includes(kind));
  const put = (kind: NodeKind, node: GraphNode) => nodes.set(node.id, { ...node, kind });

  const transaction: WriteTransaction = {
    async fingerprintOf(documentId) {
      const fingerprint = nodes.get(documentId)?.properties['fingerprint'];
      return Promise.resolve(typeof fingerprint === 'string' ? fingerprint : null);
    },
    async sharedNodesOf(documentId) {
      return Promise.resolve(disclosedIn(documentId, sharedKinds));
    },
    async claimsOf(wanted: readonly NodeRef[]) {
      const ids = new Set(wanted.map(({ id }) => id));
      const disclosures = edges.filter(
        ({ relationship, from }) => relationship === 'DISCLOSED_IN' && ids.has(from.id),
      );
      return Promise.resolve(
        disclosures.map(({ from, to, properties }) => ({
          ...from,
          documentId: to.id,
          stated: properties['stated'],
        })),
      );
    },
    async projectsOf(departmentIds) {
      const wanted = new Set(departmentIds);
      const documentOf = new Map(
        edges
          .filter(({ relationship, from }) => relationship === 'DISCLOSED_IN' && from.kind === 'Project')
          .map(({ from, to }) => [from.id, to.id]),
      );
      const managed = edges.filter(
        ({ relationship, to }) => relationship === 'MANAGED_BY' && wanted.has(to.id),
      );
      return Promise.resolve(
        managed.flatMap(({ from, to }) => {
          const project = nodes.get(from.id);
          const document = nodes.get(documentOf.get(from.id) ?? '');
          return project === undefined || document === undefined
            ? []
            : [publishedProject(project, document, to.id)];
        }),
      );
    },
    async deleteDocument(documentId) {
      deleteIds([documentId, ...disclosedIn(documentId, ownKinds).map(({ id }) => id)]);
      return Promise.resolve();
    },
    async deleteNodes(_kind, ids) {
      deleteIds(ids);
      return Promise.resolve();
    },
    async deleteStructuralEdges(kind, ids) {
      const leaving = new Set(ids);
      const structural = new Set(structuralPairs(kind).map(({ name, to }) => `${name} ${to}`));
      edges = edges.filter(
        ({ relationship, from, to }) =>
          from.kind !== kind || !leaving.has(from.id) || !structural.has(`${relationship} ${to.kind}`),
      );
      return Promise.resolve();
    },
    async createNodes(kind, created) {
      for (const node of created) {
        if (nodes.has(node.id)) throw new Error(`${node.id} is already in the graph`);
        put(kind, node);
      }
      return Promise.resolve();
    },
    async putNodes(kind, changed) {
      for (const node of changed) put(kind, node);
      return Promise.resolve();
    },
    async createEdges(relationship, fromKind, toKind, rows) {
      for (const { from, to, properties } of rows) {
        if (nodes.get(from)?.kind !== fromKind) throw new Error(`${from} is not in the graph`);
        if (nodes.get(to)?.kind !== toKind) throw new Error(`${to} is not in the graph`);
        const ends = { from: { kind: fromKind, id: from }, to: { kind: toKind, id: to } };
        edges.push({ relationship, ...ends, properties });
      }
      return Promise.resolve();
    },
    async revision() {
      return Promise.resolve(revision);
    },
    async neighboursOf(_kind, ids, step, other) {
      const found = ids.flatMap((id) =>
        neighbours({ nodes, edges, revision }, id, step, other).map(({ node }) => ({ id, other: node.id })),
      );
      return Promise.resolve(found);
    },
    async propertiesOf(kind, ids, names) {
      const found = ids.flatMap((id) => nodes.get(id) ?? []);
      return Promise.resolve(
        found.map(({ id, properties }) => ({
          kind,
          id,
          properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? null])),
        })),
      );
    },
    async setProperty(kind, ids, property, value) {
      for (const id of ids) {
        const node = nodes.get(id);
        if (node === undefined) continue;
        const others = Object.entries(node.properties).filter(([name]) => name !== property);
        const properties = Object.fromEntries(value === null ? others : [...others, [property, value]]);
        put(kind, { ...node, properties });
      }
      return Promise.resolve();
    },
    async raiseRevision() {
      revision++;
      return Promise.resolve();
    },
  };
  return { transaction, result: () => ({ nodes, edges, revision }) };
}
