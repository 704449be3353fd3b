/** One step from some nodes in every direction: what pictures and paths are made of. */
import { branchOf } from '../branch.ts';
import { kindOfId } from '../ids.ts';
import { edges, nodeKinds, type NodeKind, type RelationshipName } from '../model/index.ts';
import type { Link, Step } from '../plan.ts';
import type { GraphStore, ReadOptions } from '../store.ts';

/** An edge that a walk went along, in the direction of the model. */
export interface WalkedEdge {
  readonly relationship: RelationshipName;
  readonly from: string;
  readonly to: string;
}

export interface Neighbour {
  /** The node that it was reached from. */
  readonly start: string;
  readonly id: string;
  readonly edge: WalkedEdge;
}

export interface WalkOptions {
  /** Of one relationship and kind, so many neighbours of a node are followed, the first by id. */
  readonly most: number;
  /** Whether walks go through the documents in which things stand: what stands in one is then two steps apart. */
  readonly throughDocuments: boolean;
}

/**
 * The neighbours of these nodes, in the order of the model's relationships and of ids, and whether some were left out.
 */
export async function neighboursOf(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
  { most, throughDocuments }: WalkOptions,
  options?: ReadOptions,
): Promise<{ readonly neighbours: readonly Neighbour[]; readonly cut: boolean }> {
  const kinds = nodeKinds.filter((kind) => ids.some((id) => kindOfId(id) === kind));
  // One plan for each kind: each is the same whatever kinds come together, so that an engine plans it once.
  const all = await Promise.all(
    kinds.map(async (kind) => {
      const links = linksOf(kind, most, throughDocuments);
      const start = { type: 'ids', ids: ids.filter((id) => kindOfId(id) === kind) } as const;
      const answer = await store.read({ start, branches: [branchOf(kind, { links })] }, options);
      return (answer[kind]?.edges ?? []).flatMap(({ node }) =>
        links.flatMap(({ alias, step, branches }) =>
          branches.map((end) => ({ start: node.id, step, result: node.links[alias]?.[end.kind] })),
        ),
      );
    }),
  );
  const found = all.flat();
  return {
    neighbours: found.flatMap(({ start, step, result }) =>
      (result?.edges ?? []).map(({ node }) => neighbour(start, step, node.id)),
    ),
    cut: found.some(({ result }) => result?.hasNextPage === true),
  };
}

function neighbour(start: string, { relationship, direction }: Step, id: string): Neighbour {
  const [from, to] = direction === 'out' ? [start, id] : [id, start];
  return { start, id, edge: { relationship, from, to } };
}

function linksOf(kind: NodeKind, most: number, throughDocuments: boolean): Link[] {
  const page = { limit: most, direction: 'forward', after: null, before: null } as const;
  return Object.values(edges)
    .filter(({ name }) => throughDocuments || name !== 'DISCLOSED_IN')
    .flatMap(({ name, pairs }) =>
      (['out', 'in'] as const).flatMap((direction): Link[] => {
        const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const);
        const ends = pairs.filter((pair) => pair[near] === kind).map((pair) => pair[far]);
        const branches = ends.map((end) => branchOf(end, { page }));
        return ends.length === 0
          ? []
          : [{ alias: `${direction}${name}`, step: { relationship: name, direction }, branches }];
      }),
    );
}
