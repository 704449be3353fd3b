import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { Neo4jAccess } from './neo4j-access.ts';

/** Deletes every node, constraint and index, so that a test starts from what a new server would hold. */
export async function emptyDatabase(access: Neo4jAccess): Promise<void> {
  await inSession(access, async (session) => {
    // By thousands: one transaction over a generated graph would not fit into the heap.
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    const constraints = await session.run<{ name: string }>('SHOW CONSTRAINTS YIELD name');
    for (const { name } of constraints.records.map((record) => record.toObject()))
      await session.run(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
    const indexes = await session.run<{ name: string }>(
      "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'",
    );
    for (const { name } of indexes.records.map((record) => record.toObject()))
      await session.run(`DROP INDEX \`${name}\` IF EXISTS`);
  });
}

/** Whether there is any node in the database. */
export async function holdsNodes(access: Neo4jAccess): Promise<boolean> {
  return inSession(
    access,
    async (session) => (await session.run('MATCH (n) RETURN n LIMIT 1')).records.length > 0,
  );
}

async function inSession<Result>(
  access: Neo4jAccess,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const driver: Driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  try {
    return await work(driver.session({ database: access.database }));
  } finally {
    await driver.close();
  }
}
