/** How the API calls what the model declares. */
import { span } from '../../src/graph/model/edge-properties.ts';
import { edges, type NodeKind, type PropertyDefinition } from '../../src/graph/model/index.ts';

export type RelationshipName = keyof typeof edges;

/** The start of the names of a kind's lists, conditions and orders: the kind's own, but for findings. */
export const listName = (kind: NodeKind): string => (kind === 'Finding' ? 'AuditFinding' : kind);

/** A field's name inside the name of a type. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** FUNDED_BY → FundedBy: the start of the names of what concerns its edges. */
export const edgeTypeName = (relationship: RelationshipName): string =>
  relationship.toLowerCase().split('_').map(capitalised).join('');

/** The properties that the API shows. */
export const publicProperties = (declared: {
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}): Readonly<Record<string, PropertyDefinition>> =>
  Object.fromEntries(Object.entries(declared.properties).filter(([, { internal }]) => internal !== true));

/** The properties that say where an edge stands in its document: the API shows them as a SourceSpan. */
export const isSpanProperty = (property: string): boolean => Object.hasOwn(span, property);

/** Whether the edges themselves stand in a document, and so can be shown with their source. */
export const hasSpan = (relationship: RelationshipName): boolean =>
  relationship !== 'DISCLOSED_IN' && 'firstLine' in edges[relationship].properties;

/** Whether edges of the relationship carry something that the API shows. */
export const carriesProperties = (relationship: RelationshipName): boolean =>
  Object.keys(publicProperties(edges[relationship])).length > 0;

/** Where a connection stands: the edges of a relationship, seen from a kind; null for the list of all. */
export interface Place {
  readonly from: NodeKind;
  readonly field: string;
  readonly relationship: RelationshipName;
}

/** The start of the names of a list's connection and edge types: the kind's where its edges carry nothing of their own. */
export function listTypeName(kind: NodeKind, place: Place | null): string {
  if (place === null || !carriesProperties(place.relationship)) return listName(kind);
  return `${place.from}${capitalised(place.field)}`;
}
