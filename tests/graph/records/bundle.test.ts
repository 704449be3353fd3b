import { afterAll, beforeAll, expect, it } from 'vitest';
import { textOf, type Written } from '../../../bench/reading/written.ts';
import { readDocuments } from '../../../loaders/index.ts';
import { openEmbedded } from '../../../src/graph/embedded/index.ts';
import { loadDocument } from '../../../src/graph/load-document.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { ask } from '../../schema/ask.ts';

const one: Written = { department: '福州市水利局', year: 2024, kind: 'BUDGET', projects: 2 };
const other: Written = { department: '福州市教育局', year: 2024, kind: 'FINAL_ACCOUNTS', projects: 1 };
const bundle = textOf(one, 'tabs') + textOf(other, 'tabs');

let store: GraphStore;
beforeAll(async () => {
  store = await openEmbedded({ path: ':memory:' });
});
afterAll(() => store.close());

async function load(text: string) {
  const reports = [];
  for (const document of await readDocuments('bundle.txt', new TextEncoder().encode(text))) {
    reports.push(await loadDocument(store, document));
  }
  return reports;
}

const sources = async () => {
  const query = `{ projects(orderBy: { name: ASC }) { edges { node {
    name sources { firstLine quote document { title } } } } } }`;
  return JSON.stringify((await ask(query, { store })).data);
};

it('the documents of one file are loaded, replaced and removed each for itself, and quoted from its own lines', async () => {
  const first = await load(bundle);
  expect(first.map(({ outcome, title }) => [outcome, title])).toEqual([
    ['created', '2024年度福州市水利局部门预算'],
    ['created', '2024年度福州市教育局部门决算'],
  ]);
  expect(new Set(first.map(({ documentId }) => documentId)).size).toBe(2);
  const said = await sources();
  const lines = bundle.split('\n');
  const last = lines.findIndex((line) => line === '绩效自评公开表') + 1;
  expect(said).toContain(`"firstLine":${last},"quote":"绩效自评公开表\\n(2024年度)`);

  expect((await load(bundle)).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  const corrected = bundle.replaceAll('扶持本地企业', '帮助本地企业');
  expect((await load(corrected)).map(({ outcome }) => outcome)).toEqual(['replaced', 'replaced']);
  expect((await store.counts()).nodes.Document).toBe(2);

  expect(await store.remove(first[0]?.documentId ?? '')).toBe(true);
  const { nodes } = await store.counts();
  expect([nodes.Document, nodes.Project]).toEqual([1, 1]);
  expect(await sources()).toContain('2024年度福州市教育局部门决算');
});
