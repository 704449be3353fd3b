/**
 * What a read asks for, as data. The API compiles a query into one plan for each root field and hands it to the
 * store; three executors (Neo4j, embedded, in memory) give the same tree back. Filters, orders, cursors and limits
 * live here and nowhere else.
 */
import type { NodeKind, RelationshipName } from './model/index.ts';

/** A property's value: `bigint` is money in 分 and nothing else; `json` properties are parsed structures. */
export type Value =
  string | number | bigint | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One step along a relationship, with its direction as the model declares it (`out`) or against it (`in`). */
export interface Step {
  readonly relationship: RelationshipName;
  readonly direction: 'out' | 'in';
}

export type Comparison =
  'eq' | 'ne' | 'in' | 'lt' | 'lte' | 'gt' | 'gte' | 'contains' | 'startsWith' | 'isNull';

/**
 * A condition on a node. It holds or it does not: a missing value satisfies no comparison but `isNull: true` and
 * `ne`, and `not` is true exactly where its filter is not. Texts are compared as they are, by code point.
 */
export type Filter =
  | { readonly type: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly type: 'not'; readonly filter: Filter }
  | {
      readonly type: 'compare';
      /** A property of the node, or of the edge that led to it where `on` says so; a measure only in a page's bounds. */
      readonly on: Operand;
      readonly property: string;
      readonly comparison: Comparison;
      /** A list for `in`, a boolean for `isNull`; never null. */
      readonly value: Value;
    }
  | {
      readonly type: 'related';
      readonly step: Step;
      readonly kind: NodeKind;
      /** `every` also holds where there is none. */
      readonly quantifier: 'some' | 'none' | 'every';
      /** On the related node (and on the edge to it); null: any. */
      readonly filter: Filter | null;
    };

/** Whose value is compared or ordered by: the node's, its edge's, or one that is computed of what it is connected with. */
export type Operand = 'node' | 'edge' | 'measure';

/**
 * A value computed of what a node is connected with: how many there are, or the sum of an amount that they or the
 * edges to them have (missing where none has one). Only money and whole numbers are summed, so that the sum is exact.
 */
export interface Measure {
  /** Unique in its branch and no property's name; an order names it as its property. */
  readonly alias: string;
  readonly step: Step;
  readonly kind: NodeKind;
  /** Which of them count, by node and edge; null: all. */
  readonly filter: Filter | null;
  /** null: their number. */
  readonly sum: { readonly on: 'node' | 'edge'; readonly property: string } | null;
}

/** Missing values come last, whichever way. The executor adds `id`, ascending, as the last key of every order. */
export interface OrderKey {
  readonly on: Operand;
  readonly property: string;
  readonly descending: boolean;
}

/** A place in an order: the values of its keys, and the id. */
export interface Cursor {
  readonly values: readonly Value[];
  readonly id: string;
}

export interface Page {
  readonly limit: number;
  /** `backward` takes the last `limit` before the bound; rows come in the order's own direction either way. */
  readonly direction: 'forward' | 'backward';
  readonly after: Cursor | null;
  readonly before: Cursor | null;
}

/** What is wanted of the nodes of one kind. */
export interface Branch {
  readonly kind: NodeKind;
  readonly filter: Filter | null;
  readonly order: readonly OrderKey[];
  /** What is computed of each node, for the order to go by or as a value that is wanted; none where it is left out. */
  readonly measures?: readonly Measure[];
  /** The measures, by alias, whose values are wanted of the nodes. */
  readonly measured?: readonly string[];
  /** null: all of them (to-one connections, nodes by id, sources). */
  readonly page: Page | null;
  /** Properties of the node, without `id`, which always comes. */
  readonly properties: readonly string[];
  /** Properties of the edge that led here. */
  readonly edgeProperties: readonly string[];
  /** Whether the nodes themselves are wanted, or only their number. */
  readonly withNodes: boolean;
  readonly withCount: boolean;
  readonly links: readonly Link[];
}

/** A connection that is followed from every node of a branch. */
export interface Link {
  /** Unique in its branch: the reader finds the result under this name. */
  readonly alias: string;
  readonly step: Step;
  /** One for each kind that is wanted at the other end. */
  readonly branches: readonly Branch[];
}

export interface Plan {
  /** All nodes of the branches' kinds, or these ids of them. */
  readonly start: { readonly type: 'all' } | { readonly type: 'ids'; readonly ids: readonly string[] };
  readonly branches: readonly Branch[];
}

export interface NodeResult {
  readonly kind: NodeKind;
  readonly id: string;
  /** The wanted properties, and by their aliases the wanted measures. */
  readonly properties: Readonly<Record<string, Value>>;
  readonly links: Readonly<Record<string, BranchResults>>;
}

export interface EdgeResult {
  readonly node: NodeResult;
  readonly cursor: Cursor;
  readonly properties: Readonly<Record<string, Value>>;
}

export interface BranchResult {
  /** Empty where the branch wanted only the number. */
  readonly edges: readonly EdgeResult[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** null where it was not asked for. */
  readonly totalCount: number | null;
}

/** One result for each branch of the plan or link, by kind. */
export type BranchResults = Readonly<Partial<Record<NodeKind, BranchResult>>>;
