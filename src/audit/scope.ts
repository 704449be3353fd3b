/** Which documents are audited together: all of a department, many departments at a time. */
import { branchOf } from '../graph/branch.ts';
import { compare, some } from '../graph/filter-parts.ts';
import { groupedBy } from '../../loaders/grouped.ts';
import type { Filter, NodeResult } from '../graph/plan.ts';
import { publishedBy, publishes } from '../graph/publication.ts';
import type { GraphStore } from '../graph/store.ts';
import { textProperty } from '../graph/text-property.ts';

export interface AuditedDocument {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly fiscalYear: number;
  /** Changes with whatever the document says. */
  readonly fingerprint: string;
  readonly department: { readonly id: string; readonly name: string } | null;
}

/**
 * Documents in one run of the rules. Rules compare what one department says and never look beyond it, so departments
 * can be audited a few at a time: what a run returns fits into memory however large the graph is.
 */
const documentsAtOnce = 100;

const documents = branchOf('Document', {
  properties: ['title', 'fileName', 'fiscalYear', 'fingerprint'],
  links: [
    {
      alias: 'department',
      step: publishedBy,
      branches: [branchOf('Department', { properties: ['name'] })],
    },
  ],
});

/** The documents that a filter selects (null: all), in the order of their ids, departments kept together. */
export async function documentsToAudit(
  store: Pick<GraphStore, 'read'>,
  filter: Filter | null,
): Promise<readonly (readonly AuditedDocument[])[]> {
  const answer = await store.read({ start: { type: 'all' }, branches: [{ ...documents, filter }] });
  const found = (answer.Document?.edges ?? []).map(({ node }) => auditedDocument(node));
  const groups: AuditedDocument[][] = [];
  for (const together of groupedBy(found, ({ id, department }) => department?.id ?? id).values()) {
    const last = groups.at(-1);
    if (last === undefined || last.length + together.length > documentsAtOnce) groups.push([...together]);
    else last.push(...together);
  }
  return groups;
}

/** Documents whose findings are not those of these rules, with all others of their departments. */
export const notAuditedBy = (fingerprint: string): Filter =>
  withDepartment(compare('audited', 'ne', fingerprint));

/** Documents whose findings nobody has made since their departments changed. */
export const changedSinceAudit: Filter = withDepartment(compare('audited', 'isNull', true));

function withDepartment(stale: Filter): Filter {
  return {
    type: 'or',
    filters: [stale, some(publishedBy, 'Department', some(publishes, 'Document', stale))],
  };
}

function auditedDocument({ id, properties, links }: NodeResult): AuditedDocument {
  const publisher = links['department']?.Department?.edges[0]?.node;
  return {
    id,
    title: textProperty(properties, 'title'),
    fileName: textProperty(properties, 'fileName'),
    fiscalYear: Number(properties['fiscalYear']),
    fingerprint: textProperty(properties, 'fingerprint'),
    department:
      publisher === undefined ? null : { id: publisher.id, name: textProperty(publisher.properties, 'name') },
  };
}
