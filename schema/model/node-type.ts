/** A kind of the model as a type of the API: what every kind has. A kind's own file says what is special about it. */
import type { FieldMap } from '@pothos/core';
import { nodes, type NodeKind } from '../../src/graph/model/index.ts';
import { builder, type OutputFields } from '../builder.ts';
import { reading } from '../plan/reads.ts';
import type { NodeView } from '../plan/views.ts';
import { connectionFieldsOf } from './connection-fields.ts';
import { standsInDocuments } from './filter-connections.ts';
import { listField } from './list-field.ts';
import { publicProperties } from './names.ts';
import { nodeRef } from './node-refs.ts';
import { nodePropertyFields } from './property-fields.ts';
import { sourcesField } from './sources-field.ts';

export interface Special {
  /** Properties that the API shows in another way, by `fields`. Filters and orders still go by them. */
  readonly inOtherForm?: readonly string[];
  readonly fields?: (t: OutputFields<NodeView>) => FieldMap;
}

/** Declares the object type of a kind and the root field that lists all of them. */
export function nodeType(kind: NodeKind, { inOtherForm = [], fields }: Special = {}): void {
  const shown = Object.entries(publicProperties(nodes[kind])).filter(([name]) => !inOtherForm.includes(name));
  builder.objectType(nodeRef(kind), {
    description: nodes[kind].description,
    interfaces: [builder.nodeInterfaceRef()],
    fields: (t) => ({
      id: t.id({
        description: 'Stable: the same in every load, machine and engine (标识)',
        extensions: reading(() => undefined),
        resolve: ({ node }) => node.id,
      }),
      url: t.string({
        description:
          'Its address, by which it can be cited: GraphiQL opens there with the query that shows it (浏览地址)',
        extensions: reading(() => undefined),
        resolve: ({ node }, _arguments, { origin = '' }) => `${origin}/node/${node.id}`,
      }),
      ...nodePropertyFields(t, Object.fromEntries(shown)),
      ...connectionFieldsOf(t, kind),
      ...(standsInDocuments(kind) ? { sources: sourcesField(t, kind) } : {}),
      ...fields?.(t),
    }),
  });
  builder.queryField(nodes[kind].plural, (t) => listField(t, kind));
}
