import { graphql, type ExecutionResult } from 'graphql';
import { schema, type Limits } from '../../schema/index.ts';
import { batchOf } from '../../src/graph/records/index.ts';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import type { Plan } from '../../src/graph/plan.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import type { DocumentRecord } from '../../loaders/records.ts';

/** Loads records into a store and gives it back. */
export async function filled(store: GraphStore, records: readonly DocumentRecord[]): Promise<GraphStore> {
  for (const record of records) await store.write(batchOf(record, { loadedAt: '2026-01-01T00:00:00Z' }));
  return store;
}

export interface Answer {
  readonly data: unknown;
  /** The messages of the errors. */
  readonly errors: readonly string[];
  /** The plans that reached the store, in order. */
  readonly plans: readonly Plan[];
}

export interface Question {
  readonly store?: GraphStore;
  readonly variables?: Record<string, unknown>;
  readonly limits?: Limits;
}

/** Asks the schema, and notes what it asks the store. */
export async function ask(query: string, question: Question = {}): Promise<Answer> {
  const { store = createMemoryStore(), variables, limits } = question;
  const plans: Plan[] = [];
  const watched: GraphStore = {
    ...store,
    read: (plan, options) => {
      plans.push(plan);
      return store.read(plan, options);
    },
  };
  const result: ExecutionResult = await graphql({
    schema,
    source: query,
    variableValues: variables ?? {},
    contextValue: { store: watched, ...(limits === undefined ? {} : { limits }) },
  });
  return {
    // Objects of graphql-js have no prototype, which only a test's comparison would notice.
    data: result.data === undefined ? undefined : (JSON.parse(JSON.stringify(result.data)) as unknown),
    errors: (result.errors ?? []).map(({ message }) => message),
    plans,
  };
}
