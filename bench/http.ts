/** The program's own HTTP server, asked as a client would ask it. */
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { GraphStore } from '../src/graph/store.ts';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';

export interface HttpEndpoint {
  /** Posts a query and gives the response's body when its last byte is there. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Buffer>;
  /** Milliseconds that the last request waited for the store. */
  inStore(): number;
  close(): Promise<void>;
}

/** Serves a store on a free port of this machine; the requests share one connection, as a browser's do. */
export async function serve(store: GraphStore): Promise<HttpEndpoint> {
  let inStore = 0;
  let waiting = 0;
  let since = 0;
  // Several root fields wait for the store at once; together they wait as long as any of them does.
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    if (waiting++ === 0) since = performance.now();
    try {
      return await work;
    } finally {
      if (--waiting === 0) inStore += performance.now() - since;
    }
  };
  const watched: GraphStore = {
    ...store,
    read: (...asked) => timed(store.read(...asked)),
    group: (...asked) => timed(store.group(...asked)),
  };
  const listening = await listen({ host: '127.0.0.1', port: 0 });
  listening.serve(createApp({ store: watched }));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    inStore: () => inStore,
    ask: (query, variables = {}) =>
      new Promise((resolve, reject) => {
        inStore = 0;
        const body = JSON.stringify({ query, variables });
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
