import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

const ids = new AsyncLocalStorage<string>();

/** The id of the request that is being answered. */
export const requestId = (): string => ids.getStore() ?? 'none';

/** Gives each request an id, by which a client's error is found in the log; also in the header `x-request-id`. */
export function useRequestId(): Plugin {
  return {
    instrumentation: {
      request: (_payload, answer) => ids.run(randomUUID(), answer),
    },
    onResponse: ({ response }) => {
      response.headers.set('x-request-id', requestId());
    },
  };
}
