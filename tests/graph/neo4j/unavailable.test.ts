import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { GraphUnavailable } from '../../../src/graph/errors.ts';
import { openNeo4j } from '../../../src/graph/neo4j/index.ts';

const user = { username: 'neo4j', password: 'secret' };

describe('a Neo4j that is not there', () => {
  it('is named with what to do', async () => {
    const port = await closedPort();
    const opening = openNeo4j({ ...user, uri: `bolt://127.0.0.1:${port}`, database: 'neo4j' });
    await expect(opening).rejects.toThrow(GraphUnavailable);
    await expect(opening).rejects.toThrow(
      `Neo4j does not answer at bolt://127.0.0.1:${port}: start it (npm run neo4j, or docker compose up) or correct NEO4J_URI.`,
    );
  });

  it('is told from an address that is none', async () => {
    await expect(openNeo4j({ ...user, uri: 'http://127.0.0.1:7474' })).rejects.toThrow(
      '"http://127.0.0.1:7474" is not the address of a Neo4j: set NEO4J_URI to one such as bolt://127.0.0.1:7687',
    );
  });
});

/** A port of this machine on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
