/** `<Kind>Order`, one key of an order of nodes, and `<Relationship>Order`, one of edges: `{ executionRate: DESC }`. */
import type { InputRef } from '@pothos/core';
import { edges, nodes, type NodeKind, type PropertyDefinition } from '../../src/graph/model/index.ts';
import { builder } from '../builder.ts';
import { orderDirection } from './enums.ts';
import { edgeTypeName, publicProperties, type RelationshipName } from './names.ts';

const made = new Map<string, InputRef<object>>();

function orderInput(
  name: string,
  description: string,
  properties: Readonly<Record<string, PropertyDefinition>>,
): InputRef<object> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const sortable = Object.entries(properties).filter(([, { type }]) => type !== 'json' && type !== 'strings');
  const type: InputRef<object> = builder.inputType(name, {
    description,
    isOneOf: true,
    fields: (t) =>
      Object.fromEntries(
        sortable.map(([property, { description }]) => [
          property,
          t.field({ type: orderDirection, description }),
        ]),
      ),
  });
  made.set(name, type);
  return type;
}

export const orderInputOf = (kind: NodeKind): InputRef<object> =>
  orderInput(
    `${kind}Order`,
    `One key of an order of ${nodes[kind].plural}; earlier keys weigh more (排序键)`,
    {
      id: { type: 'string', description: 'By id (标识)' },
      ...publicProperties(nodes[kind]),
    },
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
