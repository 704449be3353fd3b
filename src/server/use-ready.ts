import type { Plugin } from 'graphql-yoga';
import { GraphUnavailable } from '../graph/errors.ts';
import type { GraphStore } from '../graph/store.ts';
import type { Log } from './log.ts';

/** `/ready`: the graph answers. 200 with its revision and size, 503 with a sentence where it does not. */
export function useReady(store: GraphStore, log: Log): Plugin {
  return {
    onRequest: async (hook) => {
      if (hook.url.pathname !== '/ready') return;
      try {
        await store.ping();
        const [revision, counts] = await Promise.all([store.revision(), store.counts()]);
        hook.endResponse(Response.json({ ready: true, graph: store.description, revision, ...counts }));
      } catch (error) {
        log.error({ err: error }, 'The graph does not answer');
        const reason =
          error instanceof GraphUnavailable ? error.message : 'The graph does not answer; the log says why.';
        hook.endResponse(Response.json({ ready: false, error: reason }, { status: 503 }));
      }
    },
  };
}
