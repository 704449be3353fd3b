/**
 * `<Kind>Order`, one key of an order of nodes, and `<Relationship>Order`, one of edges: `{ executionRate: DESC }`; a
 * connection's key goes by what it leads to: `{ indicators: { count: DESC, where: … } }`.
 */
import type { InputFieldMap, InputRef } from '@pothos/core';
import { edges, nodes, type NodeKind, type PropertyDefinition } from '../../src/graph/model/index.ts';
import { builder, type InputFields } from '../builder.ts';
import { orderDirection } from './enums.ts';
import { filterConnectionsOf, type FilterConnection } from './filter-connections.ts';
import { capitalised, edgeTypeName, listName, publicProperties, type RelationshipName } from './names.ts';
import { edgeWhereOf, whereOf } from './where.ts';

const made = new Map<string, InputRef<object>>();

function orderInput(
  name: string,
  description: string,
  properties: Readonly<Record<string, PropertyDefinition>>,
  more: (t: InputFields) => InputFieldMap = () => ({}),
): InputRef<object> {
  const sortable = Object.entries(properties).filter(([, { type }]) => type !== 'json' && type !== 'strings');
  return once(name, description, true, (t) => ({
    ...Object.fromEntries(
      sortable.map(([property, { description }]) => [
        property,
        t.field({ type: orderDirection, description }),
      ]),
    ),
    ...more(t),
  }));
}

/** Orders name each other's kinds in circles: each is made when it is first asked for, its fields later. */
function once(
  name: string,
  description: string,
  isOneOf: boolean,
  fields: (t: InputFields) => InputFieldMap,
): InputRef<object> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const ref = builder.inputRef<object>(name);
  made.set(name, ref);
  builder.inputType(ref, { description, isOneOf, fields });
  return ref;
}

/** By how many a connection leads to, or by the sum of an amount of theirs or of the connections themselves. */
function measureInputOf(kind: NodeKind, connection: FilterConnection): InputRef<object> {
  const { field, kind: target, step, description } = connection;
  const edgeWhere = edgeWhereOf(step.relationship);
  const sums = sumInputOf(target, nodes[target].plural, publicProperties(nodes[target]));
  const edgeSums = sumInputOf(
    edgeTypeName(step.relationship),
    'the connections',
    publicProperties(edges[step.relationship]),
  );
  return once(
    `${kind}${capitalised(field)}Order`,
    `By its ${field}: give one of count, sum and edgeSum. ${description}`,
    false,
    (t) => ({
      count: t.field({ type: orderDirection, description: 'By how many there are (数量)' }),
      ...(sums === null
        ? {}
        : { sum: t.field({ type: sums, description: 'By the sum of an amount of theirs (合计)' }) }),
      ...(edgeSums === null
        ? {}
        : {
            edgeSum: t.field({
              type: edgeSums,
              description: 'By the sum of an amount of the connections to them (关系金额合计)',
            }),
          }),
      where: t.field({ type: whereOf(target), description: 'Only these count (条件)' }),
      ...(edgeWhere === null
        ? {}
        : {
            edgeWhere: t.field({ type: edgeWhere, description: 'Only these connections count (关系条件)' }),
          }),
    }),
  );
}

/** Amounts alone are summed: the sums are exact. null where there is none. */
function sumInputOf(
  name: string,
  of: string,
  properties: Readonly<Record<string, PropertyDefinition>>,
): InputRef<object> | null {
  const amounts = Object.entries(properties).filter(([, { type }]) => type === 'money');
  if (amounts.length === 0) return null;
  return orderInput(
    `${name}SumOrder`,
    `Which amount of ${of} is summed, exactly; where none of them has it, the sum is missing and comes last (合计排序键)`,
    Object.fromEntries(amounts),
  );
}

export const orderInputOf = (kind: NodeKind): InputRef<object> =>
  orderInput(
    `${listName(kind)}Order`,
    `One key of an order of ${nodes[kind].plural}; earlier keys weigh more (排序键)`,
    {
      id: { type: 'string', description: 'By id (标识)' },
      ...publicProperties(nodes[kind]),
    },
    (t) =>
      Object.fromEntries(
        filterConnectionsOf(kind)
          .filter(({ many }) => many)
          .map((connection): [string, InputFieldMap[string]] => [
            connection.field,
            t.field({ type: measureInputOf(kind, connection), description: connection.description }),
          ]),
      ),
  );

/** null where the edges carry nothing to order by. */
export function edgeOrderInputOf(relationship: RelationshipName): InputRef<object> | null {
  const properties = publicProperties(edges[relationship]);
  if (Object.keys(properties).length === 0) return null;
  return orderInput(
    `${edgeTypeName(relationship)}Order`,
    `One key of an order by the connection itself: ${edges[relationship].description} (关系排序键)`,
    properties,
  );
}
