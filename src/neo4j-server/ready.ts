import { setTimeout as sleep } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/** How to reach a server. */
export interface Neo4jAccess {
  uri: string;
  username: string;
  password: string;
}

/**
 * Waits until a server answers a query: its port opens a little before it can.
 *
 * @param limit - how long to wait, in ms
 * @param signal - ends the waiting
 * @param hasOpened - whether our own server listens by now: until then another one may have taken the port, whose
 *   passwords are no matter of ours
 * @returns nothing once it has answered, or a sentence that says why it will not
 * @throws the signal's AbortError
 */
export async function answers(
  access: Neo4jAccess,
  limit: number,
  signal: AbortSignal,
  hasOpened: () => boolean,
): Promise<string | undefined> {
  const deadline = Date.now() + limit;
  const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
  try {
    for (;;) {
      try {
        // Not executeQuery, which would try again by itself and keep the reason for 30 s.
        await driver.session().run('RETURN 1');
        return undefined;
      } catch (error) {
        if (!(error instanceof neo4j.Neo4jError)) throw error;
        if (error.code === 'Neo.ClientError.Security.Unauthorized' && hasOpened())
          return 'Neo4j does not take the password that is kept beside its data: name another folder by --data.';
        if (Date.now() > deadline)
          return `Neo4j did not answer within ${limit / 1000} s (${error.message.split('\n')[0] ?? ''}).`;
        await sleep(200, undefined, { signal });
      }
    }
  } finally {
    await driver.close();
  }
}
