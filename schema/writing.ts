import type { Problem } from '../loaders/records.ts';
import type { Decision, FindingReview } from '../src/audit/finding.ts';
import type { LoadReport } from '../src/graph/load-document.ts';
import type { WriteOptions } from '../src/graph/store.ts';

/** What a caller may do besides reading: load and remove documents, or decide on findings. */
export type WritingRole = 'loader' | 'reviewer';

/** What a load did, and what could not be read. */
export interface LoadedDocument {
  readonly report: LoadReport;
  readonly problems: readonly Problem[];
}

/** Changes of the graph, as the program that serves it makes them. */
export interface Writing {
  /** Null where the caller has the role; else why not, and what to do, in a sentence. */
  refusal(role: WritingRole): string | null;
  /**
   * Reads a file's documents and puts each into the graph.
   * @throws UnreadableFile or NotABudget, a sentence that names the file
   */
  load(fileName: string, bytes: Uint8Array, options: WriteOptions): Promise<readonly LoadedDocument[]>;
  /** False where there is no such document. */
  remove(documentId: string, options: WriteOptions): Promise<boolean>;
  /** Writes down what the caller decides of a finding; null where there is no such finding. */
  review(
    findingId: string,
    decision: Decision,
    note: string | null,
    options: WriteOptions,
  ): Promise<FindingReview | null>;
}
