/** The statements that answer one branch of a plan: its rows, the properties of the rows kept, its number. */
import { boundsOf } from '../cursor.ts';
import { conjuncts, normalForm, type NormalFilter } from '../filter.ts';
import { edges, nodes, propertyOf, type NodeKind, type PropertyDefinition } from '../model/index.ts';
import { definitionOfMeasure, measureOf } from '../measure.ts';
import { orderOf, reversed } from '../order.ts';
import type { Branch, Filter, Operand, OrderKey, Step } from '../plan.ts';
import { quoted, readExpression, readVariable } from './columns.ts';
import { conditionOf, pattern, where, type Subject } from './condition.ts';
import { measureVariable } from './measure-variable.ts';
import { measuring } from './measures.ts';
import { isMarked, offsetOf } from './marks.ts';
import { statementOf, type Clause, type Parameters, type Statement } from './statement.ts';

/** Where a branch starts: all nodes of its kind, these of them, or what a step from these parents leads to. */
export type Origin =
  | { readonly type: 'all' }
  | { readonly type: 'ids'; readonly ids: readonly string[] }
  | {
      readonly type: 'step';
      readonly step: Step;
      readonly parent: NodeKind;
      readonly from: readonly Place[];
    };

/** A node that an earlier statement of the read found: its id, and its offset in its table. */
export interface Place {
  readonly id: string;
  readonly offset: number;
}

/** A value that a row brings along, under a name of its own. */
export interface Column {
  readonly on: Operand;
  readonly property: string;
  readonly definition: PropertyDefinition;
  readonly alias: string;
}

/** Columns of a branch's rows: the keys of its order, properties of the edge, and of the node where asked for. */
export function columnsOf(branch: Branch, origin: Origin, withProperties: boolean): readonly Column[] {
  const keys = orderOf(branch).slice(0, -1);
  const wanted = [
    ...keys.map(({ on, property }) => ({ on, property })),
    ...branch.edgeProperties.map((property) => ({ on: 'edge' as const, property })),
    ...(withProperties ? branch.properties.map((property) => ({ on: 'node' as const, property })) : []),
  ];
  const distinct = new Map(wanted.map((one) => [`${one.on} ${one.property}`, one]));
  return [...distinct.values()].map((one, index) => ({
    ...one,
    definition: definitionOf(branch, origin, one.on, one.property),
    alias: `c${index}`,
  }));
}

function definitionOf(branch: Branch, origin: Origin, on: Operand, property: string) {
  const { kind } = branch;
  if (on === 'measure') return definitionOfMeasure(measureOf(branch, property));
  if (on === 'node') return propertyOf(kind, property);
  const definition =
    origin.type === 'step' ? edges[origin.step.relationship].properties[property] : undefined;
  if (definition === undefined) throw new Error(`No edge with ${property} leads to this ${kind}`);
  return definition;
}

/**
 * The rows of a branch in the order of its page, backward pages reversed: `id` and `place` (its offset), `parent` (the
 * parent's offset) where a step led here, and the columns. `limit` cuts them; null takes all.
 */
export function rowsStatement(
  branch: Branch,
  origin: Origin,
  columns: readonly Column[],
  limit: number | null,
): Statement {
  return statementOf((parameters) => [
    ...measured(branch, origin, parameters),
    `RETURN ${[
      ...(origin.type === 'step' ? [`${offsetOf('p')} AS parent`] : []),
      'n.id AS id',
      `${offsetOf('n')} AS place`,
      ...columns.map(
        ({ on, property, definition, alias }) => `${valueOf(branch, on, property, definition)} AS ${alias}`,
      ),
    ].join(', ')}`,
    `ORDER BY ${orderBy(branch, columns)}`,
    limit === null ? '' : `LIMIT ${parameters.add(limit)}`,
  ]);
}

/** The number of a branch's rows whatever its page: `total`, for each `parent` where a step led here. */
export function countStatement(branch: Branch, origin: Origin): Statement {
  return statementOf((parameters) => [
    ...matched(branch, origin, null, parameters),
    `RETURN ${origin.type === 'step' ? `${offsetOf('p')} AS parent, ` : ''}count(*) AS total`,
  ]);
}

/** The properties of these nodes: `id` and one column each. */
export function propertiesStatement(
  kind: NodeKind,
  columns: readonly Column[],
  ids: readonly string[],
): Statement {
  return statementOf((parameters) => [
    lookUp(kind, ids, parameters),
    `RETURN ${[
      'n.id AS id',
      ...columns.map(
        ({ property, definition, alias }) => `${readExpression('n', property, definition)} AS ${alias}`,
      ),
    ].join(', ')}`,
  ]);
}

/** The wanted measures of these nodes: `id` and one column each, in the order of `branch.measured`. */
export function measuresStatement(branch: Branch, ids: readonly string[]): Statement {
  const measures = (branch.measured ?? []).map((alias) => measureOf(branch, alias));
  const subject: Subject = { kind: branch.kind, node: 'n', edge: null, measures: branch.measures ?? [] };
  return statementOf((parameters) => [
    `${lookUp(branch.kind, ids, parameters)} WITH DISTINCT n`,
    ...measuring(measures, subject, ['n'], parameters),
    `RETURN ${[
      'n.id AS id',
      ...measuredColumns(branch).map(
        ({ property, definition, alias }) =>
          `${valueOf(branch, 'measure', property, definition)} AS ${alias}`,
      ),
    ].join(', ')}`,
  ]);
}

