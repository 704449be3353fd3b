import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isForApi } from './api-path.ts';

/**
 * Refuses a request to the API whose body is too large (413), by what it says of its length; one that does not say it
 * is cut off where it goes beyond.
 */
export function useBodyLimit(mostBytes: number): Plugin {
  const refusal = new GraphQLError(
    `The request is larger than ${mostBytes} bytes: send less at once, or load large files with "budget-graph load".`,
    { extensions: { code: 'BAD_USER_INPUT', http: { status: 413 } } },
  );
  return {
    onRequest(hook) {
      const { request, url, fetchAPI } = hook;
      if (!isForApi(url) || request.body === null) return;
      const said = request.headers.get('content-length');
      if (said === null) {
        const { method, headers } = request;
        const body = request.body.pipeThrough(upTo(mostBytes, refusal));
        // `duplex` says that the body is still to come; TypeScript's types of the DOM do not know it.
        const streamed: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' };
        hook.setRequest(new fetchAPI.Request(request.url, streamed));
      } else if (Number(said) > mostBytes) {
        const { message, extensions } = refusal;
        const errors = [{ message, extensions: { code: extensions['code'] } }];
        hook.endResponse(Response.json({ errors }, { status: 413 }));
      }
    },
  };
}

function upTo(mostBytes: number, refusal: Error): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) controller.error(refusal);
      else controller.enqueue(chunk);
    },
  });
}
