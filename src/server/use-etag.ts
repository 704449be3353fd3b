import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { isForApi } from './api-path.ts';

/**
 * Gives the answers to GET requests an ETag that holds as long as the graph does, and answers 304 to who has the
 * answer already. Browsers and proxies may keep answers and must ask each time whether they still hold.
 */
export function useETag(revision: () => Promise<number>): Plugin {
  const tags = new WeakMap<Request, string>();
  // A graph that does not answer is told by the answer itself.
  const known = () => revision().catch(() => null);
  return {
    onRequest: async (hook) => {
      const { request, url } = hook;
      if (request.method !== 'GET' || !isForApi(url) || url.search === '') return;
      const now = await known();
      if (now === null) return;
      const tag = tagOf(now, url, request);
      if (holds(request.headers.get('if-none-match'), tag)) {
        hook.endResponse(new Response(null, { status: 304, headers: { etag: tag, ...kept } }));
      } else {
        tags.set(request, tag);
      }
    },
    onResultProcess: ({ request, result }) => {
      if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors !== undefined) {
        tags.delete(request);
      }
    },
    onResponse: ({ request, response }) => {
      const tag = tags.get(request);
      if (tag === undefined || response.status !== 200) return;
      response.headers.set('etag', tag);
      for (const [name, value] of Object.entries(kept)) response.headers.set(name, value);
    },
  };
}

const kept = { 'cache-control': 'private, no-cache' } as const;

/** Whether one of the tags that the client has is this one; a proxy that zips answers marks it as weak (RFC 9110, 13.1.2). */
const holds = (given: string | null, tag: string): boolean =>
  (given ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);

/** The content type is chosen by `accept`, so it is a part of what the tag is of. */
function tagOf(revision: number, { search }: URL, { headers }: Request): string {
  const asked = createHash('sha256').update(JSON.stringify([search, headers.get('accept')]));
  return `"${revision}-${asked.digest('base64url').slice(0, 22)}"`;
}
