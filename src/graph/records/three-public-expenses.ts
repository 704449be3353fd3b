import type { DocumentRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import type { Contribution } from './contribution.ts';
import { fenOf } from './money.ts';

/** The document's three public expenses, where it prints any. */
export function addThreePublicExpenses(
  contribution: Contribution,
  { document, department, record }: { document: NodeRef; department: NodeRef; record: DocumentRecord },
): void {
  if (record.threePublic === null) return;
  const { total, abroad, vehiclePurchase, vehicleRunning, reception } = record.threePublic;
  const properties = {
    total: fenOf(total),
    abroad: fenOf(abroad),
    vehiclePurchase: fenOf(vehiclePurchase),
    vehicleRunning: fenOf(vehicleRunning),
    reception: fenOf(reception),
  };
  const id = idOf('ThreePublicExpenses', [document.id]);
  const node = contribution.own({ kind: 'ThreePublicExpenses', id, properties }, linesOf(record));
  contribution.connect('SPENT_BY', node, department);
}

/** The record does not say on which lines the table stands: those of the sentence that gives the total do. */
function linesOf({ statedFigures, department }: DocumentRecord) {
  return statedFigures.find(({ what }) => what === 'threePublic')?.lines ?? department.lines;
}
