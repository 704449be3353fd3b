/** Findings are the same, and in the same order, in whatever order the engine returns what its statements find. */
import { expect, it } from 'vitest';
import { extractText } from '../../loaders/index.ts';
import type { Finding } from '../../src/audit/finding.ts';
import { readOwnRules } from '../../src/audit/read-rules.ts';
import { runRule } from '../../src/audit/rows.ts';
import { ruleSchema } from '../../src/audit/rule.ts';
import { ruleSet, type RuleSet } from '../../src/audit/rule-set.ts';
import { auditDocuments } from '../../src/audit/run.ts';
import { documentsToAudit } from '../../src/audit/scope.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import { loadDocument } from '../../src/graph/load-document.ts';
import type { QueryableStore, QueryValue } from '../../src/graph/store.ts';
import { bytesOf, finalAccounts } from './rules/printed.ts';

type Rows = Awaited<ReturnType<QueryableStore['rows']>>;

/** The same rows the other way round, and so the lists in them. */
const turned = (rows: Rows): Rows =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, turnedList(value)])))
    .toReversed();

const turnedList = (value: QueryValue): QueryValue =>
  Array.isArray(value) ? (value as readonly QueryValue[]).toReversed() : value;

/** The findings of these rules in a text, as the engine returns them and the other way round. */
async function bothWays(rules: RuleSet, text: string): Promise<(readonly Finding[])[]> {
  const store = await openEmbedded({ path: ':memory:' });
  for (const record of extractText('accounts.txt', bytesOf(text))) {
    await loadDocument(store, { record, text: null });
  }
  const documents = (await documentsToAudit(store, null)).flat();
  const otherWay: QueryableStore = { ...store, rows: async (...asked) => turned(await store.rows(...asked)) };
  const results = [];
  for (const one of [store, otherWay]) results.push(await auditDocuments(one, rules.rules, documents));
  await store.close();
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  return results.map(({ findings }) => findings);
}

const accounts = finalAccounts([
  { name: '河道保洁', rate: '80.00', rateScore: 10 },
  { name: '水库巡查', rate: '90.00', rateScore: 7 },
  { name: '堤防养护', rate: '95.00', rateScore: 7 },
]);

it('findings that begin on the same line stand in the order of what else they compare', async () => {
  const rules = (await readOwnRules()).filter(({ id }) => id === 'execution-score-not-monotonic');
  const [found = [], otherWay] = await bothWays(ruleSet(rules, {}, 'the test'), accounts);
  expect(found.map(({ subject }) => subject.name)).toEqual(['水库巡查', '堤防养护']);
  expect(otherWay).toEqual(found);
});

const words = { zh: '指标', en: 'Indicator' };
const rule = ruleSchema.parse({
  ...{ id: 'each-indicator', severity: 'NOTICE', subject: 'Project' },
  ...{ title: words, method: words, why: words, exclusions: words, assumptions: words },
  values: { indicator: { type: 'text', ...words }, sum: { type: 'number', ...words } },
  message: { zh: '{indicator}', en: '{indicator}' },
  query: `MATCH (d:Document) WHERE d.id IN $documents MATCH (p:Project)-[:DISCLOSED_IN]->(d), (p)-[:HAS_INDICATOR]->(i:Indicator)
RETURN p.id AS subject, [p.id, i.id] AS evidence, i.name AS indicator, 1 AS sum`,
});

it('of several rows of one finding the same one gives its values, and their evidence is put together', async () => {
  const [found = [], otherWay] = await bothWays(ruleSet([rule], {}, 'the test'), accounts);
  expect(found).toHaveLength(3);
  expect(new Set(found.map(({ values }) => values['indicator']))).toHaveProperty('size', 1);
  expect(found[0]?.sources).toHaveLength(5);
  expect(otherWay).toEqual(found);
});

it('a sum of fractions is the same in whatever order they were added', async () => {
  const [runnable] = ruleSet([rule], {}, 'the test').rules;
  if (runnable === undefined) throw new Error('There is no rule');
  const sums = [0.1 + 0.2 + 0.3, 0.3 + 0.2 + 0.1];
  expect(sums[0]).not.toBe(sums[1]);
  const returned = [];
  for (const sum of sums) {
    const row = { subject: 'Project_0123456789abcdef0123', indicator: '甲', sum };
    returned.push(await runRule({ rows: () => Promise.resolve([row]) }, runnable, []));
  }
  expect(returned.map(([found]) => found?.values['sum'])).toEqual([0.6, 0.6]);
});
