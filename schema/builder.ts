/** The schema's builder: plugins and scalars, nothing else. */
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import type { NodeView } from './plan/views.ts';
import { decimal } from './scalars/decimal.ts';

export const builder = new SchemaBuilder<{
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    File: { Input: File; Output: never };
  };
}>({
  defaultFieldNullability: false,
  plugins: [RelayPlugin],
  relay: {
    nodeTypeOptions: {
      description: 'Whatever has an id of its own in the graph (节点)',
      resolveType: (value) => (value as NodeView).node.kind,
    },
    // The plan of `node` and `nodes` is compiled like that of every other root field.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    idFieldOptions: {
      description: 'Stable: the same thing has the same id in every load, machine and engine (标识)',
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list (分页信息)' },
    hasNextPageFieldOptions: { description: 'Whether more follow (有无下一页)' },
    hasPreviousPageFieldOptions: { description: 'Whether some come before (有无上一页)' },
    startCursorFieldOptions: { description: '`before` of the previous page (首行游标)' },
    endCursorFieldOptions: { description: '`after` of the next page (末行游标)' },
    firstArgOptions: {
      description: 'How many from the start: 50 where neither first nor last is given, 500 at most (前几条)',
    },
    lastArgOptions: { description: 'How many from the end, 500 at most (后几条)' },
    afterArgOptions: { description: 'Only what comes after this cursor (起始游标)' },
    beforeArgOptions: { description: 'Only what comes before this cursor (结束游标)' },
  },
});

builder.addScalarType('Decimal', decimal);
builder.queryType({
  description:
    'Every list is paged, filtered by `where` and ordered by `orderBy`, then by id; one root field is one read of the graph (查询)',
});

export type SchemaTypes = typeof builder.$inferSchemaTypes;
export type InputFields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;
/** The fields of an object type whose parent is a `View`. */
export type OutputFields<View> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, View>;
export type QueryFields = PothosSchemaTypes.QueryFieldBuilder<SchemaTypes, object>;
