import { beforeEach, expect, test } from 'vitest';
import type { DocumentRecord } from '../../loaders/records.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { sampleProject, sampleRecord } from '../graph/records/sample-record.ts';
import { onEveryEngine, removeAll } from './engines.ts';
import { lastingSnapshotOf } from './snapshot.ts';

const record = (kind: DocumentRecord['kind'], fiscalYear: number, names: readonly string[]): DocumentRecord =>
  sampleRecord({
    kind,
    fiscalYear,
    title: `福州市试验局${fiscalYear}年${kind === 'BUDGET' ? '部门预算' : '部门决算'}`,
    projects: names.map((name) => sampleProject({ name, fiscalYear })),
  });
const write = (store: GraphStore, one: DocumentRecord) =>
  store.write(batchOf(one, { loadedAt: '2026-01-01T00:00:00.000Z' }));

const budget2023 = record('BUDGET', 2023, ['2023年湖泊治理专项资金', '人才引进']);
const budget2024 = record('BUDGET', 2024, ['2024年湖泊治理专项资金', '道路养护（第一批）']);
const accounts2024 = record('FINAL_ACCOUNTS', 2024, ['湖泊治理专项资金（2023结转）', '道路养护（第二批）']);
const budget2026 = record('BUDGET', 2026, ['湖泊治理专项资金']);
const elsewhere = {
  ...record('BUDGET', 2023, ['湖泊治理专项资金']),
  department: { name: '厦门市试验局', code: null, region: '福建省/厦门市', lines: [1, 1] },
} satisfies DocumentRecord;
const all = [budget2023, budget2024, accounts2024, budget2026, elsewhere];

async function continued(store: GraphStore): Promise<string[]> {
  const names = new Map<string, unknown>();
  const found: string[] = [];
  for await (const item of store.contents()) {
    if (!('relationship' in item)) names.set(item.id, item.properties['name']);
    else if (item.relationship === 'CONTINUES') {
      const said = [names.get(item.from.id), names.get(item.to.id), item.properties['basis']];
      found.push(said.join(' → '));
    }
  }
  return found.sort();
}

const budgetToBudget = '2024年湖泊治理专项资金 → 2023年湖泊治理专项资金 → NORMALISED';
const accountsToEarlier = '湖泊治理专项资金（2023结转） → 2023年湖泊治理专项资金 → NORMALISED';
const accountsToBudget = '湖泊治理专项资金（2023结转） → 2024年湖泊治理专项资金 → NORMALISED';
const expected = [budgetToBudget, accountsToEarlier, accountsToBudget].sort();

onEveryEngine('a project that goes on', (graph) => {
  beforeEach(() => removeAll(graph()));

  test('is tied to the year before and to the budget of its year, in its own department', async () => {
    for (const one of all) await write(graph(), one);
    expect(await continued(graph())).toEqual(expected);
  });

  test('is tied the same in whatever order the documents come, and however often', async () => {
    for (const one of all) await write(graph(), one);
    const inOrder = await lastingSnapshotOf(graph());
    await removeAll(graph());
    for (const one of [...all.toReversed(), ...all]) await write(graph(), one);
    expect(await lastingSnapshotOf(graph())).toEqual(inOrder);
  });

  test('is tied anew when its document is corrected, and no more when that is taken out', async () => {
    for (const one of all) await write(graph(), one);
    const renamed = record('BUDGET', 2024, ['湖区步道']);
    expect(await write(graph(), renamed)).toBe('replaced');
    expect(await continued(graph())).toEqual([accountsToEarlier]);
    expect(await write(graph(), budget2024)).toBe('replaced');
    expect(await continued(graph())).toEqual(expected);
    expect(await graph().remove(batchOf(budget2023, { loadedAt: '' }).document.id)).toBe(true);
    expect(await continued(graph())).toEqual([accountsToBudget]);
  });
});
