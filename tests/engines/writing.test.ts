import { isDeepStrictEqual } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import type { DocumentRecord } from '../../loaders/records.ts';
import type { GraphBatch } from '../../src/graph/batch.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import type { GraphStore, StatementReport } from '../../src/graph/store.ts';
import {
  sampleFund,
  sampleIndicator,
  sampleProject,
  sampleRecord,
  sampleUnit,
  wholeRecord,
} from '../graph/records/sample-record.ts';
import { onEveryEngine, removeAll } from './engines.ts';
import { lastingSnapshotOf, snapshotOf } from './snapshot.ts';

const batch = (record: DocumentRecord, loadedAt = '2026-01-01T00:00:00.000Z'): GraphBatch =>
  batchOf(record, { loadedAt });

/** The same department a year later: shares the department, its unit, regions, the fund and one of two KPIs. */
const next = sampleRecord({
  title: '福州市试验局2025年度部门决算',
  fiscalYear: 2025,
  department: { name: '福州市试验局（本级）', code: '402', region: '福建省/福州市', lines: [1, 1] },
  units: [sampleUnit({ code: '402001', name: '福州市试验局（本级）' }), sampleUnit({ name: '试验服务中心' })],
  projects: [
    sampleProject({
      unit: '试验服务中心',
      indicators: [sampleIndicator(), sampleIndicator({ name: '培训人次' }), sampleIndicator()],
    }),
    sampleProject({ fundingSources: [sampleFund({ level: 'CENTRAL', region: null })] }),
  ],
});
const first = sampleRecord();
const corrected = sampleRecord({
  sha256: 'b'.repeat(64),
  projects: [sampleProject({ indicators: [sampleIndicator({ score: 7, name: '新的指标' })] })],
});

/** A batch whose last nodes cannot be written, because their id is taken by those before. */
function broken(record: DocumentRecord): GraphBatch {
  const whole = batch(record);
  const [twin] = whole.nodes.filter(({ kind }) => kind === 'Indicator').slice(-1);
  if (twin === undefined) throw new Error('The record has no indicator');
  return { ...whole, nodes: [...whole.nodes, twin] };
}

