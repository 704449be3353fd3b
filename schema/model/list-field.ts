/** The root fields that read: one plan each, one call of the store each. */
import { kindOfId } from '../../src/graph/ids.ts';
import { nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { BranchResults } from '../../src/graph/plan.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { OutputFields, QueryFields } from '../builder.ts';
import { type Context, toldBy } from '../context.ts';
import type { Compiled, RootReads } from '../plan/compile.ts';
import { newBranch } from '../plan/draft.ts';
import { filterOfWhere } from '../plan/filter.ts';
import { compiledField } from '../plan/operation.ts';
import { orderOfArguments } from '../plan/order.ts';
import { pageOf } from '../plan/page.ts';
import { listArguments } from './connection-fields.ts';
import { connectionOf } from './connection.ts';

export const rootReading = (rootReads: RootReads): { readonly rootReads: RootReads } => ({ rootReads });

/**
 * Reads a root field's plan: the one place where the API asks the store for nodes.
 * @param ids where only an earlier answer says of which nodes the plan is
 */
export async function readRoot(
  context: Context,
  info: GraphQLResolveInfo,
  ids?: readonly string[],
): Promise<Compiled & { readonly answer: BranchResults }> {
  const compiled =
    ids === undefined ? compiledField(context, info) : ofNodes(compiledField(context, info), ids);
  if (compiled.plan.branches.length === 0) return { ...compiled, answer: {} };
  const answer = await context.store.read(compiled.plan, toldBy(context));
  return { ...compiled, answer };
}

/** The plan of these nodes, without the branches of kinds that none of them is of. */
function ofNodes({ plan, reading }: Compiled, ids: readonly string[]): Compiled {
  const kinds = new Set(ids.map(kindOfId));
  const branches = plan.branches.filter(({ kind, withNodes }) => withNodes && kinds.has(kind));
  return { plan: { start: { type: 'ids', ids }, branches }, reading };
}

/** The list of all nodes of a kind. */
export function listField(t: QueryFields, kind: NodeKind) {
  const list = `the list of all ${nodes[kind].plural}`;
  return t.field({
    type: connectionOf(kind, null),
    description: nodes[kind].description,
    args: listArguments(t as unknown as OutputFields<unknown>, kind, null),
    extensions: rootReading((root, { args, limits, select }) => {
      const { order, measures } = orderOfArguments(kind, null, args);
      const branch = newBranch(kind, {
        filter: filterOfWhere(kind, args['where']),
        order,
        measures,
        page: pageOf(args, order, { list, kind, relationship: null, measures }, limits),
      });
      root.branches.push(branch);
      root.reading.listing = { list, order };
      select({ branch, from: null, step: null, reading: root.reading });
    }),
    resolve: async (_parent, _arguments, context, info) => {
      const { answer, reading } = await readRoot(context, info);
      const result = answer[kind];
      if (result === undefined) throw new Error(`The graph gave no answer for ${kind}`);
      return { result, from: null, reading };
    },
  });
}
