/** The example questions have answers in the sample that the program comes with. */
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';
import { renewFindings } from '../../src/audit/renew.ts';
import { readRuleSet } from '../../src/audit/rule-set.ts';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import type { QueryableStore } from '../../src/graph/store.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { loadSample } from '../../src/sample.ts';
import { exampleQuestions } from '../../src/server/example-questions.ts';

let store: QueryableStore;
const oracle = createMemoryStore();
beforeAll(async () => {
  store = await openEmbedded({ path: ':memory:' });
  expect(await loadSample(store)).toBeGreaterThan(0);
  await loadSample(oracle);
  const inBoth: QueryableStore = {
    ...store,
    async replaceFindings(batch) {
      await oracle.replaceFindings(batch);
      return store.replaceFindings(batch);
    },
  };
  await renewFindings(inBoth, await readRuleSet({ rulesDir: null, settingsFile: null }), { wanted: 'all' });
});
afterAll(() => store.close());

it.each(exampleQuestions.map(({ english, query }) => [english, query]))('%s', async (_english, source) => {
  const { data, errors } = await graphql({ schema, source, contextValue: { store } });
  expect(errors).toBeUndefined();
  expect(data).toEqual((await graphql({ schema, source, contextValue: { store: oracle } })).data);
  const [list] = Object.values(data ?? {}) as Partial<Record<'nodes' | 'edges' | 'groups', unknown[]>>[];
  expect((list?.nodes ?? list?.edges ?? list?.groups ?? []).length).toBeGreaterThan(0);
});
