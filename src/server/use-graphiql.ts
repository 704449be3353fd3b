import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { Plugin } from 'graphql-yoga';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { apiPath, isForApi } from './api-path.ts';
import { exampleQuestions, tabOf } from './example-questions.ts';
import { withStatements } from './statements-panel.ts';

const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data: blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On a phone, GraphiQL leaves the answer a column of one letter: there it goes below the question. */
const narrow = `<style>
@media (max-width: 700px) {
  .graphiql-sessions div:has(> .graphiql-response) { flex-direction: column }
  .graphiql-horizontal-drag-bar { display: none }
  .graphiql-response { min-height: 0 }
}
</style>`;

/**
 * GraphiQL for browsers at /graphql, to which / leads them, with the example questions as tabs. Page, scripts, workers and fonts come from
 * the program itself; the content security policy has the browser refuse anything else, so that it works, and stays
 * private, in a closed network.
 */
export function useGraphiQL(): Plugin {
  // 9 MB, the same for everybody: made when it is first asked for, then kept.
  let page: Page | null = null;
  return {
    onRequest: (hook) => {
      const { request, url } = hook;
      const isBrowser = request.headers.get('accept')?.includes('text/html') ?? false;
      if (request.method !== 'GET' || !isBrowser) return;
      if (url.pathname === '/')
        hook.endResponse(new Response(null, { status: 302, headers: { location: `.${apiPath}` } }));
      if (!isForApi(url)) return;
      page ??= makePage();
      hook.endResponse(answerWith(page, request));
    },
  };
}

function answerWith({ html, zipped, tag }: Page, request: Request): Response {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
    etag: tag,
  };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  if (request.headers.get('accept-encoding')?.includes('gzip') === true) {
    return new Response(zipped, { headers: { ...headers, 'content-encoding': 'gzip' } });
  }
  return new Response(html, { headers });
}

interface Page {
  readonly html: string;
  readonly zipped: Uint8Array<ArrayBuffer>;
  readonly tag: string;
}

function makePage(): Page {
  const tabs = exampleQuestions.map((question) => ({ query: tabOf(question) }));
  // `query` fills the first tab, which would otherwise greet with GraphiQL's own text; a `?query=` goes before it.
  const options = { title: 'budget-graph', query: tabs[0]?.query, defaultTabs: tabs };
  const html = withStatements(renderGraphiQL(options)).replace('</head>', () => `${narrow}</head>`);
  return {
    html,
    zipped: new Uint8Array(gzipSync(html)),
    tag: `"${createHash('sha256').update(html).digest('hex').slice(0, 16)}"`,
  };
}
