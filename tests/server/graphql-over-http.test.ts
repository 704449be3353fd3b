/** The audits of the GraphQL over HTTP specification, as its own suite has them. */
import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/graph/memory/index.ts';
import { createApp } from '../../src/server/app.ts';

const app = createApp({ store: createMemoryStore() });
const audits = serverAudits({
  url: 'http://127.0.0.1/graphql',
  fetchFn: (url: string, init?: RequestInit) => app.fetch(new Request(url, init)),
});

describe('GraphQL over HTTP', () => {
  for (const audit of audits.filter(({ name }) => /^MUST /.test(name))) {
    it(audit.name, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    });
  }
});
