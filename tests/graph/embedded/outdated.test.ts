/** A graph on disk that an earlier version of the program left: it opens, and tells what it lacks. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { GraphBatch, GraphNode } from '../../../src/graph/batch.ts';
import { columnType, fieldOf, quoted, toField } from '../../../src/graph/embedded/columns.ts';
import { connect } from '../../../src/graph/embedded/connection.ts';
import { openDatabase } from '../../../src/graph/embedded/database.ts';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import type { Statement } from '../../../src/graph/embedded/statement.ts';
import { loadDocument } from '../../../src/graph/load-document.ts';
import { createMemoryStore } from '../../../src/graph/memory/index.ts';
import { nodes, type NodeKind } from '../../../src/graph/model/index.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import { outdatedDocuments, statusOf } from '../../../src/graph/status.ts';
import { loadSample, sampleRecords } from '../../../src/sample.ts';
import { lastingSnapshotOf } from '../../engines/snapshot.ts';
import { wholeRecord } from '../records/sample-record.ts';

let folder = '';
const path = () => join(folder, 'graph');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-outdated-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const earlierKinds: readonly NodeKind[] = ['Document', 'Region', 'Department', 'Project'];
const laterProperties = ['modelVersion', 'carryOver'];

/** Makes the file as a version left it that knew a few kinds and not all of their properties. */
async function earlierGraph(batches: readonly GraphBatch[]) {
  const opened = await openDatabase(path(), false);
  const connection = connect(opened.database, 1);
  const run = (text: string, parameters: Statement['parameters'] = {}) =>
    connection.run({ text, parameters });
  const earlier = (kind: NodeKind) =>
    Object.entries(nodes[kind].properties).filter(([name]) => !laterProperties.includes(name));
  for (const kind of earlierKinds) {
    const columns = earlier(kind).map(([name, definition]) => `${quoted(name)} ${columnType(definition)}`);
    await run(`CREATE NODE TABLE ${quoted(kind)} (id STRING PRIMARY KEY, ${columns.join(', ')})`);
  }
  await run('CREATE REL TABLE PUBLISHED_BY (FROM Document TO Department)');
  await run(`CREATE REL TABLE DISCLOSED_IN (
    FROM Region TO Document, FROM Department TO Document, FROM Project TO Document,
    firstLine INT64, lastLine INT64, page INT64, sheet STRING, quote STRING, stated STRING)`);
  for (const { document, nodes: own } of batches) {
    const stored: GraphNode = {
      ...document,
      properties: { ...document.properties, fingerprint: 'of an earlier version' },
    };
    for (const { kind, id, properties } of [stored, ...own.filter((node) => node.kind === 'Project')]) {
      const present = earlier(kind).filter(([name]) => properties[name] !== undefined);
      const values = present.map(
        ([name, definition]) => `${quoted(name)}: ${fieldOf('row', name, definition)}`,
      );
      const row = {
        id,
        ...Object.fromEntries(
          present.map(([name, definition]) => [name, toField(definition, properties[name])]),
        ),
      };
      await run(`UNWIND $rows AS row CREATE (:${quoted(kind)} {id: row.id, ${values.join(', ')}})`, {
        rows: [row],
      });
      if (kind === 'Project') {
        const text =
          'MATCH (n:Project) WHERE n.id = $id MATCH (d:Document) WHERE d.id = $document CREATE (n)-[:DISCLOSED_IN {firstLine: 1, lastLine: 2}]->(d)';
        await run(text, { id, document: document.id });
      }
    }
  }
  await connection.close();
  await opened.close();
}

test('a graph from before a kind existed opens, says so of its documents, and gains all by loading them again', async () => {
  const document = { record: wholeRecord(), text: null };
  await earlierGraph([batchOf(document.record, { loadedAt: '2025-01-01T00:00:00Z' })]);
  const store = await openEmbedded({ path: path() });
  expect((await statusOf(store)).documents).toMatchObject([{ outdated: true, projects: 1 }]);
  expect(await outdatedDocuments(store)).toBe(1);
  expect((await store.counts()).nodes).toMatchObject({ Project: 1, BudgetLine: 0, Policy: 0 });
  expect(await loadDocument(store, document)).toMatchObject({ outcome: 'replaced' });
  expect((await statusOf(store)).documents).toMatchObject([{ outdated: false }]);
  expect(await outdatedDocuments(store)).toBe(0);
  const oracle = createMemoryStore();
  await loadDocument(oracle, document);
  expect(await lastingSnapshotOf(store)).toEqual(await lastingSnapshotOf(oracle));
  await store.close();
  await (await openEmbedded({ path: path() })).close();
});

test('the sample in such a graph is brought up to date when the program starts, and once', async () => {
  const records = await sampleRecords();
  await earlierGraph(records.map((record) => batchOf(record, { loadedAt: '2025-01-01T00:00:00Z' })));
  const store = await openEmbedded({ path: path() });
  expect(await loadSample(store)).toBe(records.length);
  const fresh = createMemoryStore();
  await loadSample(fresh);
  expect(await store.counts()).toEqual(await fresh.counts());
  expect(await loadSample(store)).toBe(0);
  await store.close();
});

test('an original that took the place of the sample, and a sample document that was removed, stay so', async () => {
  const store = await openEmbedded({ path: ':memory:' });
  const all = await loadSample(store);
  const [first, second] = (await statusOf(store)).documents;
  if (first === undefined || second === undefined) throw new Error('The sample has too few documents');
  await store.remove(second.id);
  expect(await loadSample(store)).toBe(0);
  expect((await store.counts()).nodes.Document).toBe(all - 1);
  const original = { record: wholeRecord({ sha256: first.sha256 }), text: null };
  await loadDocument(store, original);
  expect(await loadSample(store)).toBe(0);
  expect(await loadDocument(store, original)).toMatchObject({ outcome: 'unchanged' });
  await store.close();
});
