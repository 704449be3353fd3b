/** What the schema asks of the store for a query: to ask it again without GraphQL around it. */
import { graphql } from 'graphql';
import { schema } from '../../schema/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import type { Question } from './operations.ts';

/** All root fields of a query at once, as GraphQL asks for them. */
export type StoreCalls = (store: GraphStore) => Promise<unknown>;

export async function storeCallsOf({ query, variables }: Question, store: GraphStore): Promise<StoreCalls> {
  const calls: StoreCalls[] = [];
  const noting: GraphStore = {
    ...store,
    read(plan) {
      calls.push((other) => other.read(plan));
      return store.read(plan);
    },
    group(grouping) {
      calls.push((other) => other.group(grouping));
      return store.group(grouping);
    },
  };
  const { errors } = await graphql({
    ...{ schema, source: query, variableValues: variables, contextValue: { store: noting } },
  });
  if (errors !== undefined || calls.length === 0) throw errors?.[0] ?? new Error('The store is not asked');
  return (other) => Promise.all(calls.map((call) => call(other)));
}
