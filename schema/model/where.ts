/** `<Kind>Where`, the condition on a node, and `<Relationship>Where`, the condition on an edge. */
import type { InputFieldMap, InputRef } from '@pothos/core';
import { edges, nodes, type NodeKind, type PropertyDefinition } from '../../src/graph/model/index.ts';
import { builder, type InputFields } from '../builder.ts';
import { comparisonsOf, idComparisons } from './comparisons.ts';
import { filterConnectionsOf, type FilterConnection } from './filter-connections.ts';
import { capitalised, edgeTypeName, listName, publicProperties, type RelationshipName } from './names.ts';

export type Where = InputRef<object>;

const made = new Map<string, Where>();

/** Input types name each other in circles: each is made when it is first asked for, its fields later. */
function once(
  name: string,
  description: string,
  fields: (t: InputFields, self: Where) => InputFieldMap,
): Where {
  const known = made.get(name);
  if (known !== undefined) return known;
  const ref = builder.inputRef<object>(name);
  made.set(name, ref);
  builder.inputType(ref, { description, fields: (t) => fields(t, ref) });
  return ref;
}

export function whereOf(kind: NodeKind): Where {
  return once(
    `${listName(kind)}Where`,
    `What must hold of a ${kind}; its fields hold together. ${nodes[kind].description}`,
    (t, self) => ({
      ...combinations(t, self),
      id: t.field({ type: idComparisons(), description: 'By id (标识)' }),
      ...comparisons(t, publicProperties(nodes[kind])),
      ...Object.fromEntries(
        filterConnectionsOf(kind).map((connection) => [
          connection.field,
          connectionField(t, kind, connection),
        ]),
      ),
    }),
  );
}

/** null where the edges carry nothing that could be compared. */
export function edgeWhereOf(relationship: RelationshipName): Where | null {
  const properties = publicProperties(edges[relationship]);
  if (Object.keys(properties).length === 0) return null;
  return once(
    `${edgeTypeName(relationship)}Where`,
    `What must hold of the connection itself; its fields hold together: ${edges[relationship].description} (关系条件)`,
    (t, self) => ({ ...combinations(t, self), ...comparisons(t, properties) }),
  );
}

function combinations(t: InputFields, self: Where): InputFieldMap {
  return {
    and: t.field({ type: [self], description: 'All of these, at least one (且)' }),
    or: t.field({ type: [self], description: 'At least one of these (或)' }),
    not: t.field({ type: self, description: 'Not this (非)' }),
  };
}

function comparisons(
  t: InputFields,
  properties: Readonly<Record<string, PropertyDefinition>>,
): InputFieldMap {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, definition]) => {
      const type = comparisonsOf(definition);
      return type === null ? [] : [[name, t.field({ type, description: definition.description })]];
    }),
  );
}

function connectionField(t: InputFields, kind: NodeKind, connection: FilterConnection) {
  const { field, many, kind: target } = connection;
  if (many) return t.field({ type: quantifiersOf(kind, connection), description: connection.description });
  const description = `${connection.description}: there is one and it satisfies this; \`not: { ${field}: {} }\` is true where there is none`;
  return t.field({ type: whereOf(target), description });
}

function quantifiersOf(kind: NodeKind, { field, kind: target, step, description }: FilterConnection): Where {
  const edge = edgeWhereOf(step.relationship);
  return once(`${kind}${capitalised(field)}Filter`, `By its ${field}. ${description}`, (t) => ({
    some: t.field({ type: whereOf(target), description: 'At least one satisfies this (存在)' }),
    none: t.field({ type: whereOf(target), description: 'None satisfies this (不存在)' }),
    every: t.field({
      type: whereOf(target),
      description: 'All satisfy this, also where there is none (全部)',
    }),
    ...(edge === null
      ? {}
      : {
          edge: t.field({
            type: edge,
            description: 'Only connections that satisfy this count for some, none and every (关系条件)',
          }),
        }),
  }));
}
