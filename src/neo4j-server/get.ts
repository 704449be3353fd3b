import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTEAD } from './java.ts';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
const PARTIAL = '.partial-';

/** The version of Neo4j that pom.xml names, e.g. `5.26.30`. */
export function neo4jVersion(): string {
  const version = /<neo4j\.version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1];
  if (version === undefined) throw new Error(`${POM} names no neo4j.version.`);
  return version;
}

/** Where servers are kept: NEO4J_CACHE_DIR, else `budget-graph` in the user's cache folder. */
export function cacheFolder(): string {
  const named = process.env['NEO4J_CACHE_DIR'];
  if (named !== undefined && named !== '') return named;
  const xdg = process.env['XDG_CACHE_HOME'];
  const caches =
    xdg !== undefined && xdg !== ''
      ? xdg
      : join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  return join(caches, 'budget-graph');
}

/**
 * Gets the jars of Neo4j Community from Maven Central, once: the next call finds them in the cache. Maven writes into
 * a folder of this process that gets its final name only when it is complete, so that a download that was cut off is
 * never taken for a server, and two processes may download at the same time.
 *
 * @param cache - the folder to keep the server in
 * @param tell - told one line when a download starts, for it takes a minute
 * @param signal - gives up the download
 * @returns the folder that holds the jars
 * @throws Error with one sentence if Maven is missing or fails
 */
export async function getNeo4j(
  cache: string,
  tell: (line: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const version = neo4jVersion();
  const jars = join(cache, `neo4j-${version}`);
  if (existsSync(jars)) return jars;
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  tell(`Getting Neo4j Community ${version} from Maven Central into ${cache} (120 MB, once) …`);
  const partial = `${jars}${PARTIAL}${process.pid}`;
  try {
    await copyDependencies(partial, signal);
    renameSync(partial, jars);
  } catch (error) {
    // Somebody else's download may have become complete first: then theirs is used.
    if (!existsSync(jars)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return jars;
}

/** Removes what downloads that were killed have left behind. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function copyDependencies(folder: string, signal?: AbortSignal): Promise<void> {
  const maven = spawn(
    'mvn',
    [
      ...['--batch-mode', '--quiet', '--no-transfer-progress', '--file', POM],
      ...['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], ...(signal === undefined ? {} : { signal }) },
  );
  let printed = '';
  maven.stdout.on('data', (data: Buffer) => (printed += data.toString()));
  maven.stderr.on('data', (data: Buffer) => (printed += data.toString()));
  const closed = new Promise((resolve) => maven.once('close', resolve));
  let code: unknown;
  try {
    [code] = (await once(maven, 'close')) as unknown[];
  } catch (error) {
    if (signal?.aborted === true) {
      // Until it has ended it may still write into the folder that is about to be removed.
      if (maven.pid !== undefined) await closed;
      throw error;
    }
    throw new Error(`Maven is missing ("mvn" does not run): install Maven 3.6.3 or newer, ${INSTEAD}.`, {
      cause: error,
    });
  }
  if (code !== 0)
    throw new Error(`Maven could not get Neo4j (${firstError(printed)}): try again, ${INSTEAD}.`);
}

/** Maven prints a page for an error; the first line says what failed. */
function firstError(printed: string): string {
  const line =
    printed.split('\n').find((text) => text.includes('ERROR')) ?? printed.trim().split('\n')[0] ?? '';
  return line
    .replace(/\u001b\[[\d;]*m/g, '')
    .replace(/^\[ERROR\]\s*/, '')
    .trim();
}
