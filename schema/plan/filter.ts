/** From a `where` argument to the plan's filter. */
import { edges, propertyOf, type NodeKind, type PropertyType } from '../../src/graph/model/index.ts';
import type { Comparison, Filter, Value } from '../../src/graph/plan.ts';
import { badInput } from '../bad-input.ts';
import { filterConnectionsOf, type FilterConnection } from '../model/filter-connections.ts';
import { fenOfWanYuan } from '../scalars/decimal.ts';

type Where = Readonly<Record<string, unknown>>;
type RelationshipName = keyof typeof edges;

/**
 * The condition that a `<Kind>Where` states; all of its fields hold together. null where it states none.
 * @throws GraphQLError where a field is null (leave it out, or ask for isNull) or an amount is no money
 */
export function filterOfWhere(kind: NodeKind, where: unknown, path = 'where'): Filter | null {
  const connections = new Map(filterConnectionsOf(kind).map((connection) => [connection.field, connection]));
  return conditions(where, path, (field, value, at) => {
    const connection = connections.get(field);
    if (connection !== undefined) return filterOfConnection(connection, value, at);
    if (field === 'id') return comparisons('node', field, 'string', value, at);
    return comparisons('node', field, propertyOf(kind, field).type, value, at);
  });
}

/** The condition that a `<Relationship>Where` states of the edge itself. */
export function filterOfEdgeWhere(
  relationship: RelationshipName,
  where: unknown,
  path: string,
): Filter | null {
  return conditions(where, path, (field, value, at) => {
    const type = edges[relationship].properties[field]?.type;
    if (type === undefined) throw new Error(`${relationship} has no property ${field}`);
    return comparisons('edge', field, type, value, at);
  });
}

/** All of several conditions; null where there is none. */
export function allOf(filters: readonly (Filter | null)[]): Filter | null {
  const stated = filters.filter((filter) => filter !== null);
  const [first] = stated;
  if (first === undefined) return null;
  return stated.length === 1 ? first : { type: 'and', filters: stated };
}

/** `and`, `or` and `not` of a where, and whatever else its fields are. */
function conditions(
  where: unknown,
  path: string,
  ofField: (field: string, value: unknown, path: string) => Filter | null,
): Filter | null {
  const inner = (value: unknown, at: string) => conditions(value, at, ofField);
  const filters = entries(where, path).map(([field, value]): Filter | null => {
    const at = `${path}.${field}`;
    if (field === 'and') return allOf(parts(value, at).map(([part, place]) => inner(part, place)));
    if (field === 'or') {
      return {
        type: 'or',
        filters: parts(value, at).map(([part, place]) => stated(inner(part, place), place)),
      };
    }
    if (field === 'not') return { type: 'not', filter: stated(inner(value, at), at) };
    return ofField(field, value, at);
  });
  return allOf(filters);
}

function filterOfConnection(connection: FilterConnection, value: unknown, path: string): Filter | null {
  const { step, kind, many } = connection;
  if (!many) {
    const filter = filterOfWhere(kind, value, path);
    return { type: 'related', step, kind, quantifier: 'some', filter };
  }
  const { edge, ...quantified } = Object.fromEntries(conditionsIn(value, path, 'some, none or every'));
  const onEdge = edge === undefined ? null : filterOfEdgeWhere(step.relationship, edge, `${path}.edge`);
  if (onEdge !== null && Object.keys(quantified).length === 0) {
    throw badInput(`${path}.edge says which connections count; say also some, none or every of them.`);
  }
  return allOf(
    Object.entries(quantified).map(([name, where]): Filter => {
      const quantifier = name as 'some' | 'none' | 'every';
      const filter = filterOfWhere(kind, where, `${path}.${name}`);
      if (quantifier !== 'every') {
        return { type: 'related', step, kind, quantifier, filter: allOf([filter, onEdge]) };
      }
      // Every one that the edge's condition counts: it does not count, or it satisfies the filter.
      const counted: Filter | null =
        onEdge === null || filter === null
          ? filter
          : { type: 'or', filters: [{ type: 'not', filter: onEdge }, filter] };
      return { type: 'related', step, kind, quantifier, filter: counted };
    }),
  );
}

function comparisons(
  on: 'node' | 'edge',
  property: string,
  type: PropertyType,
  value: unknown,
  path: string,
): Filter | null {
  return allOf(
    conditionsIn(value, path, 'eq, in, isNull …').map(([name, operand]): Filter => ({
      type: 'compare',
      on,
      property,
      comparison: name as Comparison,
      value: name === 'isNull' ? (operand as boolean) : operandOf(type, given(operand, `${path}.${name}`)),
    })),
  );
}

/** Money is compared with what the client writes in 万元; everything else is as it is. */
function operandOf(type: PropertyType, operand: unknown): Value {
  if (Array.isArray(operand)) return operand.map((item) => operandOf(type, item));
  return type === 'money' ? fenOfWanYuan(operand as string) : (operand as Value);
}

/** The conditions of an `and` or `or`, each with its place. */
const parts = (value: unknown, path: string): (readonly [part: unknown, path: string])[] =>
  given(value as readonly unknown[], path).map((part, index) => [part, `${path}[${index}]`]);

/** A list with nothing in it would hold of nothing, or of everything, and nobody would see why: it is refused. */
function given<Operand>(operand: Operand, path: string): Operand {
  if (!Array.isArray(operand) || operand.length > 0) return operand;
  throw badInput(`${path} is an empty list; give at least one, or leave ${path} out.`);
}

/** A condition of an `or` or `not`: without any, a forgotten variable would turn the answer over. */
function stated(filter: Filter | null, path: string): Filter {
  if (filter !== null) return filter;
  throw badInput(`${path} says no condition (was a variable not given?); say one, or leave ${path} out.`);
}

/** Fields of which at least one must be given: without any, a forgotten variable would widen the answer. */
function conditionsIn(value: unknown, path: string, allowed: string) {
  const fields = entries(value, path);
  if (fields.length > 0) return fields;
  throw badInput(
    `${path} says no condition (was a variable not given?); say ${allowed}, or leave ${path} out.`,
  );
}

/** A null would silently widen the answer to everything, as when a variable is forgotten: it is refused. */
function entries(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (value === null) throw badInput(`${path} is null, which is no condition; leave it out, or give one.`);
  const fields = Object.entries((value ?? {}) as Where);
  const empty = fields.find(([, inner]) => inner === null);
  if (empty === undefined) return fields;
  throw badInput(
    `${path}.${empty[0]} is null, which is no condition; leave it out, or ask for what is missing by isNull: true.`,
  );
}
