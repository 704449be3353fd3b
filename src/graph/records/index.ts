/** From a loader's record to what the document contributes to the graph. */
import type { DocumentRecord, SourceText } from '../../../loaders/records.ts';
import type { GraphBatch } from '../batch.ts';
import { addBudgetLines } from './budget-line.ts';
import { contributionOf } from './contribution.ts';
import { publishingDepartment, stateDepartment } from './department.ts';
import { documentNode } from './document.ts';
import { fingerprintOf } from './fingerprint.ts';
import { addListedProjects } from './listed-project.ts';
import { addOverallEvaluation } from './overall-evaluation.ts';
import { addProjects } from './project.ts';
import { placesFrom } from './place.ts';
import { quoteFrom } from './quote.ts';
import { addStatedFigures } from './stated-figure.ts';
import { addTasks } from './task.ts';
import { addThreePublicExpenses } from './three-public-expenses.ts';
import { addTransfers } from './transfer.ts';
import { addListedUnits } from './unit.ts';

export interface BatchOptions {
  /** When it is loaded, ISO 8601 in UTC; the only part of a batch that differs from load to load. */
  readonly loadedAt: string;
  /**
   * The document's text as the reader laid it out, to quote from.
   * @default null: only the record is at hand
   */
  readonly text?: SourceText | null;
}

/** Everything that a record says, as nodes and edges. The same record gives the same batch, but for `loadedAt`. */
export function batchOf(record: DocumentRecord, { loadedAt, text = null }: BatchOptions): GraphBatch {
  const department = publishingDepartment(record);
  const document = documentNode(record, department);
  const contribution = contributionOf(document, quoteFrom(text), placesFrom(record.places ?? []));
  const { code, lines } = record.department;
  stateDepartment(contribution, department, { record, code, lines });
  contribution.connect('PUBLISHED_BY', document, department);
  addListedUnits(contribution, document, { department, record });
  const projects = addProjects(contribution, document, { department, record });
  const owner = { document, department, record };
  addTasks(contribution, owner, projects);
  addBudgetLines(contribution, owner);
  addThreePublicExpenses(contribution, owner);
  addOverallEvaluation(contribution, owner);
  addTransfers(contribution, owner);
  addStatedFigures(contribution, document, record);
  addListedProjects(contribution, owner, projects);

  const { nodes, edges, claims } = contribution;
  const properties = Object.fromEntries(
    Object.entries(document.properties).filter(([, value]) => value !== null),
  );
  const batch = { document: { ...document, properties }, nodes, edges, claims };
  const fingerprint = fingerprintOf(batch);
  return { ...batch, document: { ...document, properties: { ...properties, loadedAt, fingerprint } } };
}
