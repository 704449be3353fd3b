import { connectionsOf, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { Step } from '../../src/graph/plan.ts';

/** A connection as a filter sees it: where it leads, and to how many. */
export interface FilterConnection {
  readonly field: string;
  readonly many: boolean;
  readonly description: string;
  readonly step: Step;
  readonly kind: NodeKind;
}

/** The step to the documents in which something stands. */
export const disclosure: Step = { relationship: 'DISCLOSED_IN', direction: 'out' };

/** Whether nodes of a kind stand in documents: not a document itself, and not what a person wrote. */
export const standsInDocuments = (kind: NodeKind): boolean =>
  kind !== 'Document' && nodes[kind].owner !== 'person';

/**
 * Every connection that a kind's `where` may go through: those of the model, and `sources`, the documents in which
 * it stands. One that leads to several kinds has a field for each: `ownerProject`, `ownerTask`.
 */
export function filterConnectionsOf(kind: NodeKind): readonly FilterConnection[] {
  const declared = connectionsOf(kind).flatMap(
    ({ field, many, description, relationship, direction, targets }) =>
      targets.map((target): FilterConnection => ({
        field: targets.length === 1 ? field : `${field}${target}`,
        many,
        description,
        step: { relationship, direction },
        kind: target,
      })),
  );
  if (!standsInDocuments(kind)) return declared;
  const sources: FilterConnection = {
    field: 'sources',
    many: true,
    description: 'The documents in which it stands (出处)',
    step: disclosure,
    kind: 'Document',
  };
  return [...declared, sources];
}
