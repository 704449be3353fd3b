import { expect, it } from 'vitest';
import type { GraphEdge, NodeRef } from '../../src/graph/batch.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import { textProperty } from '../../src/graph/text-property.ts';
import { ask } from './ask.ts';
import { accounts } from './records.ts';

const written = batchOf(accounts, { loadedAt: '2026-01-01T00:00:00Z' });
const finding: NodeRef = { kind: 'Finding', id: 'Finding_0123456789abcdef0123' };
const spans = [
  { firstLine: 3, lastLine: 3, sheet: '表1', cells: 'A3:B3', quote: '甲' },
  { firstLine: 3, lastLine: 3, sheet: '表1', cells: 'A3:B3', quote: '乙' },
  { firstLine: 3, lastLine: 3, sheet: '表1', cells: 'C3:D3', quote: '丙' },
  { firstLine: 3, lastLine: 3, sheet: '表2', cells: 'A3:B3', quote: '丁' },
  { firstLine: 3, lastLine: 4, quote: '戊' },
];

it.each([
  ['as they stand', spans],
  ['the other way round', spans.toReversed()],
])('a finding names its places in one order, however they were written: %s', async (_how, inOrder) => {
  const store = createMemoryStore();
  await store.write(written);
  const [project] = written.nodes;
  if (project === undefined) throw new Error('The record has no project');
  const edge = (
    relationship: GraphEdge['relationship'],
    to: NodeRef,
    properties: GraphEdge['properties'] = {},
  ) => ({ relationship, from: finding, to: { kind: to.kind, id: to.id }, properties });
  await store.replaceFindings({
    documents: [
      { id: written.document.id, fingerprint: textProperty(written.document.properties, 'fingerprint') },
    ],
    audited: 'these rules',
    findings: [
      {
        ...finding,
        properties: {
          ...{ rule: 'a-rule', severity: 'ERROR', gravity: 3, subjectName: '甲', message: '乙' },
          ...{ messageEn: 'b', fiscalYear: 2024, decision: 'OPEN' },
        },
      },
    ],
    edges: [
      edge('ABOUT', project),
      edge('CONCERNS', written.document),
      ...inOrder.map((span) => edge('DISCLOSED_IN', written.document, span)),
    ],
  });
  const { data } = await ask('{ auditFindings { nodes { sources { sheet cells quote } } } }', { store });
  expect(data).toEqual({
    auditFindings: {
      nodes: [
        {
          sources: [
            { sheet: '表1', cells: 'A3:B3', quote: '乙' },
            { sheet: '表1', cells: 'A3:B3', quote: '甲' },
            { sheet: '表1', cells: 'C3:D3', quote: '丙' },
            { sheet: '表2', cells: 'A3:B3', quote: '丁' },
            { sheet: null, cells: null, quote: '戊' },
          ],
        },
      ],
    },
  });
});
