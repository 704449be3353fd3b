import type { Plugin } from 'graphql-yoga';
import { isForApi } from './api-path.ts';

const message =
  'There is nothing here: GraphQL and GraphiQL are at /graphql, /health, /ready and /metrics tell how it is, /node/ID shows a node.\n';

/** Answers every address that the server does not have by one sentence that names those it has. */
export function useUnknownPath(): Plugin {
  return {
    onRequest: (hook) => {
      if (isForApi(hook.url)) return;
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      hook.endResponse(new Response(message, { status: 404, headers }));
    },
  };
}
