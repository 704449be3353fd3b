/** `neighbourhood` and `path`: what lies around a node, and how two nodes are connected. */
import type { GraphQLResolveInfo } from 'graphql';
import { kindOfId } from '../../src/graph/ids.ts';
import { nodeKinds } from '../../src/graph/model/index.ts';
import type { NodeResult } from '../../src/graph/plan.ts';
import { neighbourhoodOf } from '../../src/graph/walk/neighbourhood.ts';
import type { WalkedEdge } from '../../src/graph/walk/neighbours.ts';
import { pathBetween } from '../../src/graph/walk/path.ts';
import { badInput } from '../bad-input.ts';
import { builder } from '../builder.ts';
import { type Context, toldBy } from '../context.ts';
import { readRoot, rootReading } from '../model/list-field.ts';
import type { RootDraft } from '../plan/compile.ts';
import { newBranch } from '../plan/draft.ts';
import { compiledField } from '../plan/operation.ts';
import { atNode, reading, type SelectedField } from '../plan/reads.ts';
import { enter, nodeView, readingOf, type Reading } from '../plan/views.ts';

const deepest = 3;
const longestPath = 10;
/** Of a node on a path; hubs have thousands of neighbours, and a way through them is found from their other side. */
const followed = 50;

interface WalkView {
  readonly nodes: readonly NodeResult[];
  readonly edges: readonly WalkedEdge[];
  readonly cut: boolean;
  readonly reading: Reading;
}

const walkedEdge = builder.objectRef<WalkedEdge>('WalkedEdge').implement({
  description: 'A connection between two of the nodes (关系)',
  fields: (t) => ({
    relationship: t.exposeString('relationship', {
      description: 'Its name in the graph: FUNDED_BY, HAS_INDICATOR … (关系名称)',
    }),
    from: t.exposeID('from', { description: 'Id of the node that it leaves (起点)' }),
    to: t.exposeID('to', { description: 'Id of the node that it leads to (终点)' }),
  }),
});

const nodesField = reading((scope, field) => {
  field.select(atNode({ ...scope, reading: enter(scope.reading, field.key) }));
});
const viewsOf = (view: WalkView, info: GraphQLResolveInfo) => {
  const at = readingOf(view, info);
  return view.nodes.map((node) => nodeView(node, at, info));
};

const subgraph = builder.objectRef<WalkView>('Subgraph').implement({
  description: 'Nodes and the connections between them (子图)',
  fields: (t) => ({
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'The node that was asked for first, then the nearest (节点)',
      extensions: nodesField,
      resolve: (view, _arguments, _context, info) => viewsOf(view, info),
    }),
    edges: t.expose('edges', {
      type: [walkedEdge],
      description: 'The connections that were gone along (关系)',
      extensions: reading(() => undefined),
    }),
    truncated: t.exposeBoolean('cut', {
      description: 'Whether there is more within the depth (是否截断)',
      extensions: reading(() => undefined),
    }),
  }),
});

const graphPath = builder.objectRef<WalkView>('GraphPath').implement({
  description: 'A way from one node to another (路径)',
  fields: (t) => ({
    length: t.int({
      description: 'How many connections it goes along (长度)',
      extensions: reading(() => undefined),
      resolve: ({ edges }) => edges.length,
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      description: 'From the one to the other, both included (节点)',
      extensions: nodesField,
      resolve: (view, _arguments, _context, info) => viewsOf(view, info),
    }),
    edges: t.expose('edges', {
      type: [walkedEdge],
      description: 'The connections, in the order of the way (关系)',
      extensions: reading(() => undefined),
    }),
  }),
});

builder.queryField('neighbourhood', (t) =>
  t.field({
    type: subgraph,
    description:
      'What lies around a node, for a picture; nothing where the graph has no such node. Documents are no way from one thing to another unless throughDocuments says so (邻域)',
    args: {
      id: t.arg.id({ required: true, description: 'Its id (标识)' }),
      depth: t.arg.int({ defaultValue: 1, description: `How far: 0 to ${deepest} (深度)` }),
      first: t.arg.int({ defaultValue: 100, description: 'How many nodes, 500 at most (节点数)' }),
      throughDocuments: t.arg.boolean({
        defaultValue: false,
        description: 'Also along where things stand (是否经过文件)',
      }),
    },
    extensions: rootReading((root, field) => {
      const { depth, first } = field.args;
      within('depth', depth, 0, deepest);
      within('first', first, 1, field.limits.largestPage);
      ofAnyKind(root, field, Number(first));
    }),
    resolve: async (_parent, { id, depth, first, throughDocuments }, context, info) => {
      compiledField(context, info);
      const extent = { depth: depth ?? 1, most: first ?? 100, throughDocuments: throughDocuments ?? false };
      const { ids, edges, cut } = await neighbourhoodOf(context.store, id, extent, toldBy(context));
      return { ...(await viewed(context, info, ids)), edges, cut };
    },
  }),
);

builder.queryField('path', (t) =>
  t.field({
    type: graphPath,
    nullable: true,
    description: `How two nodes are connected: a shortest way, whichever way connections point; null where there is none within the length. Of each node the first ${followed} neighbours along a connection are gone on from (路径)`,
    args: {
      from: t.arg.id({ required: true, description: 'Id of the one (起点标识)' }),
      to: t.arg.id({ required: true, description: 'Id of the other (终点标识)' }),
      maxLength: t.arg.int({
        defaultValue: 6,
        description: `How long at most: 1 to ${longestPath} (最大长度)`,
      }),
      throughDocuments: t.arg.boolean({
        defaultValue: false,
        description:
          'Also along where things stand: what stands in one document is then two apart (是否经过文件)',
      }),
    },
    extensions: rootReading((root, field) => {
      within('maxLength', field.args['maxLength'], 1, longestPath);
      ofAnyKind(root, field, longestPath + 1);
    }),
    resolve: async (_parent, { from, to, maxLength, throughDocuments }, context, info) => {
      compiledField(context, info);
      const walk = { most: followed, throughDocuments: throughDocuments ?? false, longest: maxLength ?? 6 };
      const way = await pathBetween(context.store, [from, to], walk, toldBy(context));
      if (way === null) return null;
      const view = await viewed(context, info, way.ids);
      // A text that is no node's id is no way from itself to itself.
      return view.nodes.length < way.ids.length ? null : { ...view, edges: way.edges, cut: false };
    },
  }),
);

/** One branch for each kind: only those that the walk has found are read. */
function ofAnyKind(root: RootDraft, { select }: SelectedField, most: number): void {
  root.start = { type: 'ids', ids: [] };
  for (const kind of nodeKinds) {
    const branch = newBranch(kind, {
      page: { limit: most, direction: 'forward', after: null, before: null },
    });
    root.branches.push(branch);
    select({ branch, from: null, step: null, reading: root.reading });
  }
}

/** The nodes with what is selected of them, in the order of the walk. */
async function viewed(context: Context, info: GraphQLResolveInfo, ids: readonly string[]) {
  const known = ids.filter((id) => kindOfId(id) !== null);
  const { answer, reading: at } = await readRoot(context, info, known);
  const results = Object.values(answer).flatMap((result) => result.edges.map(({ node }) => node));
  const byId = new Map(results.map((node) => [node.id, node]));
  return { nodes: ids.flatMap((id) => byId.get(id) ?? []), reading: at };
}

function within(name: string, value: unknown, least: number, most: number): void {
  if (typeof value === 'number' && value >= least && value <= most) return;
  throw badInput(`${name} is ${String(value)}; give ${least} to ${most}.`);
}
