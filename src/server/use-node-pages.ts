import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { kindOfId } from '../graph/ids.ts';
import { apiPath } from './api-path.ts';
import { nodeQuery } from './node-query.ts';

/** `/node/ID`, a node's `url`: leads to GraphiQL with the query that shows it. */
export function useNodePages(schema: GraphQLSchema): Plugin {
  return {
    onRequest: (hook) => {
      const id = /^\/node\/([^/]+)$/.exec(hook.url.pathname)?.[1];
      if (id === undefined) return;
      const kind = kindOfId(id);
      if (kind === null) {
        const headers = { 'content-type': 'text/plain; charset=utf-8' };
        hook.endResponse(new Response(`${id} is no id of a node.\n`, { status: 404, headers }));
        return;
      }
      const search = new URLSearchParams({ query: nodeQuery(schema, kind, id) });
      // Relative: a proxy may have put the program below an address of its own (PUBLIC_URL).
      const location = `..${apiPath}?${search.toString()}`;
      hook.endResponse(new Response(null, { status: 302, headers: { location } }));
    },
  };
}
