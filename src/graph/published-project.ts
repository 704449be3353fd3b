import type { GraphNode } from './batch.ts';
import type { Value } from './plan.ts';

/** A project with its department and document: what decides whether it is the same again elsewhere. */
export interface PublishedProject {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly departmentId: string;
  readonly documentId: string;
  /** Of the document, as is the kind. */
  readonly fiscalYear: number;
  readonly documentKind: string;
}

/** A project of a document, which a department manages. Throws where a node lacks what the model requires. */
export function publishedProject(
  project: GraphNode,
  document: GraphNode,
  departmentId: string,
): PublishedProject {
  const { code, name } = project.properties;
  const { fiscalYear, kind } = document.properties;
  return {
    id: project.id,
    name: text(name, project),
    code: code === undefined || code === null ? null : text(code, project),
    departmentId,
    documentId: document.id,
    fiscalYear: Number(fiscalYear),
    documentKind: text(kind, document),
  };
}

function text(value: Value | undefined, { id }: GraphNode): string {
  if (typeof value !== 'string') throw new Error(`${id}: a name, code or kind is no text`);
  return value;
}
