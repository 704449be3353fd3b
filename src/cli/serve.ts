import { Command } from 'commander';
import { localAccess, openUnserved, servingOf } from '../control/access.ts';
import { answers } from '../control/client.ts';
import { controlRoutes } from '../control/routes.ts';
import { announceServing, newToken, withdrawServing } from '../control/serving-file.ts';
import type { GraphLocation } from '../graph/open.ts';
import type { GraphStore } from '../graph/store.ts';
import { loadSample } from '../sample.ts';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { listen } from '../server/listen.ts';
import { createLog } from '../server/log.ts';
import { CommandError } from './command-error.ts';
import { print } from './output.ts';

export const serveCommand = new Command('serve')
  .description('Serve the graph by GraphQL; an empty graph is given the sample first')
  .addHelpText('after', '\nExample:\n  PORT=4001 budget-graph serve')
  .action(async () => {
    const config = readConfig(process.env);
    const store = await openToServe(config.graph);
    const folder = folderOf(config.graph);
    const log = createLog();
    try {
      const sampled = config.sample ? await loadSample(store) : 0;
      const token = newToken();
      const app = createApp({
        store,
        development: config.development,
        routes: controlRoutes(localAccess(store), token, log),
        log,
      });
      const server = await listen(app, config);
      if (folder !== null) await announceServing(folder, { pid: process.pid, url: server.url, token });
      print(`${store.description}${sampled > 0 ? `, with the sample of ${sampled} documents` : ''}`);
      print(`GraphiQL and GraphQL: ${server.url}/graphql`);
      print(`Health: ${server.url}/health, ready: ${server.url}/ready`);
      await stopSignal();
      if (folder !== null) await withdrawServing(folder);
      await server.stop();
    } finally {
      await store.close();
    }
  });

/** Opens the graph, unless another program serves it. */
async function openToServe(graph: GraphLocation): Promise<GraphStore> {
  const serving = await servingOf(graph);
  if (serving !== null && (await answers(serving))) {
    throw new CommandError(
      `This graph is served already, by process ${serving.pid} at ${serving.url}/graphql: ` +
        'use that, end it, or choose another folder with DATA_DIR.',
    );
  }
  return openUnserved(graph, serving);
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
