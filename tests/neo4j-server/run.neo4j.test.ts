import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { describe, expect, it, vi } from 'vitest';
import { findJava } from '../../src/neo4j-server/java.ts';
import { type Run, runCommand, temporaryFolder } from './command.ts';

const PATIENCE = { timeout: 120_000, interval: 100 };

/** The three settings that the command prints, and nothing else. */
async function printedSettings(run: Run): Promise<{ uri: string; password: string; port: number }> {
  await Promise.race([vi.waitUntil(() => run.stdout().split('\n').length > 3, PATIENCE), run.code]);
  const printed =
    /^NEO4J_URI=(bolt:\/\/127\.0\.0\.1:(\d+))\nNEO4J_USERNAME=neo4j\nNEO4J_PASSWORD=(\S+)\n$/.exec(
      run.stdout(),
    );
  if (printed === null) throw new Error(`Printed ${JSON.stringify(run.stdout())} and ${run.stderr()}`);
  return { uri: printed[1] ?? '', port: Number(printed[2]), password: printed[3] ?? '' };
}

async function query(server: { uri: string; password: string }, statement: string): Promise<unknown[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', server.password), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.get(0) as unknown);
  } finally {
    await driver.close();
  }
}

/** Whether something accepts connections there. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (accepted: boolean) => (): void => {
      socket.destroy();
      resolve(accepted);
    };
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false));
  });
}

/** Whether a server can be started here; where none can, the run has said so, or was given one by NEO4J_URI. */
function canStart(): boolean {
  const { status } = spawnSync('mvn', ['--version']);
  try {
    findJava();
    return status === 0;
  } catch {
    return false;
  }
}

describe.skipIf(!canStart())('npm run neo4j', { timeout: 300_000 }, () => {
  it('keeps data and password from one run to the next and stops cleanly on SIGTERM and Ctrl-C', async () => {
    const data = temporaryFolder();
    const first = runCommand(['--data', data, '--heap', '512']);
    const server = await printedSettings(first);
    expect(statSync(join(data, 'password')).mode & 0o777).toBe(0o600);
    await query(server, 'CREATE (:Kept {number: 7})');

    const second = runCommand(['--data', data, '--heap', '512']);
    expect(await second.code).toBe(1);
    expect(second.stderr()).toBe(
      `${data} is in use by another Neo4j: stop that one, or name another folder by --data.\n`,
    );
    expect(await query(server, 'MATCH (k:Kept) RETURN k.number')).toEqual([7]);

    first.process.kill('SIGTERM');
    expect(await first.code).toBe(0);
    expect(await listens('127.0.0.1', server.port)).toBe(false);

    const again = runCommand(['--data', data, '--heap', '512', '--port', String(server.port)]);
    const later = await printedSettings(again);
    expect(later).toEqual(server);
    expect(await query(later, 'MATCH (k:Kept) RETURN k.number')).toEqual([7]);
    again.process.kill('SIGINT');
    expect(await again.code).toBe(0);
    expect(await listens('127.0.0.1', server.port)).toBe(false);
  });

  it('listens on loopback only, and its server ends with it even by kill -9', async () => {
    const run = runCommand(['--data', temporaryFolder(), '--heap', '512']);
    const { port } = await printedSettings(run);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    // 127.0.0.2 is this machine too, and stands for its other addresses where it has no network.
    for (const address of ['127.0.0.2', ...others.map((other) => other.address)])
      expect(await listens(address, port)).toBe(false);
    expect(await listens('127.0.0.1', port)).toBe(true);

    run.process.kill('SIGKILL');
    await run.code;
    await vi.waitUntil(async () => !(await listens('127.0.0.1', port)), PATIENCE);
  });

  it('gives up a start that is not finished when it is asked to stop', async () => {
    const data = temporaryFolder();
    const run = runCommand(['--data', data, '--heap', '512']);
    await vi.waitUntil(
      () => statSync(join(data, 'logs', 'console.log'), { throwIfNoEntry: false }),
      PATIENCE,
    );
    run.process.kill('SIGTERM');
    expect(await run.code).toBe(0);
    expect(run.stdout()).toBe('');
  });

  it('says so and ends when its server is ended by somebody else', async () => {
    const data = temporaryFolder();
    const run = runCommand(['--data', data, '--heap', '512']);
    await printedSettings(run);
    // Only the server's own process has the data folder among its arguments.
    const found = execFileSync('pgrep', ['-f', `home-dir=${data}`], { encoding: 'utf8' });
    process.kill(Number(found), 'SIGKILL');
    expect(await run.code).toBe(1);
    expect(run.stderr()).toContain('Neo4j ended by itself (SIGKILL)');
  });
});
