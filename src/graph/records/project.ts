import type { DocumentRecord, ProjectRecord } from '../../../loaders/records.ts';
import type { NodeRef, Properties } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import { responsibleDepartment, stateDepartment, type Department } from './department.ts';
import { addDisbursements } from './disbursement.ts';
import { addFunding } from './funding-source.ts';
import { addIndicators } from './indicator.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';
import { addPolicies } from './policy.ts';
import { stateUnit } from './unit.ts';

/** A project as it stands in the graph, with what other parts of the document may call it by. */
export interface DocumentProject {
  readonly node: NodeRef;
  readonly name: string;
  /** Its money of the year in 分, as a list of projects prints it; null where its table has none. */
  readonly amount: bigint | null;
}

/** The projects that have a table of their own, each with who runs it, who pays for it and its indicators. */
export function addProjects(
  contribution: Contribution,
  document: NodeRef,
  { department, record }: { department: Department; record: DocumentRecord },
): readonly DocumentProject[] {
  const projects: DocumentProject[] = [];
  const occurrence = occurrences();
  for (const [index, project] of record.projects.entries()) {
    const { name, lines } = project;
    const responsible = responsibleDepartment(project.department, department);
    if (responsible.id !== department.id) {
      stateDepartment(contribution, responsible, { record, code: null, lines });
    }
    const unit =
      project.unit === null
        ? null
        : stateUnit(contribution, project.unit, { department: responsible, record, lines });
    const nth = occurrence(unit?.id ?? null, keyText(name));
    const id = idOf('Project', [document.id, unit?.id ?? null, name, nth]);
    const properties = { position: index + 1, ...propertiesOf(project) };
    const node = contribution.own({ kind: 'Project', id, properties }, lines);
    contribution.connect('MANAGED_BY', node, responsible);
    if (unit !== null) contribution.connect('IMPLEMENTED_BY', node, unit);
    addFunding(contribution, node, project.fundingSources, department);
    addPolicies(contribution, node, project.policies, { region: department.region, lines });
    addIndicators(contribution, node, project.indicators, department);
    addDisbursements(contribution, node, project);
    projects.push({ node, name, amount: fenOf(project.funding.total ?? project.funding.adjustedBudget) });
  }
  return projects;
}

function propertiesOf(project: ProjectRecord): Properties {
  const { name, code, projectClass, fiscalYear, period, goal, annualGoal, result, totalScore } = project;
  const { funding, repairs } = project;
  const adjustedBudget = fenOf(funding.adjustedBudget);
  const executed = fenOf(funding.executed);
  return {
    ...{ name, code, projectClass, fiscalYear, period, goal, annualGoal, result, totalScore },
    total: fenOf(funding.total),
    fiscal: fenOf(funding.fiscal),
    otherFunds: fenOf(funding.other),
    carryOver: fenOf(funding.carryOver),
    initialBudget: fenOf(funding.initialBudget),
    adjustedBudget,
    executed,
    executionGap: adjustedBudget === null || executed === null ? null : adjustedBudget - executed,
    executionRate: funding.executionRate,
    executionWeight: funding.executionWeight,
    executionScore: funding.executionScore,
    repairs: repairs.length === 0 ? null : repairs,
  };
}
