/** Filters in normal form as conditions of this engine's Cypher. Values are parameters, never text. */
import { edges, propertyOf, type NodeKind, type PropertyDefinition } from '../model/index.ts';
import type { NormalComparison, NormalFilter } from '../filter.ts';
import { definitionOfMeasure, measureOf } from '../measure.ts';
import type { Measure, Step } from '../plan.ts';
import { summarised, type Summarised } from '../summary.ts';
import { parameterOf, quoted } from './columns.ts';
import { measureVariable } from './measure-variable.ts';
import type { Clause, Parameters } from './statement.ts';

/** What a condition speaks of: a node, and the edge that led to it where there is one. */
export interface Subject {
  readonly kind: NodeKind;
  readonly node: string;
  readonly edge: { readonly relationship: Step['relationship']; readonly variable: string } | null;
  /** What was computed of the node before. */
  readonly measures?: readonly Measure[];
}

/** The condition that a filter puts on its subject. */
export function conditionOf(filter: NormalFilter, subject: Subject): Clause {
  switch (filter.type) {
    case 'and':
    case 'or':
      return combined(
        filter.type,
        filter.filters.map((part) => conditionOf(part, subject)),
      );
    case 'compare':
      return comparison(filter, subject);
    case 'related':
      return related(filter, subject);
  }
}

/** `and` of nothing holds always, `or` of nothing never. */
function combined(type: 'and' | 'or', parts: readonly Clause[]): Clause {
  if (parts.length === 0) return () => (type === 'and' ? 'true' : 'false');
  return (parameters) => `(${parts.map((part) => part(parameters)).join(type === 'and' ? ' AND ' : ' OR ')})`;
}

const operators = { eq: '=', in: 'IN', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

function comparison(filter: NormalComparison, subject: Subject): Clause {
  const { definition, text: property } = operand(filter, subject);
  const plain: Clause = (parameters) => {
    if (filter.comparison === 'isNull') return `${property} IS ${filter.value === true ? '' : 'NOT '}NULL`;
    // The engine's functions find the empty text nowhere.
    const isText = filter.comparison === 'contains' || filter.comparison === 'startsWith';
    if (isText && filter.value === '') return `${property} IS NOT NULL`;
    if (Array.isArray(filter.value) && filter.value.length === 0) return 'false';
    const value = parameterOf(definition, filter.value)(parameters);
    if (filter.comparison === 'contains') return `contains(${property}, ${value})`;
    if (filter.comparison === 'startsWith') return `starts_with(${property}, ${value})`;
    return `${property} ${operators[filter.comparison]} ${value}`;
  };
  return filter.negated ? (parameters) => `(NOT (${plain(parameters)}) OR ${property} IS NULL)` : plain;
}

/** The property that is compared, with its definition. Throws where the subject has none of this name. */
function operand({ on, property }: NormalComparison, { kind, node, edge, measures }: Subject) {
  if (on === 'measure') {
    const definition = definitionOfMeasure(measureOf({ kind, measures: measures ?? [] }, property));
    return { definition, text: measureVariable(measures, property) };
  }
  if (on === 'node') return { definition: propertyOf(kind, property), text: `${node}.${quoted(property)}` };
  const definition: PropertyDefinition | undefined =
    edge === null ? undefined : edges[edge.relationship].properties[property];
  if (edge === null || definition === undefined) {
    throw new Error(`No edge with ${property} leads to this ${kind}`);
  }
  return { definition, text: `${edge.variable}.${quoted(property)}` };
}

function related(filter: Extract<NormalFilter, { type: 'related' }>, { kind, node }: Subject): Clause {
  const kept = summarised(kind, filter);
  if (kept !== null) return holdsOne(kept, node, filter.quantifier);
  return (parameters) => {
    const { relationship } = filter.step;
    const other: Subject = {
      kind: filter.kind,
      node: parameters.variable('n'),
      edge: { relationship, variable: parameters.variable('e') },
    };
    const inside = parameters.inSubquery();
    const condition = filter.filter === null ? '' : ` WHERE ${conditionOf(filter.filter, other)(inside)}`;
    const exists = `EXISTS { MATCH ${pattern(`(${node})`, filter.step, other)}${condition} }`;
    return filter.quantifier === 'some' ? exists : `NOT ${exists}`;
  };
}

/** Whether the list that the node keeps holds one of the values, or none; a node without a list holds none. */
function holdsOne({ property, values }: Summarised, node: string, quantifier: 'some' | 'none'): Clause {
  const list = `${node}.${quoted(property)}`;
  const held = values.map(
    (value): Clause =>
      (parameters) =>
        `list_contains(${list}, ${parameters.add(value)})`,
  );
  const some = combined('or', held);
  return quantifier === 'some' ? some : (parameters) => `(NOT ${some(parameters)} OR ${list} IS NULL)`;
}

/** A step as a pattern: `(from)-[e:NAME]->(n:Kind)`, or against the arrow. */
export function pattern(
  from: string,
  { relationship, direction }: Step,
  { kind, node, edge }: Subject,
): string {
  const arrow = `-[${edge?.variable ?? ''}:${quoted(relationship)}]-`;
  const to = `(${node}:${quoted(kind)})`;
  return direction === 'out' ? `${from}${arrow}>${to}` : `${from}<${arrow}${to}`;
}

/**
 * `WHERE …` of several conditions that must all hold; nothing where there is none. When the engine (0.19.1) prepares
 * a statement it overlooks parameters that stand in EXISTS { … } alone and then takes the condition there for true
 * or false as it likes (LadybugDB issue 912); so each is named outside too, in a condition that always holds.
 */
export function where(conditions: readonly Clause[], parameters: Parameters): string {
  const printed = conditions.map((condition) => condition(parameters));
  const named = parameters.unseen.map((name) => `${name} IS NOT NULL`);
  const all = [...printed, ...named];
  return all.length === 0 ? '' : `WHERE ${all.join(' AND ')}`;
}
