/** A plan while it is being compiled: the same shape, open for additions. */
import type { NodeKind } from '../../src/graph/model/index.ts';
import type { Branch, Filter, Link, Measure, OrderKey, Page, Step } from '../../src/graph/plan.ts';

export interface BranchDraft {
  readonly kind: NodeKind;
  readonly filter: Filter | null;
  readonly order: readonly OrderKey[];
  readonly measures: Measure[];
  /** Aliases of those that are wanted as values. */
  readonly measured: Set<string>;
  readonly page: Page | null;
  readonly properties: Set<string>;
  readonly edgeProperties: Set<string>;
  withNodes: boolean;
  withCount: boolean;
  readonly links: Map<string, LinkDraft>;
}

export interface LinkDraft {
  readonly step: Step;
  readonly branches: readonly BranchDraft[];
}

/** What a branch is asked for besides what is selected of its nodes. */
export interface BranchRequest {
  readonly filter?: Filter | null;
  readonly order?: readonly OrderKey[];
  readonly measures?: readonly Measure[];
  /** null: all of them. */
  readonly page?: Page | null;
}

export function newBranch(kind: NodeKind, request: BranchRequest = {}): BranchDraft {
  return {
    kind,
    filter: request.filter ?? null,
    order: request.order ?? [],
    measures: [...(request.measures ?? [])],
    measured: new Set(),
    page: request.page ?? null,
    properties: new Set(),
    edgeProperties: new Set(),
    withNodes: false,
    withCount: false,
    links: new Map(),
  };
}

/** Adds a link under the wished name, or, where another field has it, the next free one; gives the name back. */
export function addLink(branch: BranchDraft, wished: string, link: LinkDraft): string {
  let alias = wished;
  for (let number = 2; branch.links.has(alias); number++) alias = `${wished}_${number}`;
  branch.links.set(alias, link);
  return alias;
}

/** Wants a measure of the branch's nodes, which is computed once whoever else wants it. */
export function addMeasure(branch: BranchDraft, measure: Measure): void {
  if (!branch.measures.some(({ alias }) => alias === measure.alias)) branch.measures.push(measure);
  branch.measured.add(measure.alias);
}

/** The draft as a plan's branch. Properties are in the model's order, whatever the query's, so equal wishes are equal plans. */
export function finished(draft: BranchDraft): Branch {
  const { kind, filter, order, measures, measured, page, withNodes, withCount } = draft;
  return {
    kind,
    filter,
    order,
    ...(measures.length === 0 ? {} : { measures }),
    ...(measured.size === 0 ? {} : { measured: [...measured].sort() }),
    page,
    properties: [...draft.properties].sort(),
    edgeProperties: [...draft.edgeProperties].sort(),
    withNodes,
    withCount,
    links: [...draft.links].map(([alias, { step, branches }]): Link => ({
      alias,
      step,
      branches: branches.map(finished),
    })),
  };
}
