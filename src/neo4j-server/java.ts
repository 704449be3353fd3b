import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The oldest Java that Neo4j 5.26 runs on. */
const OLDEST = 17;

/** What a user can do who has no Java or Maven; ends the sentences that say which of them is missing. */
export const INSTEAD =
  'or run Neo4j by "docker compose up", or name an existing server by NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD';

export interface Java {
  /** The program to run. */
  command: string;
  /** Major version, e.g. 17. */
  version: number;
}

/**
 * Finds the Java to run the server with: that of JAVA_HOME, else the one on the PATH.
 *
 * @throws Error with one sentence if there is none, or if it is older than Neo4j 5.26 supports.
 */
export function findJava(): Java {
  const home = process.env['JAVA_HOME'];
  const command = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const run = spawnSync(command, ['-version'], { encoding: 'utf8' });
  if (run.error !== undefined || run.status !== 0)
    throw new Error(`Java is missing ("${command}" does not run): install Java ${OLDEST} or 21, ${INSTEAD}.`);
  const version = javaVersion(run.stderr + run.stdout);
  if (version === undefined || version < OLDEST)
    throw new Error(
      `"${command}" is Java ${version ?? 'of an unknown version'}, and Neo4j needs Java ${OLDEST} or newer: install Java ${OLDEST} or 21 and let JAVA_HOME name it, ${INSTEAD}.`,
    );
  return { command, version };
}

/**
 * Reads the major version out of what `java -version` prints: `"17.0.15"` is 17, `"25"` is 25, and before Java 9 the
 * major version came second, so `"1.8.0_402"` is 8.
 */
export function javaVersion(printed: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(printed)?.[1];
  return found === undefined ? undefined : Number(found);
}
