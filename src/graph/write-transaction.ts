/**
 * The few steps that every engine offers inside one transaction. `settle.ts` writes and removes documents by these
 * alone, so that replacing, sharing and orphans mean the same on every engine.
 */
import type { GraphNode, NodeRef, Properties } from './batch.ts';
import type { Step, Value } from './plan.ts';
import type { WriteOptions } from './store.ts';
import type { NodeKind, RelationshipName } from './model/index.ts';
import type { PublishedProject } from './published-project.ts';

/** A claim as stored on a DISCLOSED_IN edge: what the document said, and its structural edges. */
export interface StoredClaim extends NodeRef {
  readonly documentId: string;
  /** The edge's `stated` property. */
  readonly stated: unknown;
}

export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** Two nodes that an edge joins: the one that was asked about, and the one at its other end. */
export interface Neighbours {
  readonly id: string;
  readonly other: string;
}

export interface WriteTransaction {
  /** The graph's revision as this transaction found it, or left it. */
  revision(): Promise<number>;
  /** The nodes of one kind at the other end of a step from these, each pair as often as an edge joins it. */
  neighboursOf(
    kind: NodeKind,
    ids: readonly string[],
    step: Step,
    other: NodeKind,
  ): Promise<readonly Neighbours[]>;
  /** These properties of the nodes that are there, missing ones as null. */
  propertiesOf(
    kind: NodeKind,
    ids: readonly string[],
    names: readonly string[],
  ): Promise<readonly GraphNode[]>;
  /** Gives nodes that are there another value of one property; null takes it away. */
  setProperty(kind: NodeKind, ids: readonly string[], property: string, value: Value): Promise<void>;
  /** The fingerprint of a stored document, null where there is none. */
  fingerprintOf(documentId: string): Promise<string | null>;
  /** Shared nodes that the document discloses. */
  sharedNodesOf(documentId: string): Promise<readonly NodeRef[]>;
  /** What every stored document says of these nodes. */
  claimsOf(nodes: readonly NodeRef[]): Promise<readonly StoredClaim[]>;
  /** Stored projects that these departments manage, in any order. */
  projectsOf(departmentIds: readonly string[]): Promise<readonly PublishedProject[]>;
  /** Takes out the document, its own nodes and every edge that touches them. */
  deleteDocument(documentId: string): Promise<void>;
  /** Takes out nodes and every edge that touches them. */
  deleteNodes(kind: NodeKind, ids: readonly string[]): Promise<void>;
  /** Takes out the edges between shared nodes that leave these nodes. */
  deleteStructuralEdges(kind: NodeKind, ids: readonly string[]): Promise<void>;
  /** Adds nodes that are not there yet. */
  createNodes(kind: NodeKind, nodes: readonly GraphNode[]): Promise<void>;
  /** Adds nodes or gives those that are there exactly these properties; their edges stay. */
  putNodes(kind: NodeKind, nodes: readonly GraphNode[]): Promise<void>;
  /** Adds edges of one relationship between nodes of these two kinds that are there. */
  createEdges(
    relationship: RelationshipName,
    from: NodeKind,
    to: NodeKind,
    rows: readonly EdgeRow[],
  ): Promise<void>;
  /** Raises the revision by one: readers know by it that the graph has changed. */
  raiseRevision(): Promise<void>;
}

/**
 * Runs the work in one transaction: all of it stays, or, where it throws, nothing. Writers take turns, also those of
 * other processes: what a shared node is depends on all documents.
 */
export type InTransaction = <T>(work: (transaction: WriteTransaction) => Promise<T>) => Promise<T>;

/** The same for a caller who wants to be told of the statements. */
export type InTransactionOf = (options?: WriteOptions) => InTransaction;
