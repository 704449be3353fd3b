import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** Queries whose results have types: of the schema in `schema.graphql`, with exact decimals as texts. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Decimal: string; ID: string; File: File };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
