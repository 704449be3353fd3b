import { once } from 'node:events';
import { Command, InvalidArgumentError, Option } from 'commander';
import { cacheFolder, neo4jVersion } from './get.ts';
import { isFree } from './port.ts';
import { startNeo4j } from './start.ts';

/** The port that clients try first; taken by default when it is free. */
const USUAL_PORT = 7687;

interface Flags {
  data: string;
  port?: number;
  heap: number;
  pagecache: number;
  cache: string;
}

const program = new Command('neo4j')
  .description(
    `Runs a local Neo4j Community ${neo4jVersion()} on loopback; needs Java 17 or newer, and Maven once.`,
  )
  .option('--data <folder>', 'where the database, its password and its logs are kept', '.budget-graph/neo4j')
  .option(
    '--port <number>',
    `port for Bolt (default: ${USUAL_PORT}, or a free one if that is taken)`,
    wholeNumber,
  )
  .option('--heap <MiB>', 'heap of the server', wholeNumber, 1024)
  .option('--pagecache <MiB>', 'page cache of the server', wholeNumber, 256)
  .addOption(
    new Option('--cache <folder>', 'where the downloaded server is kept')
      .env('NEO4J_CACHE_DIR')
      .default(cacheFolder()),
  )
  .addHelpText('after', '\nExample:\n  npm run -s neo4j -- --data /var/lib/budget-graph/neo4j --heap 2048')
  .action(run);

await program.parseAsync();

async function run(flags: Flags): Promise<void> {
  const asked = untilAskedToStop();
  try {
    const port = flags.port ?? ((await isFree(USUAL_PORT)) ? USUAL_PORT : undefined);
    const server = await startNeo4j({
      data: flags.data,
      ...(port === undefined ? {} : { port }),
      heap: flags.heap,
      pageCache: flags.pagecache,
      cache: flags.cache,
      tell,
      signal: asked,
    });
    process.stdout.write(
      `NEO4J_URI=${server.uri}\nNEO4J_USERNAME=${server.username}\nNEO4J_PASSWORD=${server.password}\n`,
    );
    tell(`Neo4j ${neo4jVersion()} is ready; its data is in ${flags.data}. Ctrl-C stops it.`);
    const ended = await Promise.race([server.ended, aborted(asked)]);
    if (ended !== undefined) throw new Error(ended);
    await server.stop();
    tell('Neo4j has stopped.');
  } catch (error) {
    if (asked.aborted) return;
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Aborted by the first Ctrl-C or SIGTERM. A second one changes nothing: the server is given its time to stop. */
function untilAskedToStop(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      asked.abort();
    });
  return asked.signal;
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  if (!signal.aborted) await once(signal, 'abort');
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number <= 0)
    throw new InvalidArgumentError('It must be a whole number above 0.');
  return number;
}
