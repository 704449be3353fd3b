import { z } from 'zod';
import { GraphUnavailable } from '../graph/errors.ts';
import type { LoadReport } from '../graph/load-document.ts';
import { statusSchema } from '../graph/status.ts';
import type { GraphAccess } from './graph-access.ts';
import type { Serving } from './serving-file.ts';

const PING_MILLISECONDS = 3_000;

const reportSchema: z.ZodType<LoadReport> = z.object({
  documentId: z.string(),
  title: z.string(),
  outcome: z.enum(['created', 'replaced', 'unchanged']),
  projects: z.number(),
  indicators: z.number(),
  fundingSources: z.number(),
  repairs: z.number(),
  problems: z.number(),
});
const errorSchema = z.object({ error: z.string() });

/** Does the work of a command by handing it to the program that serves the graph in `dataDir`. */
export async function remoteAccess(serving: Serving, dataDir: string): Promise<GraphAccess> {
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(new URL(`/control/${path}`, serving.url), {
      ...init,
      headers: { authorization: `Bearer ${serving.token}`, 'content-type': 'application/json' },
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    throw new GraphUnavailable(errorSchema.parse(answer).error);
  };
  await call('status', { signal: AbortSignal.timeout(PING_MILLISECONDS) }).catch((error: unknown) => {
    throw new GraphUnavailable(
      `The graph in ${dataDir} is in use by process ${serving.pid}, which does not answer at ${serving.url}: ` +
        `end that process, or choose another folder with DATA_DIR.`,
      { cause: error },
    );
  });
  return {
    load: async (document) =>
      reportSchema.parse(await call('documents', { method: 'POST', body: JSON.stringify(document) })),
    remove: async (documentId) =>
      z.boolean().parse(await call(`documents/${encodeURIComponent(documentId)}`, { method: 'DELETE' })),
    status: async () => statusSchema.parse(await call('status')),
    close: () => Promise.resolve(),
  };
}
