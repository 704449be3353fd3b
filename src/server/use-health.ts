import type { Plugin } from 'graphql-yoga';

/** `/health`: the process lives and answers. It asks the graph nothing; see `/ready`. */
export function useHealth(): Plugin {
  return {
    onRequest: (hook) => {
      if (hook.url.pathname === '/health') hook.endResponse(Response.json({ status: 'ok' }));
    },
  };
}