onEveryEngine('writing a document', (graph, engine) => {
  let oracle: GraphStore;
  beforeEach(async () => {
    await removeAll(graph());
    oracle = createMemoryStore();
  });
  // The oracle has no statements.
  test.skipIf(engine === 'memory')('tells its statements, and of rows only how many they are', async () => {
    const told: StatementReport[] = [];
    const options = { onStatement: (report: StatementReport) => void told.push(report) };
    const statementsOf = async (work: Promise<unknown>) => {
      await work;
      return told.splice(0);
    };
    const written = await statementsOf(graph().write(batch(first), options));
    expect(written.map(({ text }) => text).join('\n')).toMatch(/CREATE[^]*Indicator/);
    expect(written.every(({ milliseconds, failed }) => milliseconds >= 0 && failed !== true)).toBe(true);
    expect(written.map(({ parameters }) => parameters['rows'])).toContain('a list of 1');
    expect(written.flatMap(({ parameters }) => Object.values(parameters)).some(Array.isArray)).toBe(false);
    expect(await statementsOf(graph().write(batch(first), options))).not.toHaveLength(0);
    const failing = graph().write(broken(corrected), options);
    expect((await statementsOf(failing.catch(() => null))).some(({ failed }) => failed === true)).toBe(true);
    const removed = await statementsOf(graph().remove(batch(first).document.id, options));
    expect(removed.map(({ text }) => text).join('\n')).toMatch(/DELETE/);
  });

  const onBoth = async <T>(work: (store: GraphStore) => Promise<T>): Promise<T> => {
    const [answer, expected] = [await work(graph()), await work(oracle)];
    expect(answer).toEqual(expected);
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    expect(await graph().counts()).toEqual(await oracle.counts());
    return answer;
  };

  test('everything that the batch holds is in the graph', async () => {
    const whole = batch(first);
    expect(await onBoth((store) => store.write(whole))).toBe('created');
    const stored = new Map(await snapshotOf(graph()));
    for (const { kind, id, properties } of [whole.document, ...whole.nodes, ...whole.claims]) {
      expect(stored.get(`${kind} ${id}`)).toMatchObject(properties);
    }
    for (const { relationship, from, to, properties } of whole.edges) {
      const name = `${from.kind} ${from.id} ${relationship} ${to.kind} ${to.id}`;
      expect(stored.get(name)).toEqual(properties);
    }
  });

  test('everything that a record can say is in the graph, and goes with its document', async () => {
    const earlier = wholeRecord({ title: '福州市试验局2023年度部门决算', fiscalYear: 2023 });
    await onBoth((store) => store.write(batch(earlier)));
    await onBoth((store) => store.write(batch(wholeRecord())));
    const { nodes, edges } = await graph().counts();
    const none = Object.entries({ ...nodes, ...edges }).filter(([, count]) => count === 0);
    // Those are the audit's and the reviewers'.
    expect(none.map(([name]) => name)).toEqual(['Finding', 'Review', 'ABOUT', 'CONCERNS', 'REVIEWS']);
    for (const record of [earlier, wholeRecord()]) {
      await onBoth((store) => store.remove(batch(record).document.id));
    }
    expect(await snapshotOf(graph())).toEqual([]);
  });

  test('loading the same again touches nothing', async () => {
    await onBoth((store) => store.write(batch(first)));
    const [before, revision] = [await snapshotOf(graph()), await graph().revision()];
    expect(await onBoth((store) => store.write(batch(first, '2027-07-07T00:00:00.000Z')))).toBe('unchanged');
    expect(await snapshotOf(graph())).toEqual(before);
    expect(await graph().revision()).toBe(revision);
  });

  test('a corrected version takes the place of exactly what the old one contributed', async () => {
    await onBoth((store) => store.write(batch(first)));
    await onBoth((store) => store.write(batch(next)));
    expect(await onBoth((store) => store.write(batch(corrected)))).toBe('replaced');
    const fresh = createMemoryStore();
    for (const record of [corrected, next]) await fresh.write(batch(record));
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(fresh));
  });

  test('the order of loading leaves no trace', async () => {
    for (const record of [first, next]) await graph().write(batch(record));
    const forwards = await lastingSnapshotOf(graph());
    await removeAll(graph());
    for (const record of [next, first]) await graph().write(batch(record, '2027-07-07T00:00:00.000Z'));
    expect(await lastingSnapshotOf(graph())).toEqual(forwards);
  });

  test('a shared node stays while one document speaks of it, and says then what that one says', async () => {
    const [one, other] = [batch(first), batch(next)];
    for (const each of [one, other]) await onBoth((store) => store.write(each));
    for (const gone of [one, other]) {
      const kept = gone === one ? other : one;
      expect(await onBoth((store) => store.remove(gone.document.id))).toBe(true);
      const alone = createMemoryStore();
      await alone.write(kept);
      expect(await snapshotOf(graph())).toEqual(await snapshotOf(alone));
      await onBoth((store) => store.write(gone));
    }
  });

  test('removing all documents leaves nothing', async () => {
    for (const record of [first, next]) await onBoth((store) => store.write(batch(record)));
    await removeAll(graph());
    expect(await snapshotOf(graph())).toEqual([]);
    expect(await graph().remove(batch(first).document.id)).toBe(false);
  });

  test('a graph that changes while it is read out is not handed on as if it were one', async () => {
    await graph().write(batch(first));
    const before = await snapshotOf(graph());
    let written = false;
    const writesMeanwhile = async function* () {
      for await (const one of graph().contents()) {
        if (!written) await graph().write(batch(corrected));
        written = true;
        yield one;
      }
    };
    const refused = /changed while it was being read out/;
    const found = await snapshotOf({ contents: writesMeanwhile }).catch((error: unknown) => String(error));
    expect(found).toSatisfy((all) =>
      typeof all === 'string' ? refused.test(all) : isDeepStrictEqual(all, before),
    );
    expect(written).toBe(true);
  });

  test('the revision rises by one with every change', async () => {
    const revision = await graph().revision();
    await graph().write(batch(first));
    await graph().write(batch(first));
    await graph().write(batch(corrected));
    await graph().remove(batch(first).document.id);
    await graph().remove(batch(first).document.id);
    expect(await graph().revision()).toBe(revision + 3);
  });

  test.each([
    ['a new document', first, [next]],
    ['a new version', next, [first, next]],
  ])('%s that fails in the middle leaves the graph as it was', async (_name, failing, loaded) => {
    for (const record of loaded) await graph().write(batch(record));
    const [before, revision] = [await snapshotOf(graph()), await graph().revision()];
    const failed = broken({ ...failing, sha256: 'c'.repeat(64) });
    const document = {
      ...failed.document,
      properties: { ...failed.document.properties, fingerprint: 'other' },
    };
    await expect(graph().write({ ...failed, document })).rejects.toThrow();
    expect(await snapshotOf(graph())).toEqual(before);
    expect(await graph().revision()).toBe(revision);
    expect(await graph().write(batch(corrected))).toBe(loaded.includes(first) ? 'replaced' : 'created');
  });

  test('an edge that leads nowhere is refused before anything is written', async () => {
    const whole = batch(first);
    const nodes = whole.nodes.filter(({ kind }) => kind !== 'Indicator');
    await expect(graph().write({ ...whole, nodes })).rejects.toThrow(/which is not in the batch/);
    expect(await snapshotOf(graph())).toEqual([]);
  });

  test('documents written at the same time all arrive whole', async () => {
    const years = [2018, 2019, 2020, 2021, 2022, 2023];
    const batches = years.map((fiscalYear) =>
      batch({ ...next, fiscalYear, title: `${fiscalYear}年度部门决算` }),
    );
    await Promise.all(batches.map((each) => graph().write(each)));
    for (const each of batches) await oracle.write(each);
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
    await Promise.all(batches.slice(1).map((each) => graph().remove(each.document.id)));
    for (const each of batches.slice(1)) await oracle.remove(each.document.id);
    expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
  });
});
