import type { GraphStore, ReadOptions } from '../store.ts';
import { neighboursOf, type Neighbour, type WalkedEdge, type WalkOptions } from './neighbours.ts';

export interface Path {
  /** From the one end to the other, both included. */
  readonly ids: readonly string[];
  /** One less. */
  readonly edges: readonly WalkedEdge[];
}

/** More nodes of one level than these are not gone on from. */
const WIDEST = 300;

/** One end's side of the search: how each node was reached, and the nodes to go on from. */
interface Side {
  readonly reached: Map<string, Neighbour | null>;
  frontier: readonly string[];
}

/**
 * A shortest way between two nodes, whichever way edges point: both ends are gone on from in turn, the narrower first,
 * until they meet. null where there is none within the length. Of nodes with many neighbours only the first are
 * followed (`most`), so that a way through a crowd may be missed, or a longer one be found.
 */
export async function pathBetween(
  store: Pick<GraphStore, 'read'>,
  [from, to]: readonly [string, string],
  { longest, ...walk }: WalkOptions & { readonly longest: number },
  options?: ReadOptions,
): Promise<Path | null> {
  const near: Side = { reached: new Map([[from, null]]), frontier: [from] };
  const far: Side = { reached: new Map([[to, null]]), frontier: [to] };
  if (from === to) return { ids: [from], edges: [] };
  for (let length = 1; length <= longest; length++) {
    const [side, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near];
    if (side.frontier.length === 0) return null;
    const { neighbours } = await neighboursOf(store, side.frontier, walk, options);
    const next: string[] = [];
    for (const neighbour of neighbours) {
      if (side.reached.has(neighbour.id)) continue;
      side.reached.set(neighbour.id, neighbour);
      next.push(neighbour.id);
    }
    const met = next.find((id) => other.reached.has(id));
    if (met !== undefined) return joined(near, far, met);
    side.frontier = next.slice(0, WIDEST);
  }
  return null;
}

function joined(near: Side, far: Side, met: string): Path {
  const first = wayBack(near, met);
  const second = wayBack(far, met);
  return {
    ids: [...first.ids.toReversed(), met, ...second.ids],
    edges: [...first.edges.toReversed(), ...second.edges],
  };
}

/** The nodes and edges between a node and its side's end, the nearest first, without the node. */
function wayBack({ reached }: Side, id: string): Path {
  const ids: string[] = [];
  const edges: WalkedEdge[] = [];
  for (let step = reached.get(id) ?? null; step !== null; step = reached.get(step.start) ?? null) {
    ids.push(step.start);
    edges.push(step.edge);
  }
  return { ids, edges };
}
