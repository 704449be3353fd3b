import fc from 'fast-check';
import type { PropertyDefinition } from '../../src/graph/model/index.ts';
import type { Value } from '../../src/graph/plan.ts';

/** Texts that printers, quotation and orders get wrong: empty, case, wildcards, quotes, and ！ against 𠮷. */
const texts = [
  '',
  '甲',
  '甲乙',
  '乙',
  '！',
  '𠮷',
  'a',
  'A',
  'ab',
  '%',
  '_',
  "'",
  '"',
  '\\',
  '{}',
  '$x',
  '`',
  '0',
];

const pools = {
  string: texts,
  int: [-3, 0, 1, 2, 2024],
  float: [-1.5, 0, 0.1, 0.3, 1, 86.64, 1e-7, 123456789.125],
  money: [-5n, 0n, 1n, 1_204_900_00n, 9_007_199_254_740_993n],
  boolean: [true, false],
  strings: [[], ['goal'], ['goal', '甲乙']],
  json: [{ a: 1, 甲: ['x', null] }, [{ line: 3, text: "'" }]],
} as const satisfies Record<string, readonly Value[]>;

/** A few values of each type, so that equal ones come together often. */
export function valuesOf(definition: PropertyDefinition): readonly Value[] {
  return definition.type === 'enum' ? (definition.values ?? []) : pools[definition.type];
}

export function valueOf(definition: PropertyDefinition): fc.Arbitrary<Value> {
  return fc.constantFrom(...valuesOf(definition));
}

/** Properties as the model declares them; what is not required is missing now and then. */
export function propertiesOf(
  definitions: Readonly<Record<string, PropertyDefinition>>,
): fc.Arbitrary<Record<string, Value>> {
  const entries = Object.entries(definitions);
  const optional = entries.filter(([, { required }]) => required !== true).map(([name]) => name);
  const model = Object.fromEntries(entries.map(([name, definition]) => [name, valueOf(definition)]));
  return fc.record(model, {
    requiredKeys: Object.keys(model).filter((name) => !optional.includes(name)),
  });
}
