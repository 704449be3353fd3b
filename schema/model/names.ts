/** How the API calls what the model declares. */
import { edges, type PropertyDefinition } from '../../src/graph/model/index.ts';

export type RelationshipName = keyof typeof edges;

/** FUNDED_BY → FundedBy: the start of the names of what concerns its edges. */
export const edgeTypeName = (relationship: RelationshipName): string =>
  relationship
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** The properties that the API shows. */
export const publicProperties = (declared: {
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}): Readonly<Record<string, PropertyDefinition>> =>
  Object.fromEntries(Object.entries(declared.properties).filter(([, { internal }]) => internal !== true));

/** The properties that say where an edge stands in its document: the API shows them as a SourceSpan. */
const spanProperties = new Set(['firstLine', 'lastLine', 'page', 'sheet', 'quote']);
export const isSpanProperty = (property: string): boolean => spanProperties.has(property);

/** Whether the edges themselves stand in a document, and so can be shown with their source. */
export const hasSpan = (relationship: RelationshipName): boolean =>
  relationship !== 'DISCLOSED_IN' && 'firstLine' in edges[relationship].properties;
