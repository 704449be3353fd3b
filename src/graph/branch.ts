import type { NodeKind } from './model/index.ts';
import type { Branch } from './plan.ts';

/** A branch of a plan for the nodes of a kind: all of them, without properties, but for what `parts` says. */
export const branchOf = (kind: NodeKind, parts: Partial<Branch> = {}): Branch => ({
  kind,
  filter: null,
  order: [],
  page: null,
  properties: [],
  edgeProperties: [],
  withNodes: true,
  withCount: false,
  links: [],
  ...parts,
});
