/**
 * The vocabulary in which the graph's model is declared. A kind or a relationship is data: engines make their
 * tables, constraints and statements from it, the API its types, filters and orders.
 */

/** How a property's value is kept. `money` is whole 分 (bigint); `json` is a structure that no filter looks into. */
export type PropertyType = 'string' | 'int' | 'float' | 'money' | 'boolean' | 'enum' | 'strings' | 'json';

export interface PropertyDefinition {
  readonly type: PropertyType;
  /** English, with the Chinese term in brackets: the API's documentation. */
  readonly description: string;
  /** The closed set of an `enum`, and the name of its type in the API. */
  readonly values?: readonly string[];
  readonly enumName?: string;
  /** Every node of the kind has it. */
  readonly required?: boolean;
  /** Filters and orders go by it often enough for an index. */
  readonly indexed?: boolean;
  /** Kept in the graph and not offered by the API under its own name. */
  readonly internal?: boolean;
  /** Of `strings`: what values the nodes have that a relationship leads to, each once (`src/graph/summary.ts`). */
  readonly summary?: SummaryDefinition;
}

/** A closed set's values at the other end of a relationship that starts here. Both ends belong to one document. */
export interface SummaryDefinition {
  readonly relationship: string;
  readonly kind: string;
  readonly property: string;
}

export interface NodeDefinition {
  /** Its name in the graph and in the API. */
  readonly kind: string;
  /** The API's name of the list of all of them. */
  readonly plural: string;
  readonly description: string;
  /** What makes it the same thing again in another load, in the order in which its id is made from them. */
  readonly key: readonly string[];
  /**
   * `document`: it belongs to the one document that discloses it and goes when that goes.
   * `shared`: several documents may speak of it; it stays while one of them does.
   * `audit`: made from what documents say; it goes when one of those goes in which it stands.
   * `person`: a person made it, and it stays whatever is loaded or removed.
   */
  readonly owner: 'document' | 'shared' | 'audit' | 'person';
  /** Texts by which a search finds it, its name first; absent where none does. */
  readonly searched?: readonly string[];
  /** Without `id`, which every node has. */
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}

/** One end of a relationship as the API shows it: the field's name on the node at this end. */
export interface EndDefinition {
  readonly field: string;
  readonly many: boolean;
  readonly description: string;
}

export interface PairDefinition {
  readonly from: string;
  readonly to: string;
  /** The field on `from` that leads to `to`; null where the API shows it in another way. */
  readonly forward: EndDefinition | null;
  readonly backward: EndDefinition | null;
}

export interface RelationshipDefinition {
  readonly name: string;
  readonly description: string;
  readonly pairs: readonly PairDefinition[];
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
}

export const one = (field: string, description: string): EndDefinition => ({
  field,
  many: false,
  description,
});
export const many = (field: string, description: string): EndDefinition => ({
  field,
  many: true,
  description,
});