/** The columns of `measuresStatement`. */
export function measuredColumns(branch: Branch): readonly Column[] {
  return (branch.measured ?? []).map((property, index) => ({
    on: 'measure',
    property,
    definition: definitionOfMeasure(measureOf(branch, property)),
    alias: `c${index}`,
  }));
}

function matched(
  branch: Branch,
  origin: Origin,
  bounds: Filter | null,
  parameters: Parameters,
): readonly string[] {
  const subject = subjectOf(branch, origin);
  const filters = [branch.filter, bounds].flatMap((filter) =>
    filter === null ? [] : conjuncts(normalForm(filter)),
  );
  if (origin.type === 'all') return matchedAmongAll(filters, subject, parameters);
  const conditions = filters.map((filter) => conditionOf(filter, subject));
  if (origin.type === 'step') {
    return [
      `MATCH ${pattern(`(p:${quoted(origin.parent)})`, origin.step, subject)}`,
      where([isParent(origin.from), ...conditions], parameters),
      // Left alone, the engine starts from the smaller table and reads all edges that lead there.
      'HINT ((p JOIN e) JOIN n)',
    ];
  }
  // Of what a lookup gives, IS NULL and others look at the first row only (0.19.1); DISTINCT makes new rows of it.
  const ids = [...new Set(origin.ids)];
  return [`${lookUp(branch.kind, ids, parameters)} WITH DISTINCT n`, where(conditions, parameters)];
}

/**
 * The nodes of a kind of which the filters hold. One that asks for a related node of a kind that documents share, of
 * which there are few, is followed from these: the engine would hold each node of the list against it.
 */
function matchedAmongAll(filters: readonly NormalFilter[], subject: Subject, parameters: Parameters) {
  const all = `(n:${quoted(subject.kind)})`;
  const start = filters.find(leadsFromShared);
  const conditions = filters
    .filter((filter) => filter !== start)
    .map((filter) => conditionOf(filter, subject));
  if (start === undefined) return [`MATCH ${all}`, where(conditions, parameters)];
  const { kind, step, filter } = start;
  const shared: Subject = {
    ...{ kind, node: parameters.variable('n') },
    edge: { relationship: step.relationship, variable: parameters.variable('e') },
  };
  return [
    `MATCH ${pattern(all, step, shared)}`,
    where([conditionOf(filter, shared), ...conditions], parameters),
    'WITH DISTINCT n',
  ];
}

type FromShared = Extract<NormalFilter, { type: 'related' }> & { readonly filter: NormalFilter };

function leadsFromShared(filter: NormalFilter): filter is FromShared {
  return (
    filter.type === 'related' &&
    filter.quantifier === 'some' &&
    filter.filter !== null &&
    nodes[filter.kind].owner === 'shared'
  );
}

function subjectOf(branch: Branch, origin: Origin): Subject {
  return {
    kind: branch.kind,
    node: 'n',
    edge: origin.type === 'step' ? { relationship: origin.step.relationship, variable: 'e' } : null,
    measures: branch.measures ?? [],
  };
}

/** The rows of a page's bounds. Where the order goes by measures, these are computed first: the bounds speak of them. */
function measured(branch: Branch, origin: Origin, parameters: Parameters): readonly string[] {
  const bounds = boundsOf(branch);
  const keys = orderOf(branch).filter(({ on }) => on === 'measure');
  if (keys.length === 0) return matched(branch, origin, bounds, parameters);
  const carried = origin.type === 'step' ? ['p', 'e', 'n'] : ['n'];
  const aliases = [...new Set(keys.map(({ property }) => property))];
  return [
    ...matched(branch, origin, null, parameters),
    ...measuring(
      aliases.map((alias) => measureOf(branch, alias)),
      subjectOf(branch, origin),
      carried,
      parameters,
    ),
    bounds === null ? '' : where([conditionOf(normalForm(bounds), subjectOf(branch, origin))], parameters),
  ];
}

function valueOf(branch: Branch, on: Operand, property: string, definition: PropertyDefinition): string {
  if (on === 'measure') return readVariable(measureVariable(branch.measures, property), definition);
  return readExpression(on === 'node' ? 'n' : 'e', property, definition);
}

/** An equation of the key is looked up in its index, a list of keys is not. */
function lookUp(kind: NodeKind, ids: readonly string[], parameters: Parameters): string {
  return `UNWIND ${parameters.add([...ids])} AS x MATCH (n:${quoted(kind)}) WHERE n.id = x`;
}

function isParent(from: readonly Place[]): Clause {
  const [only, ...more] = from;
  if (only !== undefined && more.length === 0) return (parameters) => `p.id = ${parameters.add(only.id)}`;
  return isMarked(
    'p',
    from.map(({ offset }) => offset),
  );
}

/** The engine puts missing values last upwards and first downwards; the plan wants them last in its own direction. */
function orderBy(branch: Branch, columns: readonly Column[]): string {
  const backward = branch.page?.direction === 'backward';
  const order = backward ? reversed(orderOf(branch)) : orderOf(branch);
  const keyOf = ({ on, property, descending }: OrderKey) => {
    const direction = descending ? ' DESC' : '';
    const column = columns.find((one) => one.on === on && one.property === property);
    if (column === undefined) return `id${direction}`;
    const already = column.definition.required === true || descending === backward;
    return `${already ? '' : `${column.alias} IS NULL${backward ? ' DESC' : ''}, `}${column.alias}${direction}`;
  };
  return order.map(keyOf).join(', ');
}
