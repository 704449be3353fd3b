/** How many statements a request costs: what keeps N+1 out, on both engines. */
import { graphql } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DocumentRecord } from '../../loaders/records.ts';
import { schema } from '../../schema/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { exampleQuestions } from '../../src/server/example-questions.ts';
import { engines } from '../engines/engines.ts';
import { ask, filled } from './ask.ts';
import { accounts, budget, fund, indicator, project } from './records.ts';

const deep = `{
  documents(first: 3) { totalCount nodes {
    title department { name region { path } }
    projects(first: 40) { edges { firstLine node {
      name unit { name } document { title }
      fundingSources(first: 3) { totalCount edges { amount { yuan } sources { document { title } } node { name total { yuan } region { name } } } }
      indicators(first: 12) { nodes { name kpi { name indicators(first: 5) { totalCount nodes { status } } } sources { document { title } firstLine } } }
    } } }
  } }
}`;

/** A server that has just started takes seconds to plan its first statements. */
const timeout = 180_000;

/** Root fields, each with the plan that it is. */
const queries: readonly (readonly [string, string])[] = [
  ['the question of the brief', exampleQuestions[0]?.query ?? ''],
  ['a query six connections deep', deep],
  ['two root fields', '{ projects { nodes { name unit { name } } } units { totalCount nodes { name } } }'],
];

/** The same document with many times the rows. */
const larger: DocumentRecord = {
  ...accounts,
  projects: Array.from({ length: 40 }, (_, at) =>
    project(`项目${at}`, {
      unit: `福州市榕湖第${at}站`,
      fundingSources: [fund('中央湖泊治理专项资金', { amount: at }), fund(`中央第${at}专项资金`)],
      indicators: Array.from({ length: 12 }, (_unused, number) =>
        indicator(`指标${number}`, {
          targetText: '=1个',
          operator: '=',
          targetValue: 1,
          actualText: '2个',
          actualValue: 2,
        }),
      ),
    }),
  ),
};

async function statementsOf(store: GraphStore, source: string): Promise<number> {
  const texts: string[] = [];
  const { errors } = await graphql({
    schema,
    source,
    contextValue: { store, onStatement: ({ text }: { text: string }) => texts.push(text) },
  });
  expect(errors).toBeUndefined();
  return texts.length;
}

for (const engine of engines.filter(({ name }) => name !== 'memory')) {
  engine.describe(`statements on ${engine.name}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await engine.open();
    });
    afterAll(() => store.close());

    it('are as many for forty projects as for three', { timeout }, async () => {
      await filled(store, [accounts, budget]);
      const few = await Promise.all(queries.map(([, query]) => statementsOf(store, query)));
      await filled(store, [larger, budget]);
      const many = await Promise.all(queries.map(([, query]) => statementsOf(store, query)));
      expect(many).toEqual(few);
      if (engine.name === 'Neo4j') expect(many).toEqual([1, 1, 2]);
    });

    it('give the same answer as the oracle', { timeout }, async () => {
      const [memory] = engines;
      if (memory === undefined) throw new Error('no oracle');
      await filled(store, [larger, budget]);
      const oracle = await filled(await memory.open(), [larger, budget]);
      for (const [, query] of queries) {
        expect((await ask(query, { store })).data).toEqual((await ask(query, { store: oracle })).data);
      }
    });
  });
}
