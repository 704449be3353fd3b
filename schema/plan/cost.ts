/** What a request costs at most, computed from its plans alone. */
import { GraphQLError } from 'graphql';
import { edges, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { Branch, Filter, Plan, Step } from '../../src/graph/plan.ts';
import type { Limits } from './limits.ts';

export interface Cost {
  /** Connections inside connections, those of filters included. */
  readonly depth: number;
  /**
   * Page sizes multiplied along the nesting; a to-one connection counts one, and a totalCount or a sum one for each
   * list that it is of.
   */
  readonly rows: number;
}

const free: Cost = { depth: 0, rows: 0 };

export function costOf(plans: readonly Plan[], limits: Limits): Cost {
  return together(
    plans.flatMap(({ start, branches }) =>
      branches.map((branch) =>
        costOfBranch(branch, start.type === 'ids' ? start.ids.length : limits.pageSize, 1, limits),
      ),
    ),
  );
}

/** The error that names the limit; null where the request stays within. */
export function refuseCost(cost: Cost, limits: Limits): GraphQLError | null {
  const refuse = (message: string) =>
    new GraphQLError(message, { extensions: { code: 'COST_LIMIT', cost, limits: { ...limits } } });
  if (cost.depth > limits.depth) {
    return refuse(
      `The query goes through ${cost.depth} connections in a row and the limit is ${limits.depth}; ask for less at once and go on from the ids (depth).`,
    );
  }
  if (cost.rows > limits.rows) {
    return refuse(
      `The query can return ${cost.rows} rows and the limit is ${limits.rows}; ask for smaller pages by "first" in the outer or inner lists (rows).`,
    );
  }
  return null;
}

/** `unpaged`: how many rows at most come without a page; `times`: from how many nodes the branch is followed. */
function costOfBranch(branch: Branch, unpaged: number, times: number, limits: Limits): Cost {
  const rows = branch.withNodes ? times * (branch.page?.limit ?? unpaged) : 0;
  const links = branch.links.flatMap((link) =>
    link.branches.map((end) => {
      const single = isSingle(link.step, branch.kind, end.kind);
      return costOfBranch(end, single ? 1 : limits.pageSize, rows, limits);
    }),
  );
  const below = together(links);
  return {
    rows: rows + (branch.withCount ? times : 0) + rows * (branch.measured ?? []).length + below.rows,
    depth: Math.max(below.depth + 1, filterDepth(branch.filter) + 1, orderDepth(branch) + 1),
  };
}

function together(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, cost) => ({ depth: Math.max(sum.depth, cost.depth), rows: sum.rows + cost.rows }),
    free,
  );
}

/** A measure goes through its connection, and its condition through more. */
function orderDepth({ measures = [] }: Branch): number {
  return measures.reduce((deepest, { filter }) => Math.max(deepest, 1 + filterDepth(filter)), 0);
}

function filterDepth(filter: Filter | null): number {
  switch (filter?.type) {
    case 'and':
    case 'or':
      return filter.filters.reduce((deepest, part) => Math.max(deepest, filterDepth(part)), 0);
    case 'not':
      return filterDepth(filter.filter);
    case 'related':
      return 1 + filterDepth(filter.filter);
    default:
      return 0;
  }
}

/** Whether the model lets at most one node be at the step's end. */
export function isSingle(step: Step, from: NodeKind, to: NodeKind): boolean {
  const out = step.direction === 'out';
  if (step.relationship === 'DISCLOSED_IN' && out) return nodes[from].owner === 'document';
  const pair = edges[step.relationship].pairs.find((ends) =>
    out ? ends.from === from && ends.to === to : ends.to === from && ends.from === to,
  );
  return (out ? pair?.forward : pair?.backward)?.many === false;
}
