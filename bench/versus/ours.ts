/**
 * The program's own server over the database that the environment names; prints its address. Without what `serve` does
 * to a graph before it serves it (the sample, the audit), so that both sides answer from the same graph.
 */
import '../production.ts';
import { openNeo4j } from '../../src/graph/neo4j/index.ts';
import { createApp } from '../../src/server/app.ts';
import { listen } from '../../src/server/listen.ts';
import { namedNeo4j } from '../neo4j.ts';

const store = await openNeo4j(namedNeo4j());
const listening = await listen({ host: '127.0.0.1', port: 0 });
listening.serve(createApp({ store }));
process.stdout.write(`${listening.url}/graphql\n`);
