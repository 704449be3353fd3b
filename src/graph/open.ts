import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded } from './embedded/index.ts';
import { openNeo4j } from './neo4j/index.ts';
import type { GraphStore } from './store.ts';

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
export async function openGraph(location: GraphLocation): Promise<GraphStore> {
  if (location.engine === 'neo4j') return openNeo4j(location);
  if (location.dataDir === ':memory:') return openEmbedded({ path: ':memory:' });
  await mkdir(location.dataDir, { recursive: true });
  return openEmbedded({ path: join(location.dataDir, 'graph') });
}
