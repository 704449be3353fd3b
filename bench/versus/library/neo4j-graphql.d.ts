/** What server.ts takes of the library, which is installed for the comparison only. */
declare module '@neo4j/graphql' {
  import type { GraphQLSchema } from 'graphql';
  import type { Driver } from 'neo4j-driver';

  export class Neo4jGraphQL {
    constructor(settings: { readonly typeDefs: string; readonly driver: Driver });
    getSchema(): Promise<GraphQLSchema>;
  }
}
