import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

/** Starts the program as a person would, with these settings and none of the tester's own. */
export function start(args: readonly string[], environment: Environment = {}) {
  const { PATH, HOME } = process.env;
  return spawn(
    process.execPath,
    ['--import', 'tsx', join(packageRoot, 'src/cli/main.ts'), ...args],
    // A folder without a .env file of the tester's.
    {
      cwd: join(packageRoot, 'tests'),
      env: { PATH, HOME, SAMPLE: 'off', NODE_ENV: 'production', ...environment },
    },
  );
}

/** Runs a command to its end. */
export async function run(args: readonly string[], environment: Environment = {}): Promise<Ended> {
  const child = start(args, environment);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

/** Starts the server on a free port and waits for its address. */
export async function serve(environment: Environment) {
  const child = start(['serve'], { PORT: '0', ...environment });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.push(chunk.toString());
      const found = /GraphQL: (\S+)\/graphql/.exec(said.join(''))?.[1];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.on('close', (code) => {
      reject(new Error(`serve ended with ${code}: ${said.join('')}`));
    });
  });
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    child.kill(signal);
    return ended;
  };
  return { url, pid: child.pid, stop };
}
