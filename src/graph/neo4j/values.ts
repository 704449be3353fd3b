/** Values on their way into Neo4j and out of it, by the types that the model gives to properties. */
import neo4j, { type Integer } from 'neo4j-driver';
import type { Properties } from '../batch.ts';
import type { PropertyDefinition, PropertyType } from '../model/index.ts';
import type { Value } from '../plan.ts';
import { fromStoredJson, toStoredJson } from '../stored-json.ts';

/** What the driver takes and, with `useBigInt`, gives back. */
export type DriverValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | Integer
  | readonly DriverValue[]
  | { readonly [name: string]: DriverValue };

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/**
 * A value as the driver sends it. A JavaScript number would arrive as a float, so whole numbers are marked where the
 * model has them; a fraction compared with a whole number stays one.
 */
export function toDriver(type: PropertyType, value: Value | undefined): DriverValue {
  if (value === undefined || value === null) return null;
  if (type === 'json') return toStoredJson(value);
  if (isList(value)) return value.map((one) => toDriver(type, one));
  if (typeof value === 'number') {
    if ((type === 'int' || type === 'money') && Number.isSafeInteger(value)) return neo4j.int(value);
    return value;
  }
  if (typeof value === 'object') throw new TypeError(`A ${type} cannot be kept as a structure`);
  return value;
}

/**
 * The properties that a node or an edge has; those without a value are left out, as they are in the graph.
 * @throws Error where the model knows no such property
 */
export function toDriverMap(definitions: Definitions, properties: Properties): Record<string, DriverValue> {
  const map: Record<string, DriverValue> = {};
  for (const [name, value] of Object.entries(properties)) {
    const definition = definitions[name];
    if (definition === undefined) throw new Error(`The model has no property ${name} there`);
    if (value !== null) map[name] = toDriver(definition.type, value);
  }
  return map;
}

/** A value that a statement returned, with `useBigInt`, in the form of the plan. */
export function fromDriver(type: PropertyType, value: DriverValue | undefined): Value {
  if (value === undefined || value === null) return null;
  if (type === 'json') return fromStoredJson(textOf(value));
  if (typeof value === 'bigint') return type === 'money' ? value : Number(value);
  return value as Value;
}

/** A property map that a statement returned; what is missing is null. */
export function fromDriverMap(
  definitions: Definitions,
  map: Readonly<Record<string, DriverValue>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, { type }]) => [name, fromDriver(type, map[name])]),
  );
}

/** A returned text. */
export function textOf(value: DriverValue | undefined): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`A text was expected where ${value === null ? 'null' : typeof value} stands`);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
