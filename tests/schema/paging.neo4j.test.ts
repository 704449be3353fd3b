/** Pages that go on while documents are loaded: nothing is told twice, nothing is left out, on every engine. */
import { afterEach, expect, it } from 'vitest';
import type { DocumentRecord } from '../../loaders/records.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { onEveryEngine, removeAll } from '../engines/engines.ts';
import { ask, filled } from './ask.ts';
import { accounts, budget, fund, indicator, project } from './records.ts';

/** A server that has just started takes seconds to plan its first statements. */
const timeout = 180_000;

/** Every second of twelve projects, from this one on: two such documents lie between each other in every order. */
const everySecond = (document: DocumentRecord, from: 0 | 1): DocumentRecord => ({
  ...document,
  projects: [0, 2, 4, 6, 8, 10].map((even) => {
    const at = even + from;
    const amount = at % 5 === 0 ? null : at + 0.01;
    return project(`项目${String(at).padStart(2, '0')}`, {
      fiscalYear: document.fiscalYear,
      funding: { ...project('').funding, executed: amount },
      fundingSources: [fund('中央湖泊治理专项资金', { amount })],
      indicators: Array.from({ length: at % 4 }, (_, number) => indicator(`指标${number}`)),
    });
  }),
});
const before = everySecond(accounts, 0);
const meanwhile = everySecond(budget, 1);

/** Lists of projects, each with a place for its page. */
const lists = {
  'by id alone': '{ list: projects(PAGE) ROWS }',
  'by name': '{ list: projects(orderBy: [{ name: ASC }], PAGE) ROWS }',
  'by an amount that some lack': '{ list: projects(orderBy: [{ executed: DESC }], PAGE) ROWS }',
  'by the number of indicators': '{ list: projects(orderBy: [{ indicators: { count: DESC } }], PAGE) ROWS }',
  "by the connection's amount":
    '{ fundingSources { nodes { list: projects(edgeOrderBy: [{ amount: ASC }], PAGE) ROWS } } }',
  'as the document has it': '{ departments { nodes { list: projects(PAGE) ROWS } } }',
};

interface Page {
  readonly edges: readonly { readonly node: { readonly name: string } }[];
  readonly pageInfo: Record<'startCursor' | 'endCursor', string> &
    Record<'hasNextPage' | 'hasPreviousPage', boolean>;
}

async function pageOf(store: GraphStore, query: string, page: string): Promise<Page> {
  const rows = '{ edges { node { name } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }';
  const { data, errors } = await ask(query.replace('PAGE', page).replace('ROWS', rows), { store });
  expect(errors).toEqual([]);
  interface Nested {
    readonly list?: Page;
    readonly fundingSources?: { readonly nodes: readonly { readonly list: Page }[] };
    readonly departments?: { readonly nodes: readonly { readonly list: Page }[] };
  }
  const { list, fundingSources, departments } = data as Nested;
  const found = list ?? (fundingSources ?? departments)?.nodes[0]?.list;
  if (found === undefined) throw new Error(`Nothing is listed: ${JSON.stringify(data)}`);
  return found;
}

const names = ({ edges }: Page): string[] => edges.map(({ node }) => node.name);

onEveryEngine('pages while a document is loaded', (graph) => {
  afterEach(() => removeAll(graph()));

  it.each(Object.entries(lists))('forward, %s', { timeout }, async (_name, query) => {
    const store = await filled(graph(), [before]);
    let page = await pageOf(store, query, 'first: 2');
    const first = names(page);
    expect(first).toHaveLength(2);
    await filled(store, [meanwhile]);
    const told = [...first];
    while (page.pageInfo.hasNextPage) {
      page = await pageOf(store, query, `first: 2, after: "${page.pageInfo.endCursor}"`);
      told.push(...names(page));
    }
    const whole = names(await pageOf(store, query, 'first: 50'));
    expect(whole).toHaveLength(12);
    expect(told).toEqual([...first, ...whole.slice(whole.indexOf(first[1] ?? '') + 1)]);
    expect(told).toEqual(expect.arrayContaining(before.projects.map(({ name }) => name)));
  });

  it.each(Object.entries(lists))('backward, %s', { timeout }, async (_name, query) => {
    const store = await filled(graph(), [before]);
    let page = await pageOf(store, query, 'last: 2');
    const last = names(page);
    expect(last).toHaveLength(2);
    await filled(store, [meanwhile]);
    const told = [...last];
    while (page.pageInfo.hasPreviousPage) {
      page = await pageOf(store, query, `last: 2, before: "${page.pageInfo.startCursor}"`);
      told.unshift(...names(page));
    }
    const whole = names(await pageOf(store, query, 'last: 50'));
    expect(told).toEqual([...whole.slice(0, whole.indexOf(last[0] ?? '')), ...last]);
    expect(told).toEqual(expect.arrayContaining(before.projects.map(({ name }) => name)));
  });
});
