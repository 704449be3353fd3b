import { Command } from 'commander';
import { createAudit } from '../audit/audit.ts';
import { failureSentence } from '../audit/failure-sentence.ts';
import { readRuleSet, type RuleSet } from '../audit/rule-set.ts';
import { localAccess, openUnserved, servingOf } from '../control/access.ts';
import { answers } from '../control/client.ts';
import { controlRoutes, earlyPing } from '../control/routes.ts';
import { announceServing, newToken, withdrawServing } from '../control/serving-file.ts';
import type { GraphLocation } from '../graph/open.ts';
import type { QueryableStore } from '../graph/store.ts';
import { outdatedDocuments } from '../graph/status.ts';
import { loadSample } from '../sample.ts';
import { watchRevision } from '../graph/revision-watch.ts';
import { createMetrics } from '../server/metrics.ts';
import { readOperations } from '../server/persisted-operations.ts';
import { createApp, type AppOptions } from '../server/app.ts';
import { readConfig, type Config } from '../server/config.ts';
import { listen, type Listening } from '../server/listen.ts';
import { writesFromThisMachine } from '../server/access.ts';
import { createLog, type Log } from '../server/log.ts';
import type { TraceCollector, Tracing } from '../server/tracing/start.ts';
import { CommandError } from './command-error.ts';
import { print } from './output.ts';

export const serveCommand = new Command('serve')
  .description('Serve the graph by GraphQL; an empty graph is given the sample first')
  .addHelpText('after', '\nExample:\n  PORT=4001 budget-graph serve')
  .action(async () => {
    const config = readConfig(process.env);
    await refuseWhereServed(config.graph);
    // First of all the port: where it cannot be had, no graph is left behind.
    const operations = config.operationsDir === null ? null : await readOperations(config.operationsDir);
    const rules = await readRuleSet(config.rules);
    const server = await listen(config);
    try {
      const store = await openUnserved(config.graph, await servingOf(config.graph));
      try {
        await serve(store, rules, server, { ...config, ...(operations === null ? {} : { operations }) });
      } finally {
        await store.close();
      }
    } finally {
      await server.stop();
    }
  });

/** Serves until Ctrl-C or SIGTERM. Other commands are told before the sample is loaded, and wait for that. */
async function serve(
  opened: QueryableStore,
  rules: RuleSet,
  server: Listening,
  config: Config & Pick<AppOptions, 'operations'>,
): Promise<void> {
  const { store, revision } = watchRevision(opened, config.revisionMaxAge);
  const folder = folderOf(config.graph);
  const token = newToken();
  const log = createLog(config.logLevel);
  const audit = createAudit(store, rules, (failure) => {
    log.warn(failureSentence(failure));
  });
  const stopped = stopSignal();
  const ending = new AbortController();
  const tracing = config.collector === null ? null : await tracingTo(config.collector, config.graph, log);
  server.greet(earlyPing(token));
  if (folder !== null) await announceServing(folder, { pid: process.pid, url: server.url, token });
  try {
    const sampled = config.sample ? await loadSample(store) : 0;
    const metrics = createMetrics(() => store.connections());
    const routes = controlRoutes(localAccess(store, audit, { onStatement: metrics.count }), token, log);
    server.serve(
      createApp({
        ...config,
        store,
        audit,
        revision,
        metrics,
        ...(tracing === null ? {} : { tracing }),
        routes,
        log,
      }),
    );
    print(`${store.description}${sampled > 0 ? `, with the sample of ${sampled} documents` : ''}`);
    const outdated = await outdatedDocuments(store);
    if (outdated > 0) {
      print(
        `Of its documents ${outdated} were stored by another version of the program: "budget-graph status" names them, load them again.`,
      );
    }
    print(`GraphiQL and GraphQL: ${server.url}/graphql`);
    print(`Health: ${server.url}/health, ready: ${server.url}/ready`);
    if (writesFromThisMachine(config.access) && config.publicUrl === undefined) {
      print(
        'Writing (loadDocument, removeDocument, reviewFinding) is open to this machine alone; API_KEYS opens it to others.',
      );
    }
    const renewed = audit
      .renew({ wanted: 'all', signal: ending.signal, onStatement: metrics.count })
      .catch((error: unknown) => {
        log.error(error);
      });
    await stopped;
    ending.abort();
    await renewed;
  } finally {
    if (folder !== null) await withdrawServing(folder);
  }
  await server.stop();
  await tracing?.stop();
}

/** Loads OpenTelemetry, which nobody pays for who names no collector. */
async function tracingTo(collector: TraceCollector, { engine }: GraphLocation, log: Log): Promise<Tracing> {
  const { startTracing } = await import('../server/tracing/start.ts');
  return startTracing(collector, engine === 'neo4j' ? 'neo4j' : 'ladybugdb', log);
}

async function refuseWhereServed(graph: GraphLocation): Promise<void> {
  const serving = await servingOf(graph);
  if (serving !== null && (await answers(serving))) {
    throw new CommandError(
      `This graph is served already, by process ${serving.pid} at ${serving.url}/graphql: ` +
        'use that, end it, or choose another folder with DATA_DIR.',
    );
  }
}

/** Where other commands find the serving program: the folder of an embedded graph on disk. */
const folderOf = (graph: GraphLocation): string | null =>
  graph.engine === 'embedded' && graph.dataDir !== ':memory:' ? graph.dataDir : null;

/** Waits for Ctrl-C or SIGTERM. */
const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
