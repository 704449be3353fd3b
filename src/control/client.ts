import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import type { Renewal } from '../audit/renew.ts';
import type { LoadReport } from '../graph/load-document.ts';
import { statusSchema } from '../graph/status.ts';
import { eventsOf } from './event-lines.ts';
import type { GraphAccess } from './graph-access.ts';
import type { Serving } from './serving-file.ts';

/** A program that reads a long document does nothing else meanwhile. Where there is none, that is known at once. */
const PING_MILLISECONDS = 60_000;

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
const renewalSchema: z.ZodType<Renewal> = z.object({
  documents: z.number(),
  findings: z.number(),
  failures: z.array(z.object({ rule: z.string(), message: z.string() })),
});
const errorSchema = z.object({ error: z.string() });

/** Work that the serving program refused or could not do, told in its own sentence. */
export class WorkRefused extends Error {
  override readonly name = 'WorkRefused';
}

const ask = (serving: Serving, path: string, init: RequestInit = {}) =>
  fetch(new URL(`/control/${path}`, serving.url), {
    ...init,
    headers: { authorization: `Bearer ${serving.token}`, 'content-type': 'application/json' },
  });

/** Whether the program that a serving file names is there and knows the file's token. */
export async function answers(serving: Serving): Promise<boolean> {
  return ask(serving, 'ping', { signal: AbortSignal.timeout(PING_MILLISECONDS) }).then(
    (response) => response.ok,
    // Refused, unreachable or too late: nobody answers there.
    () => false,
  );
}

/**
 * Does the work of a command by handing it to the program that serves the graph.
 * @returns an access whose work throws WorkRefused where that program refuses it, or ends meanwhile
 */
export function remoteAccess(serving: Serving): GraphAccess {
  const ended = (cause: unknown) =>
    new WorkRefused(
      `The serving program (process ${serving.pid} at ${serving.url}) ended before the work did: run it again.`,
      { cause },
    );
  const lost = (error: unknown): never => {
    throw ended(error);
  };
  const asked = async (path: string, init?: RequestInit): Promise<Response> => {
    const response = await ask(serving, path, init).catch(lost);
    if (response.ok) return response;
    throw new WorkRefused(errorSchema.parse(await response.json().catch(lost)).error);
  };
  const call = async (path: string, init?: RequestInit): Promise<unknown> =>
    (await asked(path, init)).json().catch(lost);
  return {
    load: async (document) =>
      reportSchema.parse(await call('documents', { method: 'POST', body: JSON.stringify(document) })),
    remove: async (documentId) =>
      z.boolean().parse(await call(`documents/${encodeURIComponent(documentId)}`, { method: 'DELETE' })),
    renew: async () => renewalSchema.parse(await call('renewal', { method: 'POST' })),
    async *audit(request) {
      const { body } = await asked('audit', { method: 'POST', body: JSON.stringify(request) });
      if (body === null) throw ended(null);
      yield* eventsOf(body as ReadableStream<Uint8Array>, (message) => new WorkRefused(message), ended);
    },
    status: async () => statusSchema.parse(await call('status')),
    close: () => Promise.resolve(),
  };
}
