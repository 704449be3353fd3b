/**
 * How a field says what it reads. Every field of a node, edge or connection carries a `reads` in its extensions; the
 * compiler calls it, and stops at a field that has none, so that no field can silently read nothing.
 */
import type { GraphQLField } from 'graphql';
import type { NodeKind } from '../../src/graph/model/index.ts';
import type { Step } from '../../src/graph/plan.ts';
import type { Limits } from './limits.ts';
import { addLink, newBranch, type BranchDraft, type BranchRequest } from './draft.ts';
import { enter, type Reading } from './views.ts';

/** Where in the plan the compiled selection stands. */
export interface Scope {
  readonly branch: BranchDraft;
  /** The branch from whose nodes the link came; null at the root. */
  readonly from: BranchDraft | null;
  /** The step that led here; null at the root. */
  readonly step: Step | null;
  readonly reading: Reading;
}

/** A field as the query selects it, fields of the same response key merged. */
export interface SelectedField {
  /** The response key: the alias, or the name. */
  readonly key: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly limits: Limits;
  /** Compiles what is selected inside the field; for an interface, what is selected of the scope's kind. */
  readonly select: (scope: Scope) => void;
}

export type Reads = (scope: Scope, field: SelectedField) => void;

/** A field's extensions with what it reads. */
export const reading = (reads: Reads): { readonly reads: Reads } => ({ reads });

/** Reads properties of the node. */
export const readingProperties = (...properties: readonly string[]): { readonly reads: Reads } =>
  reading(({ branch }) => {
    for (const property of properties) branch.properties.add(property);
  });

/** Reads properties of the edge. */
export const readingEdgeProperties = (...properties: readonly string[]): { readonly reads: Reads } =>
  reading(({ branch }) => {
    for (const property of properties) branch.edgeProperties.add(property);
  });

/** Reads nothing of its own: a part of the same node or edge, or something that always comes. */
export const readingInside = reading((scope, field) => {
  field.select({ ...scope, reading: enter(scope.reading, field.key) });
});

export function readsOf(type: string, field: GraphQLField<unknown, unknown>): Reads {
  const { reads } = field.extensions;
  if (typeof reads !== 'function') throw new Error(`${type}.${field.name} does not declare what it reads`);
  return reads as Reads;
}

/**
 * Follows a step from the scope's node (or from the node at the edge's other end): adds the link to the plan, and
 * gives one scope for each kind at its end, for what is selected there.
 */
export function follow(
  scope: Scope,
  field: Pick<SelectedField, 'key'>,
  step: Step,
  kinds: readonly NodeKind[],
  request: BranchRequest & { readonly of?: 'node' | 'from'; readonly list?: string } = {},
): readonly Scope[] {
  const of = request.of ?? 'node';
  const origin = of === 'node' ? scope.branch : scope.from;
  if (origin === null) throw new Error(`${field.key} starts from an edge that has no other end`);
  const branches = kinds.map((kind) => newBranch(kind, request));
  const below = enter(scope.reading, field.key);
  below.link = { alias: addLink(origin, field.key, { step, branches }), of };
  if (request.list !== undefined) below.listing = { list: request.list, order: request.order ?? [] };
  return branches.map((branch) => ({ branch, from: origin, step, reading: below }));
}

/** Enters the nodes of a scope: what is selected there is of their kind. */
export function atNode(scope: Scope): Scope {
  scope.branch.withNodes = true;
  return { ...scope, reading: enter(scope.reading, scope.branch.kind) };
}
