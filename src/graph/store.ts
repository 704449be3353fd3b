/** The port between the graph and the rest of the program: what an engine can do. */
import type { GraphBatch, GraphEdge, GraphNode } from './batch.ts';
import type { AuditBatch, ReviewBatch } from './findings.ts';
import type { Group, Grouping } from './grouping.ts';
import type { NodeKind, RelationshipName } from './model/index.ts';
import type { BranchResults, Plan } from './plan.ts';
import type { Hit, Search } from './search/search.ts';

/** One statement that an engine ran, as `extensions.statements`, logs and the tests that count them see it. */
export interface StatementReport {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly milliseconds: number;
  /** There where the engine refused it or did not answer. */
  readonly failed?: true;
}

export interface ReadOptions {
  readonly onStatement?: (report: StatementReport) => void;
}

export interface WriteOptions {
  /** Told of every statement of the transaction; of lists among its parameters, such as the rows written, how long they are. */
  readonly onStatement?: (report: StatementReport) => void;
}

/** The connections over which an engine is read, each running one statement at a time. */
export interface ConnectionUse {
  readonly inUse: number;
  /** How many there may be at once. */
  readonly most: number;
  /** Statements that wait for one. */
  readonly waiting: number;
}

export type WriteOutcome = 'created' | 'replaced' | 'unchanged';

export interface Counts {
  readonly nodes: Readonly<Record<NodeKind, number>>;
  readonly edges: Readonly<Record<RelationshipName, number>>;
}

export interface GraphStore {
  /** What a person calls it: `Neo4j 5.26.0 at bolt://…`, `embedded graph in …`. */
  readonly description: string;
  /** Answers a plan: one result for each of its branches. */
  read(plan: Plan, options?: ReadOptions): Promise<BranchResults>;
  /** Rows counted and summed by groups, in any order. */
  group(grouping: Grouping, options?: ReadOptions): Promise<readonly Group[]>;
  /** The nodes whose texts hold every word of a search, the best first. */
  search(search: Search, options?: ReadOptions): Promise<readonly Hit[]>;
  /** Writes all that one document contributes in one transaction, in place of what it contributed before. */
  write(batch: GraphBatch, options?: WriteOptions): Promise<WriteOutcome>;
  /** Takes a document and all that only it contributed out of the graph; false where there is no such document. */
  remove(documentId: string, options?: WriteOptions): Promise<boolean>;
  /** Puts findings in the place of those that their documents had; false where the graph was changed meanwhile. */
  replaceFindings(batch: AuditBatch, options?: WriteOptions): Promise<boolean>;
  /** Writes a person's decision in the place of an earlier one. */
  review(batch: ReviewBatch, options?: WriteOptions): Promise<void>;
  counts(): Promise<Counts>;
  /**
   * Everything in the graph, nodes before edges: for exports and for comparing engines. Throws at the end where the
   * graph was changed meanwhile.
   */
  contents(): AsyncIterable<GraphNode | GraphEdge>;
  /** Rises by one with every change of the graph, and survives a restart. Throws where the engine does not answer. */
  revision(): Promise<number>;
  /** What reads use of the engine at this moment. */
  connections(): ConnectionUse;
  close(): Promise<void>;
}

/** A statement of an audit rule: one text in the Cypher that both engines have, or one for each of them. */
export interface QueryText {
  readonly neo4j: string;
  readonly embedded: string;
}

/** How long a rule's statement may run, in milliseconds: one that never ends must not stop the others. */
export const queryTimeout = 120_000;

/** What a rule's statement is given. */
export type QueryParameters = Readonly<Record<string, number | string | readonly string[]>>;

/** A value that a statement returns: whole numbers come as either, lists hold texts. */
export type QueryValue = string | number | bigint | boolean | null | readonly QueryValue[];

/** An engine that answers statements as well as plans: what the audit's rules need. */
export interface QueryableStore extends GraphStore {
  /**
   * Sees that the engine can run a statement.
   * @throws StatementRefused in one sentence, where it cannot, or where the statement could change something
   */
  check(query: QueryText, parameters: QueryParameters): Promise<void>;
  /** Runs a statement that only reads, and gives all its rows. */
  rows(
    query: QueryText,
    parameters: QueryParameters,
    options?: ReadOptions,
  ): Promise<readonly Readonly<Record<string, QueryValue>>[]>;
}
