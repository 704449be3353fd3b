/** `node` and `nodes`: things by their ids, of whatever kind. */
import type { GraphQLResolveInfo } from 'graphql';
import { kindOfId } from '../../src/graph/ids.ts';
import type { NodeKind } from '../../src/graph/model/index.ts';
import { badInput } from '../bad-input.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { readRoot, rootReading } from '../model/list-field.ts';
import type { RootDraft } from '../plan/compile.ts';
import { newBranch } from '../plan/draft.ts';
import { atNode, type SelectedField } from '../plan/reads.ts';
import { nodeView, type NodeView } from '../plan/views.ts';

/** An id names its kind, so only the branches of these kinds are read; a text that is no id is just not there. */
function startFrom(root: RootDraft, ids: readonly string[], { select }: SelectedField): void {
  root.start = { type: 'ids', ids: [...new Set(ids)].filter((id) => kindOfId(id) !== null) };
  const kinds = new Set(ids.map(kindOfId).filter((kind): kind is NodeKind => kind !== null));
  for (const kind of kinds) {
    const branch = newBranch(kind);
    root.branches.push(branch);
    select(atNode({ branch, from: null, step: null, reading: root.reading }));
  }
}

async function nodesById(
  ids: readonly string[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<readonly (NodeView | null)[]> {
  const { answer, reading } = await readRoot(context, info);
  const found = Object.values(answer).flatMap((result) => result.edges.map(({ node }) => node));
  const byId = new Map(found.map((node) => [node.id, nodeView(node, reading, info)]));
  return ids.map((id) => byId.get(id) ?? null);
}

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'A thing by its id; null where the graph has none (按标识查询)',
    args: { id: t.arg.id({ required: true, description: 'Its id (标识)' }) },
    extensions: rootReading((root, field) => {
      startFrom(root, [field.args['id'] as string], field);
    }),
    resolve: async (_parent, { id }, context, info) => (await nodesById([id], context, info))[0],
  }),
);

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'Things by their ids, in the order of the ids; null where the graph has none (按标识批量查询)',
    args: { ids: t.arg.idList({ required: true, description: 'Their ids, 500 at most (标识)' }) },
    extensions: rootReading((root, field) => {
      const ids = field.args['ids'] as readonly string[];
      if (ids.length > field.limits.largestPage) {
        throw badInput(`${ids.length} ids are given; ask for ${field.limits.largestPage} at most at once.`);
      }
      startFrom(root, ids, field);
    }),
    resolve: (_parent, { ids }, context, info) => nodesById(ids, context, info),
  }),
);
