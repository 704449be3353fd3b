import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { auditRequestSchema } from '../audit/audit.ts';
import { readDocumentSchema } from '../../loaders/records.ts';
import { GraphUnavailable } from '../graph/errors.ts';
import type { Log } from '../server/log.ts';
import { linesOf } from './event-lines.ts';
import type { GraphAccess } from './graph-access.ts';

/** Answers a request under `/control/`, or null where the request is for something else. */
export type ControlRoutes = (request: Request) => Promise<Response | null>;

/**
 * The routes by which other commands hand their work to the serving program. Only a caller that knows the token of
 * the serving file is heard.
 */
export function controlRoutes(access: GraphAccess, token: string, log: Log): ControlRoutes {
  return async (request) => {
    const path = new URL(request.url).pathname;
    if (!path.startsWith('/control/')) return null;
    if (!isAuthorised(request.headers.get('authorization'), token))
      return refuse(401, 'This address is for commands on the same machine only.');
    try {
      return await answer(access, request, path, log);
    } catch (error) {
      log.error(error);
      if (error instanceof GraphUnavailable) return refuse(503, error.message);
      return refuse(500, `The serving program could not do it (${String(error)}): its log says more.`);
    }
  };
}

/**
 * Answers a ping as long as the program prepares to serve, which may take it long: whoever asks then knows that it is
 * there, and hands it the work, which waits.
 */
export const earlyPing =
  (token: string) =>
  (request: IncomingMessage, response: ServerResponse): boolean => {
    const isPing = request.method === 'GET' && request.url === '/control/ping';
    if (!isPing || !isAuthorised(request.headers.authorization ?? null, token)) return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end('true');
    return true;
  };

async function answer(access: GraphAccess, request: Request, path: string, log: Log): Promise<Response> {
  const [, , resource, id] = path.split('/');
  if (request.method === 'GET' && resource === 'ping') return Response.json(true);
  if (request.method === 'GET' && resource === 'status') return Response.json(await access.status());
  if (request.method === 'POST' && resource === 'documents') return load(access, request);
  if (request.method === 'POST' && resource === 'renewal') return Response.json(await access.renew());
  if (request.method === 'POST' && resource === 'audit') return audit(access, request, log);
  if (request.method === 'DELETE' && resource === 'documents' && id !== undefined) {
    // Ids are letters, digits and underscores: nothing in them is escaped.
    return Response.json(await access.remove(id));
  }
  return refuse(404, `There is no ${request.method} ${path}.`);
}

async function load(access: GraphAccess, request: Request): Promise<Response> {
  const document = await bodyOf(request, readDocumentSchema);
  return document.success
    ? Response.json(await access.load(document.data))
    : refuse(400, `This is no document as the loaders read it: ${z.prettifyError(document.error)}`);
}

async function audit(access: GraphAccess, request: Request, log: Log): Promise<Response> {
  const asked = await bodyOf(request, auditRequestSchema);
  if (!asked.success) return refuse(400, `This is no audit: ${z.prettifyError(asked.error)}`);
  const lines = linesOf(access.audit(asked.data), (error) => {
    log.error(error);
  });
  return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream<Uint8Array>, {
    headers: { 'content-type': 'application/x-ndjson' },
  });
}

/** What a request carries, as the schema judges it; broken JSON is judged as null. */
async function bodyOf<T extends z.ZodType>(
  request: Request,
  schema: T,
): Promise<z.ZodSafeParseResult<z.output<T>>> {
  const body: unknown = await request.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  return schema.safeParse(body);
}

const refuse = (status: number, error: string) => Response.json({ error }, { status });

function isAuthorised(authorization: string | null, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
