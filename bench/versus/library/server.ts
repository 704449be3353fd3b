/** The Neo4j GraphQL library on Yoga, over the database that the environment names; prints its address. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

const given = (name: string): string => process.env[name] ?? '';
const driver = neo4j.driver(
  given('NEO4J_URI'),
  neo4j.auth.basic(given('NEO4J_USERNAME'), given('NEO4J_PASSWORD')),
  { notificationFilter: { minimumSeverityLevel: 'OFF' }, telemetryDisabled: true },
);
const typeDefs = readFileSync(new URL('type-definitions.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({
  schema,
  logging: 'warn',
  // Named, so that no request asks the server for the name of the home database.
  context: { sessionConfig: { database: given('NEO4J_DATABASE') } },
});
const server = createServer((request, response) => void yoga(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  process.stdout.write(`http://127.0.0.1:${address.port}/graphql\n`);
});
