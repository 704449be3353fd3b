/** `search`: nodes of any kind by words that their texts hold. */
import { InvalidCursor } from '../../src/graph/cursor.ts';
import { nodeKinds, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { NodeResult } from '../../src/graph/plan.ts';
import { compareHits, type Hit, type Search } from '../../src/graph/search/search.ts';
import { cursorOfHit, hitOfCursor } from '../../src/graph/search/hit-cursor.ts';
import { matchedProperties } from '../../src/graph/search/searched.ts';
import { termsOf } from '../../src/graph/search/search-form.ts';
import { badInput } from '../bad-input.ts';
import { builder } from '../builder.ts';
import { toldBy } from '../context.ts';
import { kindValues } from '../model/enums.ts';
import { readRoot, rootReading } from '../model/list-field.ts';
import { newBranch } from '../plan/draft.ts';
import { defaultLimits } from '../plan/limits.ts';
import { compiledField } from '../plan/operation.ts';
import { sizeOf } from '../plan/page.ts';
import { atNode, reading } from '../plan/reads.ts';
import { enter, nodeView, readingOf, type Reading } from '../plan/views.ts';

/** More hits than these are not ranked: who finds so many adds a word. */
const mostHits = 1_000;

const scores = [1, 0.8, 0.6, 0.4] as const;

const searchedKinds = nodeKinds.filter((kind) => nodes[kind].searched !== undefined);

interface SearchView {
  readonly hits: readonly Hit[];
  readonly page: readonly Hit[];
  readonly start: number;
  readonly search: Search;
  readonly found: ReadonlyMap<string, NodeResult>;
  readonly reading: Reading;
}

interface HitView {
  readonly hit: Hit;
  readonly node: NodeResult;
  readonly search: Search;
  readonly reading: Reading;
}

const nodeKindEnum = builder.enumType('NodeKind', {
  description: 'Kinds of nodes that a search finds (节点类别)',
  values: kindValues(searchedKinds),
});

const searchEdge = builder.objectRef<HitView>('SearchEdge').implement({
  description: 'A node that was found, with how and where (检索结果)',
  fields: (t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      description: 'The node (节点)',
      extensions: reading((scope, field) => {
        field.select(atNode({ ...scope, reading: enter(scope.reading, field.key) }));
      }),
      resolve: (view, _arguments, _context, info) => nodeView(view.node, readingOf(view, info), info),
    }),
    cursor: t.string({
      description: 'Its place in the results, for after (游标)',
      extensions: reading(() => undefined),
      resolve: ({ hit, search }) => cursorOfHit(hit, search),
    }),
    score: t.float({
      description:
        'How well it fits: 1 where its name is what was asked for, 0.8 where it begins so, 0.6 where the name holds all words, 0.4 where other texts do (相关度)',
      extensions: reading(() => undefined),
      resolve: ({ hit }) => scores[hit.rank] ?? 0,
    }),
    matched: t.stringList({
      description: 'Fields of the node in which a word stands (命中字段)',
      extensions: reading(({ branch }) => {
        for (const property of nodes[branch.kind].searched ?? []) branch.properties.add(property);
      }),
      resolve: ({ node, search: { terms } }) => matchedProperties(node.kind, node.properties, terms),
    }),
  }),
});

const searchConnection = builder.objectRef<SearchView>('SearchConnection').implement({
  description: 'A page of what a search found, the best first (检索结果分页)',
  fields: (t) => ({
    edges: t.field({
      type: [searchEdge],
      description: 'What was found (结果)',
      extensions: reading((scope, field) => {
        scope.branch.withNodes = true;
        field.select({ ...scope, reading: enter(scope.reading, field.key) });
      }),
      resolve: (view, _arguments, _context, info) => {
        const at = readingOf(view, info);
        return view.page.flatMap((hit): HitView[] => {
          const node = view.found.get(hit.id);
          return node === undefined ? [] : [{ hit, node, search: view.search, reading: at }];
        });
      },
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there is more, and where to go on (分页信息)',
      extensions: reading(() => undefined),
      resolve: ({ hits, page, start, search }) => {
        const [first, last] = [page.at(0), page.at(-1)];
        return {
          hasNextPage: start + page.length < hits.length,
          hasPreviousPage: start > 0,
          startCursor: first === undefined ? null : cursorOfHit(first, search),
          endCursor: last === undefined ? null : cursorOfHit(last, search),
        };
      },
    }),
    totalCount: t.int({
      description: `How many were found; ${mostHits} where there are more (总数)`,
      extensions: reading(() => undefined),
      resolve: ({ hits }) => hits.length,
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: searchConnection,
    description:
      'Nodes whose names, goals, reasons or numbers hold every word of a text: words are parted by spaces and held together by quotation marks; traditional and full-width forms find the same (全文检索)',
    args: {
      text: t.arg.string({ required: true, description: 'The words (检索词)' }),
      kinds: t.arg({
        type: [nodeKindEnum],
        description: 'Only nodes of these kinds; all where it is left out (类别)',
      }),
      first: t.arg.int({
        description: 'How many: 50 where it is left out, 500 at most (前几条)',
      }),
      after: t.arg.string({ description: 'Only what comes after this cursor (起始游标)' }),
    },
    extensions: rootReading((root, { args, limits, select }) => {
      const limit = sizeOf('first', args['first'] as number | null | undefined, limits) ?? limits.pageSize;
      root.start = { type: 'ids', ids: [] };
      const kinds = (args['kinds'] as readonly NodeKind[] | null | undefined) ?? searchedKinds;
      if (kinds.length === 0)
        throw badInput('kinds is an empty list; name one at least, or leave kinds out.');
      for (const kind of kinds) {
        const branch = newBranch(kind, { page: { limit, direction: 'forward', after: null, before: null } });
        root.branches.push(branch);
        select({ branch, from: null, step: null, reading: root.reading });
      }
    }),
    resolve: async (_parent, { text, kinds, first, after }, context, info) => {
      const terms = termsOf(text);
      if (terms.length === 0) throw badInput('text holds no word to look for.');
      // What the query costs is checked before anything is searched.
      compiledField(context, info);
      const limits = context.limits ?? defaultLimits;
      const search = { terms, kinds: kinds ?? searchedKinds, most: mostHits };
      const bound = boundOf(after, search);
      const hits = await context.store.search(search, toldBy(context));
      const start = bound === null ? 0 : hits.filter((hit) => compareHits(hit, bound) <= 0).length;
      const page = hits.slice(start, start + (sizeOf('first', first, limits) ?? limits.pageSize));
      const { answer, reading: at } = await readRoot(
        context,
        info,
        page.map(({ id }) => id),
      );
      const results = Object.values(answer).flatMap((result) => result.edges.map(({ node }) => node));
      return {
        hits,
        page,
        start,
        search,
        found: new Map(results.map((node) => [node.id, node])),
        reading: at,
      };
    },
  }),
);

/** The hit of a cursor; null where none is given. */
function boundOf(cursor: string | null | undefined, search: Search): Hit | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    return hitOfCursor(cursor, search);
  } catch (error) {
    if (error instanceof InvalidCursor) throw badInput(`after: ${error.message}`);
    throw error;
  }
}
