/** How the tests reach the Neo4j that they may fill and empty as they like. */
export interface Neo4jAccess {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** What the run has got: a Neo4j, or the reason why there is none. */
export type Neo4jForTests = { access: Neo4jAccess } | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Neo4jForTests;
  }
}
