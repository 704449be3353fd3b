import type { Measure } from '../plan.ts';

/** The variable in which a statement holds a measure of a branch. */
export function measureVariable(measures: readonly Measure[] | undefined, alias: string): string {
  return `k${(measures ?? []).findIndex((measure) => measure.alias === alias)}`;
}
