/** Filters as Cypher predicates. Values are parameters; names come from the model and from nowhere else. */
import Cypher from '@neo4j/cypher-builder';
import { normalForm, type NormalComparison, type NormalFilter } from '../filter.ts';
import { definitionOfMeasure, measureOf } from '../measure.ts';
import {
  edges,
  propertyOf,
  type NodeKind,
  type PropertyType,
  type RelationshipName,
} from '../model/index.ts';
import { summarised, type Summarised } from '../summary.ts';
import type { Branch, Measure, Operand, Step, Value } from '../plan.ts';
import { toDriver } from './values.ts';

/** A node of a statement, and the edge that led to it where one did. */
export interface Place {
  readonly kind: NodeKind;
  readonly node: Cypher.Node;
  readonly edge: { readonly relationship: RelationshipName; readonly variable: Cypher.Relationship } | null;
  /** What the order of the branch that stands here computes. */
  readonly measures: readonly Measure[];
  /** The variables that hold them where a clause before has computed them. */
  readonly computed: Map<string, Cypher.Variable>;
  /** A property that a condition of the statement says the node has, though not every node of the kind does. */
  readonly present?: string;
}

type Standing = Pick<Branch, 'kind' | 'measures'>;

/** A node of this kind, found without following an edge. */
export function placeOf({ kind, measures = [] }: Standing): Place {
  return { kind, node: new Cypher.Node(), edge: null, measures, computed: new Map() };
}

/** The node that a step leads to. */
export function placeBeyond({ relationship }: Step, { kind, measures = [] }: Standing): Place {
  const edge = { relationship, variable: new Cypher.Relationship() };
  return { kind, node: new Cypher.Node(), edge, measures, computed: new Map() };
}

/**
 * `(this0)-[this1:FUNDED_BY]->(this2:FundingSource)`, in the direction of the step.
 *
 * @param from with its label where nothing before has matched it
 */
export function stepPattern(from: Cypher.Pattern, step: Step, to: Place): Cypher.Pattern {
  return from
    .related(to.edge?.variable, {
      type: step.relationship,
      direction: step.direction === 'out' ? 'right' : 'left',
    })
    .to(to.node, { labels: [to.kind] });
}

/** The predicate that a filter in normal form is. */
export function condition(filter: NormalFilter, place: Place): Cypher.Predicate {
  switch (filter.type) {
    case 'and':
      return Cypher.and(...filter.filters.map((part) => condition(part, place))) ?? Cypher.true;
    case 'or':
      return Cypher.or(...filter.filters.map((part) => condition(part, place))) ?? Cypher.false;
    case 'related': {
      const kept = summarised(place.kind, filter);
      if (kept !== null) return holdsOne(kept, place, filter.quantifier);
      const related = placeBeyond(filter.step, filter);
      const match = new Cypher.Match(stepPattern(new Cypher.Pattern(place.node), filter.step, related));
      if (filter.filter !== null) match.where(condition(filter.filter, related));
      const exists = new Cypher.Exists(match);
      return filter.quantifier === 'some' ? exists : Cypher.not(exists);
    }
    case 'compare': {
      const property = propertyAt(place, filter.on, filter.property);
      const holds = comparison(filter, property, typeAt(place, filter.on, filter.property));
      // NOT of unknown is unknown in Cypher, and the plan's `not` is true where its filter is not.
      return filter.negated ? Cypher.or(Cypher.not(holds), Cypher.isNull(property)) : holds;
    }
  }
}

/** Whether the list that the node keeps holds one of the values, or none; a node without a list holds none. */
function holdsOne({ property, values }: Summarised, { node }: Place, quantifier: 'some' | 'none') {
  const list = node.property(property);
  const one = new Cypher.Variable();
  const some = Cypher.any(one, new Cypher.Param(values), Cypher.in(one, list));
  return quantifier === 'some' ? some : Cypher.or(Cypher.not(some), Cypher.isNull(list));
}

/** A property of the place's node or edge, or what is measured of the node. */
export function propertyAt(place: Place, on: Operand, name: string): Cypher.Expr {
  if (on === 'measure') return place.computed.get(name) ?? measured(measureOf(place, name), place);
  return (on === 'node' ? place.node : edgeOf(place).variable).property(name);
}

/**
 * The number of related nodes, or a sum over them, which is missing where none of them has a value. The sum is a
 * fold over their values: Neo4j (5.26) takes sum() inside COLLECT { } for one of the statement around it.
 */
function measured({ step, kind, filter, sum }: Measure, place: Place): Cypher.Expr {
  const related = placeBeyond(step, { kind });
  const match = new Cypher.Match(stepPattern(new Cypher.Pattern(place.node), step, related));
  const conditions = filter === null ? [] : [condition(normalForm(filter), related)];
  if (sum === null) {
    return new Cypher.Count(match.where(Cypher.and(...conditions)).return(related.node));
  }
  const value = propertyAt(related, sum.on, sum.property);
  const values = match.where(Cypher.and(...conditions, Cypher.isNotNull(value))).return(value);
  const [total, each] = [new Cypher.Variable(), new Cypher.Variable()];
  const added = Cypher.plus(Cypher.coalesce(total, new Cypher.Literal(0)), each);
  return Cypher.reduce(total, Cypher.Null, each, new Cypher.Collect(values), added);
}

export function typeAt(place: Place, on: Operand, name: string): PropertyType {
  if (on === 'node') return propertyOf(place.kind, name).type;
  if (on === 'measure') return definitionOfMeasure(measureOf(place, name)).type;
  const { relationship } = edgeOf(place);
  const definition = edges[relationship].properties[name];
  if (definition === undefined) throw new Error(`${relationship} has no property ${name}`);
  return definition.type;
}

function edgeOf({ kind, edge }: Place): NonNullable<Place['edge']> {
  if (edge === null)
    throw new Error(`No edge leads to ${kind} here, and a condition or an order asks for one`);
  return edge;
}

function comparison(
  { comparison, value }: NormalComparison,
  property: Cypher.Expr,
  type: PropertyType,
): Cypher.Predicate {
  if (comparison === 'isNull') return value === true ? Cypher.isNull(property) : Cypher.isNotNull(property);
  const parameter = new Cypher.Param(toDriver(type, value));
  const bound = boundOf(type, value);
  switch (comparison) {
    case 'eq':
      return Cypher.eq(property, parameter);
    case 'in':
      return Cypher.in(property, parameter);
    case 'lt':
      return Cypher.lt(property, bound);
    case 'lte':
      return Cypher.lte(property, bound);
    case 'gt':
      return Cypher.gt(property, bound);
    case 'gte':
      return Cypher.gte(property, bound);
    case 'contains':
      return Cypher.contains(property, parameter);
    case 'startsWith':
      return Cypher.startsWith(property, parameter);
  }
}

/**
 * A value that a property is compared with by <, ≤, > or ≥. Neo4j compares stored and literal texts by code point, as
 * it sorts them, but a parameter by UTF-16 unit (5.26): a page after ！ would lose 𠮷. The two differ only where a text
 * has units from U+D800 on: such a text is printed. One with a backslash stays a parameter, so that nothing rests on
 * how it is escaped.
 */
export function boundOf(type: PropertyType, value: Value | undefined): Cypher.Expr {
  const isPrinted = typeof value === 'string' && /[\ud800-\uffff]/.test(value) && !value.includes('\\');
  return isPrinted ? new Cypher.Literal(value) : new Cypher.Param(toDriver(type, value));
}
