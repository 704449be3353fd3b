import type { Plugin } from 'graphql-yoga';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Counts, GraphStore } from '../graph/store.ts';
import type { Log } from './log.ts';

/**
 * `/ready`: the graph answers. 200 with its revision and size, 503 with a sentence where it does not. It is asked every
 * few seconds, so that it costs one short statement; what is in the graph is counted when that has changed.
 */
export function useReady(store: GraphStore, log: Log): Plugin {
  let counted: { readonly revision: number; readonly counts: Counts } | null = null;
  async function state() {
    const revision = await store.revision();
    if (counted?.revision !== revision) counted = { revision, counts: await store.counts() };
    return { ready: true, graph: store.description, revision, ...counted.counts };
  }
  return {
    onRequest: async (hook) => {
      if (hook.url.pathname !== '/ready') return;
      try {
        hook.endResponse(Response.json(await state()));
      } catch (error) {
        log.error({ err: error }, 'The graph does not answer');
        const reason =
          error instanceof GraphUnavailable ? error.message : 'The graph does not answer; the log says why.';
        hook.endResponse(Response.json({ ready: false, error: reason }, { status: 503 }));
      }
    },
  };
}
