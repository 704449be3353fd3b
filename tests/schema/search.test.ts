import { beforeAll, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { ask, filled } from './ask.ts';
import { accounts, budget } from './records.ts';

let store: GraphStore;
beforeAll(async () => {
  store = await filled(createMemoryStore(), [accounts, budget]);
});

interface Found {
  readonly search: {
    readonly totalCount: number;
    readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    readonly edges: readonly {
      score: number;
      matched: string[];
      cursor: string;
      node: Record<string, unknown>;
    }[];
  };
}

const search = async (args: string) => {
  const { data, errors } = await ask(
    `{ search(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }
      edges { score matched cursor node { __typename id ... on Project { name department { name } } ... on Indicator { name } } } } }`,
    { store },
  );
  return { found: (data as Found | null)?.search, errors };
};

describe('search', () => {
  it('gives nodes of every kind with how well and where they fit', async () => {
    const { found } = await search('text: "湖岸改造補助"');
    const [first] = found?.edges ?? [];
    expect(first).toMatchObject({
      score: 1,
      matched: ['name'],
      node: { __typename: 'Project', name: '湖岸改造补助' },
    });
    expect(first?.node['department']).toMatchObject({ name: expect.any(String) as string });
  });

  it('pages through what was found', async () => {
    const { found: all } = await search('text: "湖", first: 50');
    const pages: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { found } = await search(`text: "湖", first: 1${after === null ? '' : `, after: "${after}"`}`);
      pages.push(...(found?.edges.map(({ node }) => node['id']) ?? []));
      expect(found?.totalCount).toBe(all?.totalCount);
      after = found?.pageInfo.endCursor ?? null;
      more = found?.pageInfo.hasNextPage ?? false;
    }
    expect(pages).toEqual(all?.edges.map(({ node }) => node['id']));
    expect(pages.length).toBeGreaterThan(1);
  });

  it('keeps to the kinds that are asked for', async () => {
    const { found } = await search('text: "湖", kinds: [Indicator]');
    expect(new Set(found?.edges.map(({ node }) => node['__typename']))).toEqual(new Set(['Indicator']));
  });

  it('refuses the cursor of a search for something else', async () => {
    const { found } = await search('text: "湖", first: 1');
    const after = found?.pageInfo.endCursor ?? '';
    expect((await search(`text: " 湖 ", after: "${after}"`)).errors).toEqual([]);
    for (const other of ['text: "治理"', 'text: "湖", kinds: [Project]']) {
      expect((await search(`${other}, after: "${after}"`)).errors).toEqual([
        'after: this cursor belongs to a search for other words or kinds; ask for the first page of this one and go on from its cursors.',
      ]);
    }
  });

  it('refuses what is no question, and limits like every list', async () => {
    expect((await search('text: "  "')).errors).toEqual(['text holds no word to look for.']);
    expect((await search('text: "湖", kinds: []')).errors).toEqual([
      'kinds is an empty list; name one at least, or leave kinds out.',
    ]);
    expect((await search('text: "湖", first: 501')).errors[0]).toMatch(
      /^first is 501 and the largest page is 500/,
    );
    expect((await search('text: "湖", first: -1')).errors[0]).toBe('first is -1; give 0 or more.');
    expect((await search('text: "湖", after: "bm9uc2Vuc2U"')).errors[0]).toMatch(
      /^after: this is no cursor of a search/,
    );
    let searched = 0;
    const counting: GraphStore = {
      ...store,
      search: (...asked) => {
        searched += 1;
        return store.search(...asked);
      },
    };
    const { errors } = await ask(
      '{ search(text: "湖", first: 500) { edges { node { ... on Project { indicators(first: 500) { nodes { name } } } } } } }',
      { store: counting },
    );
    expect(errors[0]).toMatch(/rows and the limit is/);
    expect(searched).toBe(0);
  });
});
