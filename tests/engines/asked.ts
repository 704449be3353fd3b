/** Plans in few words, and their answers in few words. */
import { branchOf } from '../../src/graph/branch.ts';
import type { NodeKind, RelationshipName } from '../../src/graph/model/index.ts';
import type {
  Branch,
  BranchResult,
  Comparison,
  Filter,
  Link,
  OrderKey,
  Plan,
  Step,
  Value,
} from '../../src/graph/plan.ts';
import type { GraphStore } from '../../src/graph/store.ts';

/** A branch that wants the names of all nodes of a kind, but for what `parts` says. */
export const branch = (kind: NodeKind, parts: Partial<Branch> = {}): Branch =>
  branchOf(kind, { properties: ['name'], ...parts });

export function all(...branches: Branch[]): Plan {
  return { start: { type: 'all' }, branches };
}

export function step(relationship: RelationshipName, direction: 'out' | 'in'): Step {
  return { relationship, direction };
}

export function link(alias: string, along: Step, ...branches: Branch[]): Link {
  return { alias, step: along, branches };
}

export function is(
  property: string,
  comparison: Comparison,
  value: Value,
  on: 'node' | 'edge' = 'node',
): Filter {
  return { type: 'compare', on, property, comparison, value };
}

export function by(property: string, descending = false, on: 'node' | 'edge' = 'node'): OrderKey {
  return { on, property, descending };
}

/** One branch's result; throws where the answer has none. */
export async function ask(
  store: GraphStore,
  wanted: Branch,
  start: Plan['start'] = { type: 'all' },
): Promise<BranchResult> {
  const result = (await store.read({ start, branches: [wanted] }))[wanted.kind];
  if (result === undefined) throw new Error(`No answer for ${wanted.kind}`);
  return result;
}

/** A property of each node, in the answer's order. */
export function column(result: BranchResult | undefined, property = 'name'): readonly Value[] {
  return (result?.edges ?? []).map(({ node }) => node.properties[property] ?? null);
}
