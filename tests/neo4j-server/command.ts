import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A run of `npm run neo4j`, without npm, whose output can be read while it goes on. */
export interface Run {
  process: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** The exit code, once it has ended. */
  code: Promise<number | null>;
}

/** Starts the command with these arguments; what is in `env` is added to the environment. */
export function runCommand(args: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/neo4j-server/main.ts', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    code: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** A folder of the test's own, removed after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'budget-graph-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  });
  return folder;
}
