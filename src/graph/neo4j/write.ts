/** The steps of a write, each a statement or a few: rows go in batches, labels and types come from the model. */
import type { ManagedTransaction } from 'neo4j-driver';
import type { GraphNode, NodeRef } from '../batch.ts';
import {
  edges,
  nodes,
  ownKinds,
  propertyOf,
  sharedKinds,
  structuralPairs,
  type NodeKind,
} from '../model/index.ts';
import { reported, tellingLengths } from '../reported.ts';
import type { ReadOptions } from '../store.ts';
import { createTurns } from '../turns.ts';
import type { InTransactionOf, StoredClaim, WriteTransaction } from '../write-transaction.ts';
import type { Connection, Fields, Parameters } from './connection.ts';
import { META } from './constraints.ts';
import { fromDriver, textOf, toDriver, toDriverMap } from './values.ts';

/** Rows in one statement: enough that the round trip does not count, few enough for the server's memory. */
const BATCH = 5_000;

/**
 * Makes the runner of write transactions. They take turns: what a shared node is depends on all documents, so each
 * begins by locking the node that holds the revision, on the server, whichever program writes. Those of this program
 * wait here for each other: on the server each would hold a connection meanwhile, and reads would soon get none.
 */
export function createWriter(connection: Connection): InTransactionOf {
  const turns = createTurns();
  return (options = {}) =>
    (work) =>
      turns.take(() =>
        connection.inTransaction(async (transaction) => {
          const run = runnerOver(transaction, tellingLengths(options));
          await run(`MATCH (g:${META} {id: 'graph'}) SET g.locked = true REMOVE g.locked`);
          return work(writeTransaction(run));
        }),
      );
}

type Run = (text: string, parameters?: Parameters) => Promise<Fields[]>;

function runnerOver(transaction: ManagedTransaction, options: ReadOptions): Run {
  const records = async (text: string, parameters: Parameters): Promise<Fields[]> =>
    (await transaction.run<Fields>(text, parameters)).records.map((record) => record.toObject());
  return (text, parameters = {}) =>
    reported(
      { text, parameters },
      options,
      () => records(text, parameters),
      ({ length }) => length,
    );
}

