import type { DocumentRecord } from '../../../loaders/records.ts';
import type { GraphNode } from '../batch.ts';
import { idOf } from '../ids.ts';
import { modelVersion } from '../model/version.ts';
import type { Department } from './department.ts';
import { fenOf } from './money.ts';

/** The document itself, without its fingerprint, which is made of all that it contributes. */
export function documentNode(record: DocumentRecord, department: Department): GraphNode {
  const { title, kind, fiscalYear, scope, sha256, layout, withheld, problems, totals } = record;
  return {
    kind: 'Document',
    id: idOf('Document', [department.id, kind, fiscalYear, title]),
    properties: {
      ...{ title, kind, fiscalYear, scope, sha256, layout, withheld, modelVersion },
      fileName: record.document,
      problems: problems.length === 0 ? null : problems,
      revenue: fenOf(totals.revenue),
      expenditure: fenOf(totals.expenditure),
      basicExpenditure: fenOf(totals.basicExpenditure),
      projectExpenditure: fenOf(totals.projectExpenditure),
      otherExpenditure: fenOf(totals.otherExpenditure),
    },
  };
}
