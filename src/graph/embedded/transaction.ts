/** The steps of writing (`WriteTransaction`) as statements of this engine, made from the model. */
import {
  edges,
  nodes,
  ownKinds,
  propertyOf,
  sharedKinds,
  structuralPairs,
  type NodeKind,
  type PropertyDefinition,
} from '../model/index.ts';
import type { NodeRef, Properties } from '../batch.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { fieldOf, fromColumn, quoted, readExpression, toField } from './columns.ts';
import type { EngineValue } from './engine-value.ts';
import type { Session } from './connection.ts';
import { textIn, type Row } from './row.ts';
import { metaTable } from './tables.ts';

/** Rows of one UNWIND: enough that the statement's own cost does not show, few enough to stay small in memory. */
const chunkSize = 1000;

const id: PropertyDefinition = { type: 'string', description: 'Stable id' };
const { stated } = edges.DISCLOSED_IN.properties;

/** The steps over a connection that is inside a transaction. */
export function transactionOver(session: Session): WriteTransaction {
  const run = (text: string, parameters: Record<string, EngineValue> = {}) =>
    session.run({ text, parameters });
  const runInChunks = async (text: string, rows: readonly EngineValue[]) => {
    for (const chunk of chunksOf(rows)) await run(text, { rows: chunk });
  };
  const runForIds = async (text: string, ids: readonly string[]) => {
    const answers: Row[] = [];
    for (const chunk of chunksOf(ids)) answers.push(...(await run(text, { ids: chunk })));
    return answers;
  };

  const createNodes: WriteTransaction['createNodes'] = async (kind, created) => {
    const { properties } = nodes[kind];
    const text = `UNWIND $rows AS r CREATE (:${quoted(kind)} {${assignments({ id, ...properties }, ': ')}})`;
    await runInChunks(
      text,
      created.map((node) => ({ id: node.id, ...fields(properties, node.properties) })),
    );
  };

  return {
    createNodes,

    async fingerprintOf(documentId) {
      const [row] = await run('MATCH (d:`Document`) WHERE d.id = $id RETURN d.fingerprint AS fingerprint', {
        id: documentId,
      });
      return row === undefined ? null : textIn(row, 'fingerprint');
    },

    async sharedNodesOf(documentId) {
      const refs: NodeRef[] = [];
      for (const kind of sharedKinds) {
        const text = `MATCH (d:\`Document\`) WHERE d.id = $id MATCH (n:${quoted(kind)})-[:DISCLOSED_IN]->(d) RETURN n.id AS id`;
        for (const row of await run(text, { id: documentId })) refs.push({ kind, id: textIn(row, 'id') });
      }
      return refs;
    },

    async claimsOf(refs) {
      // Documents that say the same of a node count as the first of them, which is all that is taken from them.
      const stored = [];
      for (const kind of sharedKinds) {
        const ids = refs.filter((ref) => ref.kind === kind).map((ref) => ref.id);
        const text =
          `MATCH (n:${quoted(kind)}) WHERE n.id IN $ids MATCH (n)-[e:DISCLOSED_IN]->(d:\`Document\`) ` +
          'RETURN n.id AS id, e.stated AS stated, min(d.id) AS document';
        for (const row of await runForIds(text, ids)) {
          stored.push({
            kind,
            id: textIn(row, 'id'),
            documentId: textIn(row, 'document'),
            stated: stated === undefined ? null : fromColumn(stated, row['stated']),
          });
        }
      }
      return stored;
    },

    async projectsOf(departmentIds) {
      const rows = await runForIds(
        'MATCH (m:`Department`) WHERE m.id IN $ids MATCH (m)<-[:MANAGED_BY]-(p:`Project`) ' +
          'MATCH (p)-[:DISCLOSED_IN]->(d:`Document`) RETURN m.id AS departmentId, p.id AS id, p.name AS name, ' +
          'p.code AS code, d.id AS documentId, d.fiscalYear AS fiscalYear, d.kind AS documentKind',
        departmentIds,
      );
      return rows.map((row) => ({
        id: textIn(row, 'id'),
        name: textIn(row, 'name'),
        code: row['code'] === null ? null : textIn(row, 'code'),
        departmentId: textIn(row, 'departmentId'),
        documentId: textIn(row, 'documentId'),
        fiscalYear: Number(row['fiscalYear']),
        documentKind: textIn(row, 'documentKind'),
      }));
    },

    async deleteDocument(documentId) {
      for (const kind of ownKinds) {
        const text = `MATCH (d:\`Document\`) WHERE d.id = $id MATCH (n:${quoted(kind)})-[:DISCLOSED_IN]->(d) DETACH DELETE n`;
        await run(text, { id: documentId });
      }
      await run('MATCH (d:`Document`) WHERE d.id = $id DETACH DELETE d', { id: documentId });
    },

    async deleteNodes(kind, ids) {
      await runForIds(`${lookUp(kind)} DETACH DELETE n`, ids);
    },

    async deleteStructuralEdges(kind, ids) {
      for (const { name, to } of structuralPairs(kind)) {
        const text = `MATCH (n:${quoted(kind)}) WHERE n.id IN $ids MATCH (n)-[e:${quoted(name)}]->(:${quoted(to)}) DELETE e`;
        await runForIds(text, ids);
      }
    },

    async putNodes(kind, put) {
      const { properties } = nodes[kind];
      const returned = Object.entries(properties).map(
        ([name, definition]) => `${readExpression('n', name, definition)} AS ${quoted(name)}`,
      );
      const text = `${lookUp(kind)} RETURN ${['n.id AS id', ...returned].join(', ')}`;
      const found = await runForIds(
        text,
        put.map((node) => node.id),
      );
      const stored = new Map(found.map((row) => [textIn(row, 'id'), row]));
      await createNodes(
        kind,
        put.filter((node) => !stored.has(node.id)),
      );
      const changed = put.filter((node) => {
        const row = stored.get(node.id);
        return row !== undefined && !holds(properties, row, node.properties);
      });
      await runInChunks(
        `UNWIND $rows AS r MATCH (n:${quoted(kind)}) WHERE n.id = r.id SET ${assignments(properties, ' = ', 'n.')}`,
        changed.map((node) => ({ id: node.id, ...fields(properties, node.properties) })),
      );
    },

    async createEdges(relationship, from, to, rows) {
      const { properties } = edges[relationship];
      const values = assignments(properties, ': ');
      // Two MATCHes: with both ends in one pattern the engine scans whole tables instead of looking ids up.
      const text =
        `UNWIND $rows AS r MATCH (a:${quoted(from)}) WHERE a.id = r._from MATCH (b:${quoted(to)}) WHERE b.id = r._to ` +
        `CREATE (a)-[:${quoted(relationship)}${values === '' ? '' : ` {${values}}`}]->(b)`;
      await runInChunks(
        text,
        rows.map((row) => ({ _from: row.from, _to: row.to, ...fields(properties, row.properties) })),
      );
    },

    async revision() {
      const [row] = await run(`MATCH (g:${quoted(metaTable)}) RETURN g.revision AS revision`);
      return Number(row?.['revision']);
    },

    async neighboursOf(kind, ids, { relationship, direction }, other) {
      const [start, end] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
      const rows = await runForIds(
        `MATCH (n:${quoted(kind)}) WHERE n.id IN $ids ` +
          `MATCH (n)${start}[:${quoted(relationship)}]${end}(o:${quoted(other)}) RETURN n.id AS id, o.id AS other`,
        ids,
      );
      return rows.map((row) => ({ id: textIn(row, 'id'), other: textIn(row, 'other') }));
    },

    async propertiesOf(kind, ids, names) {
      const returned = names.map(
        (name) => `${readExpression('n', name, propertyOf(kind, name))} AS ${quoted(name)}`,
      );
      const rows = await runForIds(`${lookUp(kind)} RETURN ${['n.id AS id', ...returned].join(', ')}`, ids);
      return rows.map((row) => ({
        kind,
        id: textIn(row, 'id'),
        properties: Object.fromEntries(
          names.map((name) => [name, fromColumn(propertyOf(kind, name), row[name])]),
        ),
      }));
    },

    async setProperty(kind, ids, property, value) {
      const definition = propertyOf(kind, property);
      await runInChunks(
        `UNWIND $rows AS r MATCH (n:${quoted(kind)}) WHERE n.id = r.id SET ${assignments({ [property]: definition }, ' = ', 'n.')}`,
        ids.map((one) => ({ id: one, [property]: toField(definition, value) })),
      );
    },

    async raiseRevision() {
      await run(`MATCH (g:${quoted(metaTable)}) SET g.revision = g.revision + 1`);
    },
  };
}

/** Finds nodes by the key's index, which takes an equation and no list. */
function lookUp(kind: NodeKind): string {
  return `UNWIND $ids AS x MATCH (n:${quoted(kind)}) WHERE n.id = x`;
}

type Definitions = Readonly<Record<string, PropertyDefinition>>;

function assignments(definitions: Definitions, sign: ': ' | ' = ', target = ''): string {
  return Object.entries(definitions)
    .map(([name, definition]) => `${target}${quoted(name)}${sign}${fieldOf('r', name, definition)}`)
    .join(', ');
}

function fields(definitions: Definitions, values: Properties): Record<string, EngineValue> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, toField(definition, values[name])]),
  );
}

/** Whether a stored row has exactly these properties: what is right already is not written again. */
function holds(definitions: Definitions, row: Row, values: Properties): boolean {
  return Object.entries(definitions).every(
    ([name, definition]) =>
      JSON.stringify(toField(definition, fromColumn(definition, row[name]))) ===
      JSON.stringify(toField(definition, values[name])),
  );
}

function* chunksOf<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += chunkSize) yield items.slice(start, start + chunkSize);
}
