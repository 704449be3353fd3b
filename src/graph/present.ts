import type { Properties } from './batch.ts';
import type { Value } from './plan.ts';

/** Without the properties that have no value: what is missing is not written. */
export function present(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter((entry): entry is [string, NonNullable<Value>] => entry[1] !== null),
  );
}
