import { Command } from 'commander';
import { localAccess } from '../control/access.ts';
import { controlRoutes } from '../control/routes.ts';
import { announceServing, findServing, newToken, withdrawServing } from '../control/serving-file.ts';
import { openGraph, type GraphLocation } from '../graph/open.ts';
import { loadSample } from '../sample.ts';
import { createApp } from '../server/app.ts';
import { readConfig } from '../server/config.ts';
import { listen } from '../server/listen.ts';
import { CommandError } from './command-error.ts';
import { print } from './output.ts';

export const serveCommand = new Command('serve')
  .description('Serve the graph by GraphQL; an empty graph is given the sample first')
  .addHelpText('after', '\nExample:\n  PORT=4001 budget-graph serve')
  .action(async () => {
    const config = readConfig(process.env);
    const folder = await folderToServe(config.graph);
    const store = await openGraph(config.graph);
    try {
      const sampled = config.sample ? await loadSample(store) : 0;
      const token = newToken();
      const app = createApp({
        store,
        development: config.development,
        routes: controlRoutes(localAccess(store), token),
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

/** The folder of the embedded graph where it lies on disk; refuses one that another program serves. */
async function folderToServe(graph: GraphLocation): Promise<string | null> {
  if (graph.engine !== 'embedded' || graph.dataDir === ':memory:') return null;
  const serving = await findServing(graph.dataDir);
  if (serving !== null) {
    throw new CommandError(
      `The graph in ${graph.dataDir} is served already, by process ${serving.pid} at ${serving.url}/graphql: ` +
        'use that, end it, or choose another folder with DATA_DIR.',
    );
  }
  return graph.dataDir;
}

/** Waits for Ctrl-C or SIGTERM. */
const stopSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        resolve();
      });
  });
