import type { DocumentRecord, EconomicLine, FunctionalLine } from '../../../loaders/records.ts';
import type { NodeRef, Properties } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import { stateCategory } from './category.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';
import { stateUnit } from './unit.ts';

interface Owner {
  readonly document: NodeRef;
  readonly department: Department;
  readonly record: DocumentRecord;
}

/**
 * The document's expenditure by function, then by economic category. A line that its table gives for a unit is the
 * unit's; every other one is what the department's document gives for all that it covers.
 */
export function addBudgetLines(contribution: Contribution, owner: Owner): void {
  const { functionalLines, economicLines } = owner.record;
  const add = lineAdder(contribution, owner);
  for (const line of functionalLines) {
    const money = { basic: fenOf(line.basic), project: fenOf(line.project) };
    const node = add(line, money);
    contribution.connect('CLASSIFIED_AS', node, stateCategory(contribution, 'FunctionalCategory', line));
  }
  for (const line of economicLines) {
    const money = { personnel: fenOf(line.personnel), public: fenOf(line.public) };
    const node = add(line, money);
    contribution.connect('CLASSIFIED_AS', node, stateCategory(contribution, 'EconomicCategory', line));
  }
}

function lineAdder(contribution: Contribution, { document, department, record }: Owner) {
  const occurrence = occurrences();
  let position = 0;
  return (line: FunctionalLine | EconomicLine, money: Properties): NodeRef => {
    const { table, code, name, total, lines } = line;
    const unit =
      line.unit === null ? null : stateUnit(contribution, line.unit, { department, record, lines });
    const nth = occurrence(keyText(table), unit?.id ?? null, code);
    const id = idOf('BudgetLine', [document.id, table, unit?.id ?? null, code, nth]);
    position += 1;
    const properties = { position, table, code, name, total: fenOf(total), ...money };
    const node = contribution.own({ kind: 'BudgetLine', id, properties }, lines);
    contribution.connect('SPENT_BY', node, unit ?? department);
    return node;
  };
}
