import { createHash } from 'node:crypto';
import type { Measure } from '../../src/graph/plan.ts';

/**
 * A measure under a name that says what is measured: a cursor of an order by one measure is none of an order by
 * another, and what is asked for twice is computed once.
 */
export function named(measure: Omit<Measure, 'alias'>): Measure {
  const text = JSON.stringify(measure, (_, value: unknown) =>
    typeof value === 'bigint' ? { fen: String(value) } : value,
  );
  return { ...measure, alias: `m${createHash('sha256').update(text).digest('hex').slice(0, 12)}` };
}
