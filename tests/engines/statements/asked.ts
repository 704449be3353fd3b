/** The operations as a client asks them. */
import { createMemoryStore } from '../../../src/graph/memory/index.ts';
import type { GraphStore } from '../../../src/graph/store.ts';
import { ask, filled } from '../../schema/ask.ts';
import { records } from './graph.ts';
import { operations, type Operation } from './operations/index.ts';

let oracle: Promise<GraphStore> | undefined;

/** The graph of the operations in memory, made once. */
export function inMemory(): Promise<GraphStore> {
  oracle ??= filled(createMemoryStore(), records);
  return oracle;
}

/**
 * What a store answers.
 * @throws Error where there is no such operation, or where it fails
 */
export async function askFor(name: string, store: GraphStore): Promise<unknown> {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`There is no operation "${name}"`);
  const { data, errors } = await ask(operation.query, { store, variables: await variablesOf(operation) });
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return data;
}

async function variablesOf({ variables, cursors = {} }: Operation): Promise<Record<string, unknown>> {
  const places: Record<string, unknown> = { ...variables };
  for (const [name, query] of Object.entries(cursors)) {
    const { data, errors } = await ask(query, { store: await inMemory() });
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const [list] = Object.values(data as Record<string, { pageInfo: { endCursor: string } }>);
    places[name] = list?.pageInfo.endCursor;
  }
  return places;
}
