/** Statements of audit rules, as this engine runs them. */
import type { QueryParameters, QueryValue } from '../store.ts';
import type { EngineValue } from './engine-value.ts';
import type { Ask } from './read.ts';

/** Runs a statement that only reads. */
export async function runQuery(
  ask: Ask,
  text: string,
  parameters: QueryParameters,
): Promise<readonly Readonly<Record<string, QueryValue>>[]> {
  const given = Object.fromEntries(
    Object.entries(parameters).map(([name, value]): [string, EngineValue] => [
      name,
      typeof value === 'object' ? [...value] : value,
    ]),
  );
  return (await ask({ text, parameters: given })) as readonly Readonly<Record<string, QueryValue>>[];
}
