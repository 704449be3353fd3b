import type { Plugin } from 'graphql-yoga';
import { isForApi } from './api-path.ts';

/** One of these says that a script of the same origin, or no browser, has made the request. */
const ownHeaders = ['graphql-require-preflight', 'apollo-require-preflight', 'x-graphql-yoga-csrf'];

/**
 * Refuses requests to the API that a foreign page could have a visitor's browser send without asking first: forms,
 * file uploads and plain text. With a header of their own, browsers ask (CORS preflight), and these requests pass.
 */
export function useCsrfPrevention(): Plugin {
  return {
    onRequest: (hook) => {
      const { request, url } = hook;
      if (!isForApi(url) || request.method !== 'POST') return;
      const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
      const simple = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'].includes(
        type,
      );
      if (!simple || ownHeaders.some((header) => request.headers.has(header))) return;
      const message = `A request of type ${type} needs the header ${ownHeaders[0]} with any value, so that no foreign page can send it.`;
      hook.endResponse(
        Response.json({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }, { status: 403 }),
      );
    },
  };
}
