import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { causeOf, codeOf } from '../file-error.ts';
import { makeFolder } from '../make-folder.ts';
import { openEmbedded } from './embedded/index.ts';
import { GraphUnavailable } from './errors.ts';
import { openNeo4j } from './neo4j/index.ts';
import type { QueryableStore } from './store.ts';

/** Where the graph is kept. */
export type GraphLocation =
  | {
      readonly engine: 'neo4j';
      readonly uri: string;
      readonly username: string;
      readonly password: string;
      readonly database: string;
    }
  | { readonly engine: 'embedded'; readonly dataDir: string };

/**
 * Opens the graph and brings its tables or constraints up to the model.
 * @throws GraphUnavailable, one sentence that says what to do
 */
export async function openGraph(location: GraphLocation): Promise<QueryableStore> {
  if (location.engine === 'neo4j') return openNeo4j(location);
  if (location.dataDir === ':memory:') return openEmbedded({ path: ':memory:' });
  await makeFolder(location.dataDir).catch((error: unknown) => {
    throw unusableFolder(location.dataDir, error);
  });
  return openEmbedded({ path: fileOf(location.dataDir) });
}

/**
 * Whether there is a graph to open. A graph in memory and a Neo4j, which is asked only when it is opened, count as one.
 * @throws GraphUnavailable where its folder cannot be looked into
 */
export async function graphExists(location: GraphLocation): Promise<boolean> {
  if (location.engine === 'neo4j' || location.dataDir === ':memory:') return true;
  return stat(fileOf(location.dataDir)).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw unusableFolder(location.dataDir, error);
    },
  );
}

/** What the file system refused in a graph's folder, as a sentence; what it is no cause of stays as it is. */
export function unusableFolder(dataDir: string, error: unknown): unknown {
  const cause = causeOf(error);
  return cause === null
    ? error
    : new GraphUnavailable(`The folder ${dataDir} of the graph (DATA_DIR) cannot be used: ${cause}.`, {
        cause: error,
      });
}

const fileOf = (dataDir: string) => join(dataDir, 'graph');
