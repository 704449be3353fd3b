/** The program's own HTTP server, asked as a client would ask it. */
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { GraphStore } from '../src/graph/store.ts';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';

export interface HttpEndpoint {
  /** Posts a query and gives the response's body when its last byte is there. */
  ask(query: string): Promise<Buffer>;
  /** Milliseconds that the last request waited for the store. */
  inStore(): number;
  close(): Promise<void>;
}

/** Serves a store on a free port of this machine; the requests share one connection, as a browser's do. */
export async function serve(store: GraphStore): Promise<HttpEndpoint> {
  let inStore = 0;
  const timed: GraphStore = {
    ...store,
    async read(...asked) {
      const start = performance.now();
      try {
        return await store.read(...asked);
      } finally {
        inStore = performance.now() - start;
      }
    },
  };
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  listening.serve(createApp({ store: timed }));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    inStore: () => inStore,
    ask: (query) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify({ query });
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
        request(`${listening.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
          buffer(response).then(resolve, reject);
        })
          .on('error', reject)
          .end(body);
      }),
    async close() {
      agent.destroy();
      await listening.stop();
    },
  };
}
