/** The inputs that compare one property: `{ gte: 90, lt: 100 }`. All comparisons given hold together. */
import type { InputFieldMap, InputRef } from '@pothos/core';
import type { PropertyDefinition } from '../../src/graph/model/index.ts';
import type { Comparison } from '../../src/graph/plan.ts';
import { builder } from '../builder.ts';
import { enumOf } from './enums.ts';

const meanings: Readonly<Record<Comparison, string>> = {
  eq: 'Is equal to (等于)',
  ne: 'Is not equal to; also true where there is no value (不等于)',
  in: 'Is one of these, at least one (属于)',
  lt: 'Is less than (小于)',
  lte: 'Is at most (不大于)',
  gt: 'Is more than (大于)',
  gte: 'Is at least (不小于)',
  contains: 'Contains this text, exactly as printed (包含)',
  startsWith: 'Starts with this text, exactly as printed (开头为)',
  isNull: 'Whether there is no value (无值)',
};
const size = ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte'] as const;

type Operand = 'String' | 'Int' | 'Float' | 'Boolean' | 'ID' | 'Decimal' | InputRef<string>;

const made = new Map<string, InputRef<object>>();

function comparisonInput(
  name: string,
  operand: Operand,
  comparisons: readonly Comparison[],
  description: string,
): InputRef<object> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const type: InputRef<object> = builder.inputType(name, {
    description,
    fields: (t): InputFieldMap =>
      Object.fromEntries(
        comparisons.map((comparison): [string, InputFieldMap[string]] => {
          const description = meanings[comparison];
          if (comparison === 'isNull') return [comparison, t.boolean({ description })];
          if (comparison === 'in') return [comparison, t.field({ type: [operand], description })];
          return [comparison, t.field({ type: operand, description })];
        }),
      ),
  });
  made.set(name, type);
  return type;
}

/** The comparison input of a property; null where its type cannot be compared (lists and structures). */
export function comparisonsOf(definition: PropertyDefinition): InputRef<object> | null {
  switch (definition.type) {
    case 'string':
      return comparisonInput(
        'StringFilter',
        'String',
        [...size, 'contains', 'startsWith', 'isNull'],
        'Compares a text by code point, upper and lower case apart (文本条件)',
      );
    case 'int':
      return comparisonInput('IntFilter', 'Int', [...size, 'isNull'], 'Compares a whole number (整数条件)');
    case 'float':
      return comparisonInput('FloatFilter', 'Float', [...size, 'isNull'], 'Compares a number (数值条件)');
    case 'money':
      return comparisonInput(
        'MoneyFilter',
        'Decimal',
        [...size, 'isNull'],
        'Compares an amount with decimals in 万元 (10,000 yuan), exactly (金额条件，单位：万元)',
      );
    case 'boolean':
      return comparisonInput(
        'BooleanFilter',
        'Boolean',
        ['eq', 'ne', 'isNull'],
        'Compares yes and no (是否条件)',
      );
    case 'enum': {
      const { name, ref } = enumOf(definition);
      return comparisonInput(
        `${name}Filter`,
        ref,
        ['eq', 'ne', 'in', 'isNull'],
        `Compares a ${name} (枚举条件)`,
      );
    }
    case 'strings':
    case 'json':
      return null;
  }
}

export const idComparisons = (): InputRef<object> =>
  comparisonInput('IDFilter', 'ID', ['eq', 'ne', 'in'], 'Compares an id (标识条件)');
