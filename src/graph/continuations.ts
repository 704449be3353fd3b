/**
 * Which projects go on from one document to another: between two documents of one department alone, so that what
 * other documents are there, and in which order they came, makes no difference.
 */
import type { GraphBatch, GraphEdge } from './batch.ts';
import { groupedBy } from '../../loaders/grouped.ts';
import { predecessorFinder } from './matching/successors.ts';
import { compareTexts } from './order.ts';
import { publishedProject, type PublishedProject } from './published-project.ts';
import type { WriteTransaction } from './write-transaction.ts';

/**
 * CONTINUES edges between the projects of a document that is being written and those of stored documents.
 *
 * A project continues one of the department's documents of the year before, or, in final accounts, one of the budget
 * of the same year.
 */
export async function continuations(transaction: WriteTransaction, batch: GraphBatch): Promise<GraphEdge[]> {
  const own = projectsOf(batch);
  const departments = [...new Set(own.map(({ departmentId }) => departmentId))].sort(compareTexts);
  if (departments.length === 0) return [];
  const stored = (await transaction.projectsOf(departments))
    .filter(({ documentId }) => documentId !== batch.document.id)
    .toSorted((left, right) => compareTexts(left.id, right.id));
  const found = new Map<string, GraphEdge>();
  const ofDepartment = groupedBy(own, ({ departmentId }) => departmentId);
  for (const others of groupedBy(
    stored,
    ({ departmentId, documentId }) => `${departmentId} ${documentId}`,
  ).values()) {
    const [other] = others;
    const ours = other === undefined ? [] : (ofDepartment.get(other.departmentId) ?? []);
    for (const edge of [...edgesBetween(ours, others), ...edgesBetween(others, ours)]) {
      found.set(`${edge.from.id} ${edge.to.id}`, edge);
    }
  }
  return [...found.values()];
}

function edgesBetween(later: readonly PublishedProject[], earlier: readonly PublishedProject[]): GraphEdge[] {
  const [one] = later;
  const [other] = earlier;
  if (one === undefined || other === undefined || !follows(one, other)) return [];
  const predecessorOf = predecessorFinder(earlier);
  return later.flatMap((project): GraphEdge[] => {
    const match = predecessorOf(project);
    if (match === null) return [];
    const { basis, confidence } = match;
    return [
      {
        relationship: 'CONTINUES',
        from: { kind: 'Project', id: project.id },
        to: { kind: 'Project', id: match.project.id },
        properties: { basis, confidence },
      },
    ];
  });
}

function follows(later: PublishedProject, earlier: PublishedProject): boolean {
  if (later.fiscalYear === earlier.fiscalYear) {
    return later.documentKind === 'FINAL_ACCOUNTS' && earlier.documentKind === 'BUDGET';
  }
  return later.fiscalYear === earlier.fiscalYear + 1;
}

function projectsOf({ document, nodes, edges }: GraphBatch): PublishedProject[] {
  const projects = new Map(nodes.filter((node) => node.kind === 'Project').map((node) => [node.id, node]));
  return edges
    .filter(({ relationship }) => relationship === 'MANAGED_BY')
    .flatMap(({ from, to }): PublishedProject[] => {
      const project = projects.get(from.id);
      return project === undefined ? [] : [publishedProject(project, document, to.id)];
    });
}
