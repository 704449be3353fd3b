import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
  type GraphQLNamedType,
} from 'graphql';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

it('is the one that schema.graphql shows', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(`${printSchema(schema)}\n`, 'npm run schema writes it anew').toBe(committed);
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type and all that it holds, under their full names. */
function partsOf(type: GraphQLNamedType): Described[] {
  const under = (owner: string, parts: readonly Described[]) =>
    parts.map(({ name, description }): Described => ({ name: `${owner}.${name}`, description }));
  if (isEnumType(type)) return [type, ...under(type.name, type.getValues())];
  if (isInputObjectType(type)) return [type, ...under(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [type];
  const fields = Object.values(type.getFields());
  return [
    type,
    ...under(type.name, fields),
    ...fields.flatMap(({ name, args }) => under(`${type.name}.${name}`, args)),
  ];
}

it('describes every type, field, argument and enum value, with the Chinese term', () => {
  const described = types.flatMap(partsOf).map(({ name, description }) => [name, description] as const);
  expect(described.length).toBeGreaterThan(500);
  expect(described.filter(([, description]) => !description).map(([name]) => name)).toEqual([]);
  const english = described.filter(([, description]) => !/\p{Script=Han}/u.test(description ?? ''));
  expect(english.map(([name]) => name)).toEqual([]);
});

it('has every field of what comes from the graph declare what it reads', () => {
  // Values and structures that a field above them reads whole, and what writes instead of reading.
  const values = new Set([
    'Money',
    'Repair',
    'Problem',
    'PageInfo',
    'LoadReport',
    'Mutation',
    'EvaluatedFunds',
    'WalkedEdge',
    'KindCoverage',
    'PropertyCoverage',
    'Statistics',
    'StatisticsGroup',
    'StatisticsKeyValue',
    'StatisticsSum',
    'AuditRule',
    'AuditRuleParameter',
    'Bilingual',
    'ComparedValue',
    'ReviewReport',
  ]);
  const silent = types.flatMap((type) =>
    isObjectType(type) && !values.has(type.name)
      ? Object.values(type.getFields())
          .filter(({ extensions }) => !('reads' in extensions || 'rootReads' in extensions))
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  // The rules are the program's own, not the graph's.
  expect(silent).toEqual(['Query.auditRules']);
});
