import type { GraphStore, ReadOptions } from '../store.ts';
import { neighboursOf, type WalkedEdge } from './neighbours.ts';

export interface Neighbourhood {
  /** The node itself first, then what is nearest. */
  readonly ids: readonly string[];
  /** The edges along which they were found, and those that join them as far as these were walked. */
  readonly edges: readonly WalkedEdge[];
  /** Whether there is more within the depth than is told. */
  readonly cut: boolean;
}

/** Where the picture ends. */
export interface Extent {
  readonly depth: number;
  /** How many nodes at most. */
  readonly most: number;
  readonly throughDocuments: boolean;
}

/** Beyond the node's own neighbours, so many of each are followed along one connection. */
const followed = 50;

/** What lies around a node, level by level; nothing where the graph has no such node. */
export async function neighbourhoodOf(
  store: Pick<GraphStore, 'read'>,
  id: string,
  { depth, most, throughDocuments }: Extent,
  options?: ReadOptions,
): Promise<Neighbourhood> {
  const ids = new Set<string>([id]);
  const edges = new Map<string, WalkedEdge>();
  let frontier: readonly string[] = [id];
  let cut = false;
  for (let level = 0; level < depth && frontier.length > 0; level++) {
    const room = Math.max(1, level === 0 ? most : Math.min(followed, most - ids.size));
    const found = await neighboursOf(store, frontier, { most: room, throughDocuments }, options);
    cut ||= found.cut;
    const next: string[] = [];
    for (const neighbour of found.neighbours) {
      if (!ids.has(neighbour.id)) {
        if (ids.size >= most) {
          cut = true;
          continue;
        }
        ids.add(neighbour.id);
        next.push(neighbour.id);
      }
      const { relationship, from, to } = neighbour.edge;
      edges.set(`${relationship} ${from} ${to}`, neighbour.edge);
    }
    frontier = next;
  }
  return { ids: [...ids], edges: [...edges.values()], cut };
}
