import type { ProjectRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';

/** The plan by which a project's money is paid out, step by step; it stands in the project's table. */
export function addDisbursements(
  contribution: Contribution,
  project: NodeRef,
  { disbursements, lines }: ProjectRecord,
): void {
  const occurrence = occurrences();
  for (const [index, { period, item, amount, cumulative }] of disbursements.entries()) {
    const nth = occurrence(period, item === null ? null : keyText(item));
    const id = idOf('Disbursement', [project.id, period, item, nth]);
    const properties = { position: index + 1, period, item, amount: fenOf(amount), cumulative };
    const node = contribution.own({ kind: 'Disbursement', id, properties }, lines);
    contribution.connect('PAYS_OUT', project, node);
  }
}
