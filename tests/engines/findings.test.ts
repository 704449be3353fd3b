/** What an audit and a reviewer write, the same on every engine. */
import { expect, test } from 'vitest';
import type { GraphEdge, GraphNode } from '../../src/graph/batch.ts';
import type { AuditBatch } from '../../src/graph/findings.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { textProperty } from '../../src/graph/text-property.ts';
import { sampleRecord } from '../graph/records/sample-record.ts';
import { onEveryEngine } from './engines.ts';
import { snapshotOf } from './snapshot.ts';

const written = batchOf(sampleRecord(), { loadedAt: '2026-01-01T00:00:00.000Z' });
const changed = batchOf(sampleRecord({ sha256: 'b'.repeat(64), layout: 'other' }), {
  loadedAt: '2026-01-02T00:00:00.000Z',
});
const { document } = written;
const project = written.nodes.find(({ kind }) => kind === 'Project');
const department = written.claims.find(({ kind }) => kind === 'Department');
if (project === undefined || department === undefined) throw new Error('The record has no project');

const id = 'Finding_0123456789abcdef0123';
const finding: GraphNode = {
  kind: 'Finding',
  id,
  properties: {
    ...{ rule: 'a-rule', severity: 'ERROR', gravity: 3, subjectName: '甲', message: '乙', messageEn: 'b' },
    ...{ fiscalYear: 2024, decision: 'OPEN', values: { executed: 12_345_678n, rate: 97.47, text: '≥3' } },
  },
};
const edge = (
  relationship: GraphEdge['relationship'],
  to: { kind: GraphNode['kind']; id: string },
  properties: GraphEdge['properties'] = {},
): GraphEdge => ({
  relationship,
  from: { kind: 'Finding', id },
  to: { kind: to.kind, id: to.id },
  properties,
});
const batch = (fingerprint: string, findings: readonly GraphNode[]): AuditBatch => ({
  documents: [{ id: document.id, fingerprint }],
  audited: 'these rules',
  findings,
  edges: findings.flatMap(() => [
    edge('ABOUT', project),
    edge('CONCERNS', project),
    edge('CONCERNS', department),
    edge('CONCERNS', document),
    edge('DISCLOSED_IN', document, { firstLine: 3, lastLine: 4, quote: '甲' }),
    edge('DISCLOSED_IN', document, { firstLine: 9, lastLine: 9 }),
  ]),
});

onEveryEngine('findings', (graph) => {
  test('take the place of earlier ones, follow their documents, and keep a person’s decision', async () => {
    const oracle = createMemoryStore();
    const onBoth = async <T>(work: (store: GraphStore) => Promise<T>): Promise<T> => {
      const [answer, expected] = [await work(graph()), await work(oracle)];
      expect(answer).toEqual(expected);
      expect(await snapshotOf(graph())).toEqual(await snapshotOf(oracle));
      return answer;
    };
    const replace = (findings: readonly GraphNode[], version = written) =>
      onBoth((store) =>
        store.replaceFindings(batch(textProperty(version.document.properties, 'fingerprint'), findings)),
      );
    const counts = async () => (await graph().counts()).nodes;

    await onBoth((store) => store.write(written));
    expect(await replace([finding])).toBe(true);
    expect(await replace([finding])).toBe(true);
    expect(await replace([], changed)).toBe(false);
    expect(await counts()).toMatchObject({ Finding: 1 });

    const decided = {
      rule: 'a-rule',
      subjectName: '甲',
      message: '乙',
      by: '复核人',
      at: '2026-01-03T00:00:00Z',
    };
    for (const properties of [
      { ...decided, decision: 'DISMISSED', note: '已核实' },
      { ...decided, decision: 'CONFIRMED' },
    ]) {
      await onBoth((store) =>
        store.review({
          finding: id,
          review: { kind: 'Review', id: 'Review_0123456789abcdef0123', properties },
        }),
      );
    }

    await onBoth((store) => store.write(changed));
    expect(await counts()).toMatchObject({ Finding: 0, Review: 1 });
    expect(await replace([finding])).toBe(false);
    await replace([finding], changed);
    await replace([], changed);
    expect(await counts()).toMatchObject({ Finding: 0, Review: 1 });
    await replace([finding], changed);
    await onBoth((store) => store.remove(document.id));
    expect(await counts()).toMatchObject({ Document: 0, Finding: 0, Review: 1 });
  });
});