function writeTransaction(run: Run): WriteTransaction {
  const inBatches = async (text: string, rows: readonly unknown[]): Promise<Fields[]> => {
    const results: Fields[] = [];
    for (let at = 0; at < rows.length; at += BATCH) {
      results.push(...(await run(text, { rows: rows.slice(at, at + BATCH) })));
    }
    return results;
  };
  return {
    async fingerprintOf(documentId) {
      const [found] = await run('MATCH (d:Document {id: $documentId}) RETURN d.fingerprint AS fingerprint', {
        documentId,
      });
      return found === undefined ? null : textOf(found['fingerprint']);
    },

    async sharedNodesOf(documentId) {
      const refs: NodeRef[] = [];
      for (const kind of sharedKinds) {
        const found = await run(
          `MATCH (:Document {id: $documentId})<-[:DISCLOSED_IN]-(n:${kind}) RETURN n.id AS id`,
          { documentId },
        );
        refs.push(...found.map(({ id }) => ({ kind, id: textOf(id) })));
      }
      return refs;
    },

    // What several documents say in the same words decides nothing beyond the first of them, and a measure that every
    // document uses is said in the same words by all: one row stands for them.
    async claimsOf(refs) {
      const claims: StoredClaim[] = [];
      for (const kind of sharedKinds) {
        const ids = refs.filter((ref) => ref.kind === kind).map(({ id }) => id);
        const found = await inBatches(
          `UNWIND $rows AS id MATCH (n:${kind} {id: id})-[r:DISCLOSED_IN]->(d:Document)
           RETURN id, min(d.id) AS documentId, r.stated AS stated`,
          ids,
        );
        claims.push(
          ...found.map(({ id, documentId, stated }) => ({
            kind,
            id: textOf(id),
            documentId: textOf(documentId),
            stated: fromDriver('json', stated),
          })),
        );
      }
      return claims;
    },

    async projectsOf(departmentIds) {
      const found = await inBatches(
        `UNWIND $rows AS departmentId
         MATCH (:Department {id: departmentId})<-[:MANAGED_BY]-(p:Project)-[:DISCLOSED_IN]->(d:Document)
         RETURN departmentId, p.id AS id, p.name AS name, p.code AS code,
                d.id AS documentId, d.fiscalYear AS fiscalYear, d.kind AS documentKind`,
        departmentIds,
      );
      return found.map((row) => ({
        id: textOf(row['id']),
        name: textOf(row['name']),
        code: row['code'] === null ? null : textOf(row['code']),
        departmentId: textOf(row['departmentId']),
        documentId: textOf(row['documentId']),
        fiscalYear: Number(row['fiscalYear']),
        documentKind: textOf(row['documentKind']),
      }));
    },

    async deleteDocument(documentId) {
      for (const kind of ownKinds) {
        await run(`MATCH (:Document {id: $documentId})<-[:DISCLOSED_IN]-(n:${kind}) DETACH DELETE n`, {
          documentId,
        });
      }
      await run('MATCH (d:Document {id: $documentId}) DETACH DELETE d', { documentId });
    },

    async deleteNodes(kind, ids) {
      await inBatches(`UNWIND $rows AS id MATCH (n:${kind} {id: id}) DETACH DELETE n`, ids);
    },

    async deleteStructuralEdges(kind, ids) {
      for (const { name, to } of structuralPairs(kind)) {
        await inBatches(`UNWIND $rows AS id MATCH (:${kind} {id: id})-[r:${name}]->(:${to}) DELETE r`, ids);
      }
    },

    async createNodes(kind, all) {
      await inBatches(`UNWIND $rows AS row CREATE (n:${kind}) SET n = row`, nodeRows(kind, all));
    },

    async putNodes(kind, all) {
      await inBatches(`UNWIND $rows AS row MERGE (n:${kind} {id: row.id}) SET n = row`, nodeRows(kind, all));
    },

    async createEdges(relationship, from, to, rows) {
      const definitions = edges[relationship].properties;
      await inBatches(
        `UNWIND $rows AS row MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to})
         CREATE (a)-[r:${relationship}]->(b) SET r = row.properties`,
        rows.map((row) => ({ ...row, properties: toDriverMap(definitions, row.properties) })),
      );
    },

    async revision() {
      const [found] = await run(`MATCH (g:${META} {id: 'graph'}) RETURN g.revision AS revision`);
      return Number(found?.['revision'] ?? 0);
    },

    async neighboursOf(kind, ids, { relationship, direction }, other) {
      const [start, end] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
      const found = await inBatches(
        `UNWIND $rows AS id MATCH (:${kind} {id: id})${start}[:${relationship}]${end}(other:${other})
         RETURN id, other.id AS other`,
        ids,
      );
      return found.map((row) => ({ id: textOf(row['id']), other: textOf(row['other']) }));
    },

    async propertiesOf(kind, ids, names) {
      const found = await inBatches(
        `UNWIND $rows AS id MATCH (n:${kind} {id: id}) RETURN id, properties(n) AS n`,
        ids,
      );
      return found.map((row) => ({
        kind,
        id: textOf(row['id']),
        properties: Object.fromEntries(
          names.map((name) => [name, fromDriver(propertyOf(kind, name).type, (row['n'] as Fields)[name])]),
        ),
      }));
    },

    async setProperty(kind, ids, property, value) {
      const given = toDriver(propertyOf(kind, property).type, value);
      await inBatches(
        `UNWIND $rows AS row MATCH (n:${kind} {id: row.id}) SET n.${property} = row.value`,
        ids.map((id) => ({ id, value: given })),
      );
    },

    async raiseRevision() {
      await run(`MATCH (g:${META} {id: 'graph'}) SET g.revision = g.revision + 1`);
    },
  };
}

function nodeRows(kind: NodeKind, all: readonly GraphNode[]): Fields[] {
  return all.map(({ id, properties }) => ({ id, ...toDriverMap(nodes[kind].properties, properties) }));
}
