/** The program's own HTTP server, asked as a client would ask it. */
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import type { GraphStore } from '../src/graph/store.ts';

export interface HttpEndpoint {
  /** Posts a query and gives the parsed response. */
  ask(query: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Serves a store on a free port of this machine; requests share one connection, as a browser's do. */
export async function serve(store: GraphStore): Promise<HttpEndpoint> {
  const listening = await listen(createApp({ store }), { host: '127.0.0.1', port: 0 });
  return {
    async ask(query) {
      const response = await fetch(`${listening.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await response.json()) as unknown;
    },
    close: () => listening.stop(),
  };
}
