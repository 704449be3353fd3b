import type { DocumentRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { projectFinder } from '../matching/project-names.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';
import type { DocumentProject } from './project.ts';

/** The projects that lists or the prose name, each tied to the project with a table that it means, if that is certain. */
export function addListedProjects(
  contribution: Contribution,
  { document, record }: { document: NodeRef; record: DocumentRecord },
  projects: readonly DocumentProject[],
): void {
  const occurrence = occurrences();
  const find = projectFinder(projects);
  for (const [index, { name, amount: printed, lines }] of record.listedProjects.entries()) {
    const amount = fenOf(printed);
    const id = idOf('ListedProject', [document.id, name, occurrence(keyText(name))]);
    const properties = { position: index + 1, name, amount };
    const node = contribution.own({ kind: 'ListedProject', id, properties }, lines);
    const match = find({ name, amount });
    if (match === null) continue;
    const { project, basis, confidence } = match;
    contribution.connect('MEANS', node, project.node, { basis, confidence });
  }
}
