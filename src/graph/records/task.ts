import type { DocumentRecord, TaskRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { groupedBy } from '../../../loaders/grouped.ts';
import { idOf } from '../ids.ts';
import { projectFinder, type NamedAmount, type ProjectMatch } from '../matching/project-names.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { addIndicators } from './indicator.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';
import type { DocumentProject } from './project.ts';

/** The year's tasks of the department, each with its indicators and those of its projects that are found by name. */
export function addTasks(
  contribution: Contribution,
  { document, department, record }: { document: NodeRef; department: Department; record: DocumentRecord },
  projects: readonly DocumentProject[],
): void {
  const occurrence = occurrences();
  const find = projectFinder(projects);
  for (const [index, task] of record.tasks.entries()) {
    const { name, amount, indicators, lines } = task;
    const { found, unmatchedProjects } = projectsOf(task, find);
    const id = idOf('Task', [document.id, name, occurrence(keyText(name))]);
    const properties = { position: index + 1, name, amount: fenOf(amount), unmatchedProjects };
    const node = contribution.own({ kind: 'Task', id, properties }, lines);
    contribution.connect('PURSUES', department, node);
    addIndicators(contribution, node, indicators, department);
    for (const { project, printedName, basis, confidence } of found) {
      contribution.connect('COVERS', node, project.node, { printedName, basis, confidence });
    }
  }
}

/** One edge to each project: where a task names it more than once, all names stand on the edge of the surest. */
function projectsOf(
  { projectNames }: TaskRecord,
  find: (printed: NamedAmount) => ProjectMatch<DocumentProject> | null,
) {
  const looked = projectNames.map((name) => ({
    name,
    match: find({ name, amount: null }),
  }));
  const matches = looked.flatMap(({ name, match }) => (match === null ? [] : [{ ...match, name }]));
  const found = [...groupedBy(matches, ({ project }) => project.node.id).values()].flatMap((same) => {
    const [surest] = same.toSorted((left, right) => right.confidence - left.confidence);
    const printedName = same.map(({ name }) => name).join('；');
    return surest === undefined ? [] : [{ ...surest, printedName }];
  });
  return {
    found,
    unmatchedProjects: looked.filter(({ match }) => match === null).map(({ name }) => name),
  };
}
