/** The program ends well: what was asked before it was told to stop is answered, on both engines. */
import { expect, it } from 'vitest';
import { serve } from '../cli/run.ts';
import { describeNeo4j, emptyNeo4j } from '../engines/neo4j.ts';

/** Seconds of work for either engine, all of them together. */
const slow = `query Slow { projects(first: 100) { totalCount nodes {
  name indicators(first: 20) { nodes { name kpi { indicators(first: 10) { totalCount nodes { name status owner { id } } } } } }
  fundingSources(first: 5) { nodes { projects(first: 20, orderBy: [{ indicators: { count: DESC } }]) { totalCount nodes { name } } } }
} } }`;

async function endsWell(environment: Record<string, string>): Promise<void> {
  const server = await serve({ SAMPLE: 'on', ...environment });
  let answered = 0;
  const requests = Array.from({ length: 4 }, async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: slow }),
    });
    const answer = (await response.json()) as { data?: { projects: { totalCount: number } } };
    answered += 1;
    return [response.status, (answer.data?.projects.totalCount ?? 0) > 0];
  });
  for (let inUse = 0; inUse === 0;) {
    const text = await (await fetch(`${server.url}/metrics`)).text();
    inUse = Number(/budget_graph_connections\{state="in_use"\} (\d+)/.exec(text)?.[1] ?? 0);
  }
  const before = answered;
  const ended = server.stop();
  expect(await Promise.all(requests)).toEqual(requests.map(() => [200, true]));
  expect(before).toBeLessThan(requests.length);
  expect(await ended).toBe(0);
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
}

const timeout = 120_000;

it('over the embedded engine', { timeout }, () => endsWell({ DATA_DIR: ':memory:' }));

describeNeo4j('over Neo4j', () => {
  it('all the same', { timeout }, async () => {
    const { uri, username, password, database } = await emptyNeo4j();
    await endsWell({
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    });
  });
});
