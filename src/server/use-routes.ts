import type { Plugin } from 'graphql-yoga';

/** Answers a request, or gives null where it is for something else. */
export type Routes = (request: Request) => Promise<Response | null>;

/** Asks these routes before everything else. */
export function useRoutes(routes: Routes): Plugin {
  return {
    onRequest: async (hook) => {
      const response = await routes(hook.request);
      if (response !== null) hook.endResponse(response);
    },
  };
}
