import { defineConfig } from 'vitest/config';

const onNeo4j = ['tests/engines/**/*.test.ts', 'tests/**/*.neo4j.test.ts'];

const shared = {
  // Vite would take graphql's .mjs files for ours and its .js files for our dependencies: two modules, two realms.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  // How long something takes is the benchmark's matter: these only end what would never end, on a busy machine too.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // Empty counts as not set: no test may reach the database that the developer's shell happens to name.
  // The project neo4j hands its server to the tests itself.
  env: { NEO4J_URI: '', NEO4J_USERNAME: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'unit', include: ['tests/**/*.test.ts'], exclude: onNeo4j } },
      {
        test: {
          ...shared,
          name: 'neo4j',
          include: onNeo4j,
          globalSetup: ['tests/engines/neo4j-global-setup.ts'],
          // A Community server has one database: the files take turns with it.
          fileParallelism: false,
        },
      },
    ],
  },
});
