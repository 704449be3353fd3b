/** The model's closed sets as enums, one for each name. */
import type { EnumRef } from '@pothos/core';
import { nodes, type NodeKind, type PropertyDefinition } from '../../src/graph/model/index.ts';
import { builder } from '../builder.ts';
import { enumMeanings, valueNames } from './enum-values.ts';

interface ModelEnum {
  readonly name: string;
  readonly ref: EnumRef<typeof builder.$inferSchemaTypes, string>;
}

const made = new Map<string, ModelEnum>();

/** The enum of a property of type `enum`. Throws where it has no name or a value has no description. */
export function enumOf({ enumName, values }: PropertyDefinition): ModelEnum {
  if (enumName === undefined || values === undefined) throw new Error('An enum without name or values');
  const known = made.get(enumName);
  if (known !== undefined) return known;
  const meanings = enumMeanings[enumName];
  if (meanings === undefined) throw new Error(`The enum ${enumName} has no description`);
  const named = values.map((value) => {
    const description = meanings.values[value];
    if (description === undefined) throw new Error(`${value} of ${enumName} has no description`);
    return [valueNames[value] ?? value, { value, description }] as const;
  });
  const type = {
    name: enumName,
    ref: builder.enumType(enumName, {
      description: meanings.description,
      values: Object.fromEntries(named),
    }),
  };
  made.set(enumName, type);
  return type;
}

/** Kinds of nodes as the values of an enum. */
export const kindValues = (
  kinds: readonly NodeKind[],
): Record<NodeKind, { value: NodeKind; description: string }> =>
  Object.fromEntries(
    kinds.map((kind) => [kind, { value: kind, description: nodes[kind].description }]),
  ) as Record<NodeKind, { value: NodeKind; description: string }>;

export const orderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered; missing values come last either way (排序方向)',
  values: {
    ASC: { description: 'Smallest first; texts by code point (升序)' },
    DESC: { description: 'Largest first (降序)' },
  },
});
