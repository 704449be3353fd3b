import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { javaVersion } from '../../src/neo4j-server/java.ts';
import { runCommand, temporaryFolder } from './command.ts';

/** A folder with one program in it, which does what the shell script says. */
function program(folder: string, name: string, script: string): void {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

const JAVA_17 = `echo 'openjdk version "17.0.15" 2025-04-15' >&2`;

/** Runs the command where only the programs of `path` can be found, and expects it to give up. */
async function refusal(path: string, extra: string[] = []): Promise<string> {
  const data = join(temporaryFolder(), 'data');
  const run = runCommand(['--data', data, '--cache', join(path, 'cache'), ...extra], {
    PATH: path,
    JAVA_HOME: '',
  });
  expect(await run.code).toBe(1);
  expect(run.stdout()).toBe('');
  expect(existsSync(data)).toBe(false);
  return run.stderr();
}

describe('npm run neo4j says in one sentence what is missing and what to do', () => {
  const instead =
    'or run Neo4j by "docker compose up", or name an existing server by NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.\n';

  it('without Java', async () => {
    expect(await refusal(temporaryFolder())).toBe(
      `Java is missing ("java" does not run): install Java 17 or 21, ${instead}`,
    );
  });

  it('with a Java that is too old', async () => {
    const path = temporaryFolder();
    program(path, 'java', `echo 'openjdk version "11.0.2" 2019-01-15' >&2`);
    expect(await refusal(path)).toBe(
      `"java" is Java 11, and Neo4j needs Java 17 or newer: install Java 17 or 21 and let JAVA_HOME name it, ${instead}`,
    );
  });

  it('without Maven', async () => {
    const path = temporaryFolder();
    program(path, 'java', JAVA_17);
    expect(await refusal(path)).toContain(
      `Maven is missing ("mvn" does not run): install Maven 3.6.3 or newer, ${instead}`,
    );
  });

  it('when Maven cannot download', async () => {
    const path = temporaryFolder();
    program(path, 'java', JAVA_17);
    program(path, 'mvn', `echo '[ERROR] Could not transfer artifact'; echo '[ERROR] More'; exit 1`);
    expect(await refusal(path)).toContain(
      `Maven could not get Neo4j (Could not transfer artifact): try again, ${instead}`,
    );
  });

  it('with a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    expect(await refusal(temporaryFolder(), ['--port', String(port)])).toBe(
      `Port ${port} of 127.0.0.1 is taken: end what listens there, or name another by --port.\n`,
    );
  });
});

it('reads the major version of old, present and early-access Javas', () => {
  expect(javaVersion('java version "1.8.0_402"')).toBe(8);
  expect(javaVersion('openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment')).toBe(17);
  expect(javaVersion('openjdk version "26-ea" 2026-03-17')).toBe(26);
  expect(javaVersion('a shell that prints something else')).toBeUndefined();
});
