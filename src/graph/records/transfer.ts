import type { DocumentRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import { stateCategory } from './category.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';
import { stateUnit } from './unit.ts';

/** The transfer payments that the document lists, each with the unit that passes it on and its function. */
export function addTransfers(
  contribution: Contribution,
  { document, department, record }: { document: NodeRef; department: Department; record: DocumentRecord },
): void {
  const occurrence = occurrences();
  for (const [index, transfer] of record.transfers.entries()) {
    const { unitName, unitCode, functionalCode, functionalName, projectName, lines } = transfer;
    const { fundCategory, transferType, amount } = transfer;
    const unit = unitName === null ? null : stateUnit(contribution, unitName, { department, record, lines });
    const key = [
      unit?.id ?? null,
      functionalCode,
      projectName === null ? null : keyText(projectName),
    ] as const;
    const id = idOf('Transfer', [document.id, ...key, occurrence(...key)]);
    const properties = {
      position: index + 1,
      ...{ projectName, transferType, fundCategory, amount: fenOf(amount) },
    };
    const node = contribution.own({ kind: 'Transfer', id, properties }, lines);
    if (unit !== null) {
      contribution.state({ ...unit, properties: { code: unitCode } }, lines);
      contribution.connect('FROM', node, unit);
    }
    if (functionalCode !== null) {
      const category = { code: functionalCode, name: functionalName, lines };
      contribution.connect(
        'CLASSIFIED_AS',
        node,
        stateCategory(contribution, 'FunctionalCategory', category),
      );
    }
  }
}
