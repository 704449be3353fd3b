import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type OpenConnection } from '../../../src/graph/embedded/connection.ts';
import { openDatabase, type OpenDatabase } from '../../../src/graph/embedded/database.ts';
import { createGate } from '../../../src/graph/embedded/gate.ts';
import { branchOf } from '../../../src/graph/branch.ts';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { prepareTables } from '../../../src/graph/embedded/tables.ts';
import { createWriter } from '../../../src/graph/embedded/writer.ts';
import type { Plan } from '../../../src/graph/plan.ts';
import type { InTransaction } from '../../../src/graph/write-transaction.ts';
import { documentBatch } from './small-graph.ts';

let opened: OpenDatabase;
let connection: OpenConnection;
let inTransaction: InTransaction;

beforeEach(async () => {
  opened = await openDatabase(':memory:', false);
  connection = connect(opened.database, 1);
  await prepareTables(connection, 'test', false);
  inTransaction = createWriter(connection, createGate()).inTransaction();
});
afterEach(async () => {
  await connection.close();
  await opened.close();
});

const kpi = (id: string, name: string) => ({ kind: 'Kpi', id, properties: { name } }) as const;
const document = documentBatch(1, { projects: 1, indicators: 1 }).document;
const names = async () => {
  const text = 'MATCH (k:Kpi) RETURN k.id AS id, k.name AS name ORDER BY id';
  return (await connection.run({ text, parameters: {} })).map((row) => [row['id'], row['name']]);
};

test('a transaction reads, changes, deletes and makes again what it has itself written', async () => {
  await inTransaction(async (transaction) => {
    await transaction.createNodes('Document', [document]);
    await transaction.createNodes('Kpi', [kpi('a', '甲'), kpi('b', '乙'), kpi('c', '丙')]);
    await transaction.createEdges('DISCLOSED_IN', 'Kpi', 'Document', [
      { from: 'a', to: document.id, properties: { firstLine: 1, lastLine: 1, stated: { fee: 12n } } },
    ]);
    expect(await transaction.sharedNodesOf(document.id)).toEqual([{ kind: 'Kpi', id: 'a' }]);
    expect(await transaction.claimsOf([{ kind: 'Kpi', id: 'a' }])).toEqual([
      { kind: 'Kpi', id: 'a', documentId: document.id, stated: { fee: 12n } },
    ]);
    await transaction.putNodes('Kpi', [kpi('b', '乙二'), kpi('d', '丁')]);
    await transaction.deleteNodes('Kpi', ['a', 'c']);
    await transaction.createNodes('Kpi', [kpi('c', '丙二')]);
    expect(await transaction.sharedNodesOf(document.id)).toEqual([]);
    expect(await names()).toEqual([
      ['b', '乙二'],
      ['c', '丙二'],
      ['d', '丁'],
    ]);
  });
  expect(await names()).toEqual([
    ['b', '乙二'],
    ['c', '丙二'],
    ['d', '丁'],
  ]);
});

test('where the work throws, or a statement fails, nothing of it stays and the next one works', async () => {
  await inTransaction((transaction) => transaction.createNodes('Kpi', [kpi('b', '乙'), kpi('d', '丁')]));
  const before = await names();
  await expect(
    inTransaction(async (transaction) => {
      await transaction.createNodes('Kpi', [kpi('e', '戊')]);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await expect(
    inTransaction(async (transaction) => {
      await transaction.createNodes('Kpi', [kpi('f', '己')]);
      await transaction.createNodes('Kpi', [kpi('b', 'twice')]);
    }),
  ).rejects.toThrow(/duplicated primary key/);
  expect(await names()).toEqual(before);
  await inTransaction((transaction) => transaction.deleteNodes('Kpi', ['d']));
  expect(await names()).toEqual([['b', '乙']]);
});

test('a read during writes sees one state of the graph in all its levels', async () => {
  const store = await openEmbedded({ path: ':memory:' });
  const size = { projects: 10, indicators: 4 };
  await store.write(documentBatch(1, size, 1));
  const scores = branchOf('Indicator', { properties: ['score'] });
  const projects = branchOf('Project', {
    properties: ['total'],
    links: [
      { alias: 'indicators', step: { relationship: 'HAS_INDICATOR', direction: 'out' }, branches: [scores] },
    ],
  });
  const plan: Plan = { start: { type: 'all' }, branches: [projects] };

  const progress = { writing: true };
  const seen = new Set<number>();
  const writes = (async () => {
    // However slowly this machine reads beside its writes, two states at least are read while there are writes.
    for (let revision = 2; revision <= 25 || seen.size < 2; revision++) {
      await store.write(documentBatch(1, size, revision));
    }
    progress.writing = false;
  })();
  while (progress.writing) {
    const rows = (await store.read(plan)).Project?.edges ?? [];
    const versions = rows.flatMap(({ node }) => [
      Number(node.properties['total']),
      ...(node.links['indicators']?.Indicator?.edges ?? []).map((edge) =>
        Number(edge.node.properties['score']),
      ),
    ]);
    expect(versions).toHaveLength(50);
    expect(new Set(versions).size).toBe(1);
    for (const version of versions.slice(0, 1)) seen.add(version);
  }
  await writes;
  await store.close();
});

test('writers take turns, and closing waits for what is under way', async () => {
  const store = await openEmbedded({ path: ':memory:' });
  const written = [1, 2, 3, 4].map((number) =>
    store.write(documentBatch(number, { projects: 3, indicators: 3 })),
  );
  const counted = Promise.all(written).then(() => store.counts());
  expect(await Promise.all(written)).toEqual(['created', 'created', 'created', 'created']);
  expect((await counted).nodes.Project).toBe(12);
  expect(await store.revision()).toBe(4);
  const last = [store.write(documentBatch(5, { projects: 3, indicators: 3 })), store.counts()];
  await store.close();
  await Promise.all(last);
  await expect(store.counts()).rejects.toThrow(/closed/);
});

test('a disk that is full is told by a sentence, and writing goes on when there is room', async () => {
  const full = new Error(
    'IO exception: Cannot write to file. path: graph.wal numBytesWritten: 1074. Error: Success',
  );
  let room = false;
  const onFullDisk = createWriter(
    {
      run: (statement, options) =>
        statement.text === 'COMMIT' && !room ? Promise.reject(full) : connection.run(statement, options),
    },
    createGate(),
  ).inTransaction();
  const before = await names();
  const write = () => onFullDisk((transaction) => transaction.createNodes('Kpi', [kpi('full', '满')]));
  await expect(write()).rejects.toThrow(
    /^Nothing was changed: the disk of the graph \(DATA_DIR\) cannot be written/,
  );
  expect(await names()).toEqual(before);
  room = true;
  await write();
  expect(await names()).toEqual([...before, ['full', '满']]);
});
