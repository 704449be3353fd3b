import type { Branch, NodeResult } from './plan.ts';
import type { GraphStore, ReadOptions } from './store.ts';

/** Nodes in one plan. */
const atOnce = 5_000;

/** What a branch wants of the nodes of its kind with these ids; an id that the graph does not have is left out. */
export async function readById(
  store: Pick<GraphStore, 'read'>,
  branch: Branch,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<readonly NodeResult[]> {
  const found: NodeResult[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const start = { type: 'ids', ids: ids.slice(at, at + atOnce) } as const;
    const answer = await store.read({ start, branches: [branch] }, options);
    for (const { node } of answer[branch.kind]?.edges ?? []) found.push(node);
  }
  return found;
}
