import { compareHits, rankOf, type Hit, type Search } from '../search/search.ts';
import { searchName, searchText } from '../model/index.ts';
import type { MemoryGraph } from './graph.ts';

/** Looks at every node. */
export function searchGraph(graph: MemoryGraph, search: Search): Hit[] {
  return [...graph.nodes.values()]
    .filter(({ kind, properties }) => {
      const text = properties[searchText];
      return (
        search.kinds.includes(kind) &&
        typeof text === 'string' &&
        search.terms.every((term) => text.includes(term))
      );
    })
    .map(({ kind, id, properties }): Hit => {
      const stored = properties[searchName];
      const name = typeof stored === 'string' ? stored : '';
      return { kind, id, name, rank: rankOf(name, search) };
    })
    .sort(compareHits)
    .slice(0, search.most);
}
