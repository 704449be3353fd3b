import type { ReadDocument } from '../../loaders/records.ts';
import type { AuditEvent, AuditRequest } from '../audit/audit.ts';
import type { Renewal } from '../audit/renew.ts';
import type { LoadReport } from '../graph/load-document.ts';
import type { GraphStatus } from '../graph/status.ts';

/** What a command does with a graph, whether it opens the graph itself or a serving program does the work. */
export interface GraphAccess {
  /** Writes what a loader read of one document, in the place of what the graph held of it; tells what became of it. */
  load(document: ReadDocument): Promise<LoadReport>;
  /** False where there is no such document. */
  remove(documentId: string): Promise<boolean>;
  /** Makes the findings of documents anew whose departments have changed. */
  renew(): Promise<Renewal>;
  /** Runs rules over documents; nothing is stored. */
  audit(request: AuditRequest): AsyncIterable<AuditEvent>;
  /** What the graph holds, and which documents another version of the program stored. */
  status(): Promise<GraphStatus>;
  close(): Promise<void>;
}
