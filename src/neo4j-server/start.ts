import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder, getNeo4j } from './get.ts';
import { guard } from './guard.ts';
import { findJava } from './java.ts';
import { keptPassword, passwordFile, wasStarted } from './password.ts';
import { freePort, isFree } from './port.ts';
import { answers } from './ready.ts';
import { configFolder, serverArguments, serverSettings } from './settings.ts';
import { consoleLog, hasOpened, logMark, whyItEnded } from './why.ts';

/** The one user of a new Neo4j server. */
const USERNAME = 'neo4j';
/** How long a server may take until it answers, in ms: 5 s on an idle machine, far more on a busy one. */
const START_LIMIT = 180_000;
/** How long a server may take to write everything down and end, in ms; then it is killed. */
const STOP_LIMIT = 60_000;

export interface Neo4jOptions {
  /** The server's folder: data, password, settings and logs. Made if it is not there. */
  data: string;
  /** Port of 127.0.0.1 for Bolt. @default a free one */
  port?: number;
  /** Heap in MiB. @default 1024 */
  heap?: number;
  /** Page cache in MiB. @default 256 */
  pageCache?: number;
  /** Where the server's programs are kept, once downloaded. @default NEO4J_CACHE_DIR, else the user's cache folder */
  cache?: string;
  /** Gives up a start that is not finished; afterwards `stop` is the way. */
  signal?: AbortSignal;
  /** Told what is going on, a line at a time. @default nobody is told */
  tell?: (line: string) => void;
}

export interface Neo4jServer {
  uri: string;
  username: string;
  password: string;
  /** The process of the server itself. */
  pid: number;
  /** Why the server ended, as one sentence, once it has ended without being asked to; never rejects. */
  ended: Promise<string>;
  /** Ends the server and waits until it has written everything down. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts a local Neo4j Community server on loopback, downloading it first if need be, and waits until it answers.
 * The server ends with this process, however this process ends.
 *
 * @returns the settings to connect with, and how to stop it
 * @throws Error with one sentence: Java or Maven missing or too old, port or data folder taken, server not starting;
 *   or the signal's AbortError
 */
export async function startNeo4j(options: Neo4jOptions): Promise<Neo4jServer> {
  if (process.platform === 'win32')
    throw new Error(
      'On Windows start Neo4j by "docker compose up", or name an existing server by NEO4J_URI.',
    );
  const home = resolve(options.data);
  const memory = { heap: options.heap ?? 1024, pageCache: options.pageCache ?? 256 };
  if (options.port !== undefined && !(await isFree(options.port)))
    throw new Error(
      `Port ${options.port} of 127.0.0.1 is taken: end what listens there, or name another by --port.`,
    );
  const java = findJava();
  const jars = await getNeo4j(
    options.cache ?? cacheFolder(),
    options.tell ?? (() => undefined),
    options.signal,
  );

  mkdirSync(home, { recursive: true, mode: 0o700 });
  mkdirSync(configFolder(home), { recursive: true });
  const password = keptPassword(home);
  const port = options.port ?? (await freePort());
  writeFileSync(join(configFolder(home), 'neo4j.conf'), serverSettings(port, memory));
  if (!wasStarted(home)) setInitialPassword(java.command, jars, home);

  const mark = logMark(home);
  const output = openSync(consoleLog(home), 'w');
  // In a process group of its own, so that Ctrl-C in a terminal reaches only us, and we end it in order.
  const child = spawn(java.command, serverArguments(java, jars, home, memory), {
    cwd: home,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  await once(child, 'spawn');
  const dismiss = guard(child);

  let stopping = false;
  const exited = once(child, 'exit').then(dismiss);
  const ended = new Promise<string>((tell) => {
    void exited.then(() => {
      if (!stopping) tell(whyItEnded(home, mark, child));
    });
  });
  const stop = async (): Promise<void> => {
    stopping = true;
    await end(child, exited);
  };

  const uri = `bolt://127.0.0.1:${port}`;
  const access = { uri, username: USERNAME, password };
  const settled = new AbortController();
  const givenUp = AbortSignal.any([
    settled.signal,
    ...(options.signal === undefined ? [] : [options.signal]),
  ]);
  try {
    const failed = await Promise.race([
      ended,
      answers(access, START_LIMIT, givenUp, () => hasOpened(home, mark)),
    ]);
    if (failed !== undefined) throw new Error(failed);
  } catch (error) {
    await stop();
    throw error;
  } finally {
    // A server that ended early must not be waited for any longer.
    settled.abort();
  }
  return { ...access, pid: child.pid ?? 0, ended, stop };
}

function setInitialPassword(java: string, jars: string, home: string): void {
  const run = spawnSync(
    java,
    // The password comes from its file (@file), for arguments can be read by every user of the machine.
    [
      ...['-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool'],
      ...['dbms', 'set-initial-password', `@${passwordFile(home)}`],
    ],
    { encoding: 'utf8', env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: configFolder(home) } },
  );
  if (run.status !== 0)
    throw new Error(`Neo4j did not take its first password: ${(run.stderr || run.stdout).trim()}`);
}

async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const late = new AbortController();
  await Promise.race([
    exited,
    sleep(STOP_LIMIT, undefined, { signal: late.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    ),
  ]);
  late.abort();
  await exited;
}
