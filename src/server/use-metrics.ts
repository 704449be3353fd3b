import type { Plugin } from 'graphql-yoga';
import type { Metrics } from './metrics.ts';

/** `/metrics`, for Prometheus. */
export function useMetrics(metrics: Metrics): Plugin {
  return {
    onRequest: async (hook) => {
      if (hook.url.pathname !== '/metrics') return;
      const { text, contentType } = await metrics.exposition();
      hook.endResponse(new Response(text, { headers: { 'content-type': contentType } }));
    },
  };
}
