/**
 * The graph's model, declared once: every node kind and every relationship. Constraints, tables, write statements,
 * API types, filters, orders and the documentation's diagram all come from here; nothing else lists them.
 */
import type {
  NodeDefinition,
  PairDefinition,
  PropertyDefinition,
  RelationshipDefinition,
} from './definition.ts';
import { budgetLine } from './kinds/budget-line.ts';
import { department } from './kinds/department.ts';
import { disbursement } from './kinds/disbursement.ts';
import { document } from './kinds/document.ts';
import { economicCategory } from './kinds/economic-category.ts';
import { functionalCategory } from './kinds/functional-category.ts';
import { finding } from './kinds/finding.ts';
import { fundingSource } from './kinds/funding-source.ts';
import { indicator } from './kinds/indicator.ts';
import { kpi } from './kinds/kpi.ts';
import { listedProject } from './kinds/listed-project.ts';
import { overallEvaluation } from './kinds/overall-evaluation.ts';
import { policy } from './kinds/policy.ts';
import { project } from './kinds/project.ts';
import { region } from './kinds/region.ts';
import { review } from './kinds/review.ts';
import { statedFigure } from './kinds/stated-figure.ts';
import { task } from './kinds/task.ts';
import { threePublicExpenses } from './kinds/three-public-expenses.ts';
import { transfer } from './kinds/transfer.ts';
import { unit } from './kinds/unit.ts';
import { relationships } from './relationships.ts';

const kinds = {
  Document: document,
  Region: region,
  Department: department,
  Unit: unit,
  Project: project,
  FundingSource: fundingSource,
  Indicator: indicator,
  Kpi: kpi,
  Task: task,
  Policy: policy,
  Disbursement: disbursement,
  BudgetLine: budgetLine,
  FunctionalCategory: functionalCategory,
  EconomicCategory: economicCategory,
  ThreePublicExpenses: threePublicExpenses,
  OverallEvaluation: overallEvaluation,
  Transfer: transfer,
  StatedFigure: statedFigure,
  ListedProject: listedProject,
  Finding: finding,
  Review: review,
} as const;

export type NodeKind = keyof typeof kinds;
export type RelationshipName = keyof typeof relationships;

/** A pair of kinds that a relationship joins, with kinds that the model knows. */
export interface Pair extends PairDefinition {
  readonly from: NodeKind;
  readonly to: NodeKind;
}

export interface Relationship extends RelationshipDefinition {
  readonly name: RelationshipName;
  readonly pairs: readonly Pair[];
}

export interface Node extends NodeDefinition {
  readonly kind: NodeKind;
}

/** Of kinds that a search finds: the name, and all texts, in the form that is searched (`src/graph/search`). */
export const searchName = 'searchName';
export const searchText = 'searchText';

const searchProperties: Readonly<Record<string, PropertyDefinition>> = {
  [searchName]: { type: 'string', description: 'Its name as a search sees it (检索名)', internal: true },
  [searchText]: { type: 'string', description: 'Its texts as a search sees them (检索文本)', internal: true },
};

const withSearch = <Definition extends NodeDefinition>(definition: Definition): Definition =>
  definition.searched === undefined
    ? definition
    : { ...definition, properties: { ...definition.properties, ...searchProperties } };

export const nodes = Object.fromEntries(
  Object.entries(kinds).map(([kind, definition]) => [kind, withSearch<NodeDefinition>(definition)]),
) as Readonly<Record<NodeKind, Node>>;
export const edges: Readonly<Record<RelationshipName, Relationship>> = relationships;
export const nodeKinds = Object.keys(kinds) as readonly NodeKind[];
export const relationshipNames = Object.keys(relationships) as readonly RelationshipName[];

const disclosedKinds = new Set<NodeKind>(edges.DISCLOSED_IN.pairs.map(({ from }) => from));

/** Kinds whose nodes go with a document that they stand in: its own, and what was found in it. */
export const ownKinds = nodeKinds.filter(
  (kind) => nodes[kind].owner !== 'shared' && disclosedKinds.has(kind),
);

/** Kinds whose nodes several documents speak of. */
export const sharedKinds = nodeKinds.filter(
  (kind) => nodes[kind].owner === 'shared' && disclosedKinds.has(kind),
);

/** Relationships from a shared kind to shared kinds: what documents claim of its nodes. */
export function structuralPairs(
  kind: NodeKind,
): readonly { readonly name: RelationshipName; readonly to: NodeKind }[] {
  return relationshipNames.flatMap((name) =>
    edges[name].pairs
      .filter(({ from, to }) => from === kind && nodes[to].owner === 'shared')
      .map(({ to }) => ({ name, to })),
  );
}

/** A field of a kind's API that leads along a relationship to other nodes. */
export interface Connection {
  readonly field: string;
  readonly many: boolean;
  readonly description: string;
  readonly relationship: RelationshipName;
  readonly direction: 'out' | 'in';
  /** More than one where the other end may be of several kinds. */
  readonly targets: readonly NodeKind[];
}

/** Every connection that leaves a kind, in the order in which the model declares them. */
export function connectionsOf(kind: NodeKind): readonly Connection[] {
  const byField = new Map<string, Connection>();
  const add = (relationship: RelationshipName, direction: 'out' | 'in', pair: Pair) => {
    const end = direction === 'out' ? pair.forward : pair.backward;
    if (end === null) return;
    const target = direction === 'out' ? pair.to : pair.from;
    const known = byField.get(end.field);
    byField.set(end.field, { ...end, relationship, direction, targets: [...(known?.targets ?? []), target] });
  };
  for (const { name, pairs } of Object.values(edges)) {
    for (const pair of pairs) {
      if (pair.from === kind) add(name, 'out', pair);
      if (pair.to === kind) add(name, 'in', pair);
    }
  }
  return [...byField.values()];
}

/** A property of a kind; `id` is one of every kind's. Throws where the kind has no such property. */
export function propertyOf(kind: NodeKind, property: string): PropertyDefinition {
  if (property === 'id') return { type: 'string', description: 'Stable id', required: true };
  const definition = nodes[kind].properties[property];
  if (definition === undefined) throw new Error(`${kind} has no property ${property}`);
  return definition;
}

export { indicatorLevels1, indicatorLevels2, selfAssessments, statuses } from './kinds/indicator.ts';
export { decisions, severities } from './kinds/finding.ts';
export { statedFigureKinds } from './kinds/stated-figure.ts';
export { matchBases } from '../matching/project-names.ts';
export type {
  NodeDefinition,
  PropertyDefinition,
  PropertyType,
  RelationshipDefinition,
} from './definition.ts';
