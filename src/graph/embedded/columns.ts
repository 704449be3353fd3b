/** How the engine keeps values: a column's type, a value on its way in, and on its way out. */
import type { PropertyDefinition, PropertyType } from '../model/index.ts';
import type { Value } from '../plan.ts';
import { fromStoredJson, toStoredJson } from '../stored-json.ts';
import type { EngineValue } from './engine-value.ts';
import type { Clause } from './statement.ts';

const columnTypes: Readonly<Record<PropertyType, string>> = {
  string: 'STRING',
  enum: 'STRING',
  json: 'STRING',
  int: 'INT64',
  money: 'INT64',
  float: 'DOUBLE',
  boolean: 'BOOL',
  strings: 'STRING[]',
};

/** The type of a property's column as `CALL table_info` prints it. */
export function columnType({ type }: PropertyDefinition): string {
  return columnTypes[type];
}

/**
 * A value as a field of a row of `UNWIND $rows`. The engine gives all rows of a list one type, made from their
 * values, and refuses 1 beside 1.5 or 1n beside 2n ** 60n; so numbers travel as text and `fieldOf` casts them.
 */
export function toField({ type }: PropertyDefinition, value: Value | undefined): EngineValue {
  if (value === null || value === undefined) return null;
  if (type === 'json') return toStoredJson(value);
  if (Array.isArray(value)) return value.map(String);
  if (type === 'string' || type === 'enum') return asText(value);
  if (typeof value === 'object') throw new TypeError(`A structure stands where a ${type} was expected`);
  return String(value);
}

/** The expression that reads a field of such a row as its column's type. */
export function fieldOf(row: string, name: string, definition: PropertyDefinition): string {
  const field = `${row}.${quoted(name)}`;
  return columnType(definition).startsWith('STRING') ? field : `CAST(${field} AS ${columnType(definition)})`;
}

/**
 * A value that a condition compares a property with. Money travels as text: of a bigint the driver makes what it
 * likes where it is 0n (0.19.1).
 */
export function parameterOf({ type }: PropertyDefinition, value: Value): Clause {
  const isMoney = type === 'money';
  const one = (single: Value): EngineValue => {
    if (single !== null && typeof single === 'object') {
      throw new TypeError(`A structure stands where a ${type} was expected`);
    }
    return isMoney ? String(single) : single;
  };
  if (Array.isArray(value)) {
    const list = value.map((single: Value) => one(single));
    return (parameters) => (isMoney ? `CAST(${parameters.add(list)} AS INT128[])` : parameters.add(list));
  }
  return (parameters) =>
    isMoney ? `CAST(${parameters.add(one(value))} AS INT128)` : parameters.add(one(value));
}

/**
 * The expression that returns a property. Money is read as INT128, the one whole-number type that the driver hands
 * over as a bigint; as INT64 it would be a float and lose 分 beyond 2^53.
 */
export function readExpression(variable: string, name: string, definition: PropertyDefinition): string {
  return readVariable(`${variable}.${quoted(name)}`, definition);
}

/** The same of a variable that holds the value. */
export function readVariable(variable: string, { type }: PropertyDefinition): string {
  return type === 'money' ? `CAST(${variable} AS INT128)` : variable;
}

/** A returned value as the model declares it. */
export function fromColumn({ type }: PropertyDefinition, value: EngineValue | undefined): Value {
  if (value === null || value === undefined) return null;
  if (type === 'json') return fromStoredJson(asText(value));
  if (type === 'money') return BigInt(value as bigint | number);
  // A sum of whole numbers comes as a bigint.
  if (type === 'int') return Number(value);
  return value;
}

/** A name of the model in the engine's quotes; names come from the model only, never from a request. */
export function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

function asText(value: Value): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`A text was expected where ${typeof value} stands`);
}
