import { createServer, type Server } from 'node:net';
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

  it.each([
    ['HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['SSH', 'SSH-2.0-OpenSSH_9.2\r\n'],
  ])('is told from a server that speaks %s', async (_protocol, greeting) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).once('data', () => socket.end(greeting));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const uri = `bolt://127.0.0.1:${portOf(server)}`;
    await expect(openNeo4j({ ...user, uri })).rejects.toThrow(
      `What listens at ${uri} does not speak Bolt, Neo4j's protocol: correct NEO4J_URI`,
    );
    await new Promise((resolve) => server.close(resolve));
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
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  return address.port;
}
