import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { getNeo4j, neo4jVersion } from '../../src/neo4j-server/get.ts';
import { temporaryFolder } from './command.ts';

/** The folder that the last argument of Maven's command line names, and a count of its runs. */
const MAVEN = `
for argument; do case "$argument" in -DoutputDirectory=*) folder="\${argument#*=}";; esac; done
echo run >> "$RUNS"
mkdir -p "$folder" && echo jar > "$folder/first.jar"
`;

/** Puts a Maven on the PATH that copies one jar and then does what the shell script says. */
function maven(script: string): { runs: () => number } {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mvn'), `#!/bin/sh\n${MAVEN}${script}\n`);
  chmodSync(join(folder, 'mvn'), 0o755);
  const runs = join(folder, 'runs');
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  vi.stubEnv('RUNS', runs);
  return { runs: () => (existsSync(runs) ? readFileSync(runs, 'utf8').trim().split('\n').length : 0) };
}

const silent = (): undefined => undefined;

describe('the server is downloaded once', () => {
  beforeEach(() => {
    vi.unstubAllEnvs();
  });

  it('and found in the cache from then on', async () => {
    const cache = temporaryFolder();
    const { runs } = maven('exit 0');
    const jars = await getNeo4j(cache, silent);
    expect(readdirSync(jars)).toEqual(['first.jar']);
    expect(await getNeo4j(cache, silent)).toBe(jars);
    expect(runs()).toBe(1);
  });

  it('and a download that broke off is not taken for a server', async () => {
    const cache = temporaryFolder();
    maven('echo "[ERROR] The connection was cut."; exit 1');
    await expect(getNeo4j(cache, silent)).rejects.toThrow(
      'Maven could not get Neo4j (The connection was cut.): try again',
    );
    expect(readdirSync(cache)).toEqual([]);
    maven('echo jar > "$folder/second.jar"');
    expect(readdirSync(await getNeo4j(cache, silent))).toEqual(['first.jar', 'second.jar']);
  });

  it('and what a killed download left behind is removed, but not what another one is writing', async () => {
    const cache = temporaryFolder();
    const ofNobody = `neo4j-${neo4jVersion()}.partial-4194399`;
    const ofOurParent = `neo4j-${neo4jVersion()}.partial-${process.ppid}`;
    mkdirSync(join(cache, ofNobody));
    mkdirSync(join(cache, ofOurParent));
    maven('exit 0');
    await getNeo4j(cache, silent);
    expect(readdirSync(cache).sort()).toEqual([`neo4j-${neo4jVersion()}`, ofOurParent]);
  });

  it('and giving up ends Maven and leaves nothing', async () => {
    const cache = temporaryFolder();
    const started = maven('exec sleep 60');
    const asked = new AbortController();
    const got = getNeo4j(cache, silent, asked.signal);
    // How soon Maven runs is the machine's matter; that it never does is the test's, whose own limit ends it.
    await vi.waitUntil(() => started.runs() === 1, { timeout: 120_000, interval: 20 });
    asked.abort();
    await expect(got).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(readdirSync(cache)).toEqual([]);
  });
});
