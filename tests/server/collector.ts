/** An OpenTelemetry collector: a real HTTP server that keeps what it is sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const value = z.object({
  stringValue: z.string().optional(),
  intValue: z.union([z.number(), z.string().transform(Number)]).optional(),
});
const spanSchema = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.number(),
  startTimeUnixNano: z.string().transform(BigInt),
  endTimeUnixNano: z.string().transform(BigInt),
  attributes: z.array(z.object({ key: z.string(), value })),
  status: z.object({ code: z.number().optional(), message: z.string().optional() }),
});
const tracesSchema = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(z.object({ key: z.string(), value })) }),
      scopeSpans: z.array(z.object({ spans: z.array(spanSchema) })),
    }),
  ),
});

export type CollectedSpan = z.infer<typeof spanSchema>;

/** What was sent in one request. */
export interface Export {
  readonly path: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

export interface Collector {
  /** Its base, as `OTEL_EXPORTER_OTLP_ENDPOINT` names it. */
  readonly url: string;
  readonly exports: readonly Export[];
  /** The spans of all that came as JSON. */
  spans(): CollectedSpan[];
  /** What the first of them says of who sent it. */
  resource(): Record<string, unknown>;
  stop(): Promise<void>;
}

/** Starts a collector on a free port; it answers everything with success. */
export async function startCollector(): Promise<Collector> {
  const exports: Export[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { headers, url = '' } = request;
      const contentType = headers['content-type'] ?? '';
      exports.push({ path: url, contentType, headers, body: Buffer.concat(parts) });
      response.setHeader('content-type', contentType).end(contentType.endsWith('json') ? '{}' : '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const read = () =>
    exports.flatMap(({ body }) => tracesSchema.parse(JSON.parse(body.toString('utf8'))).resourceSpans);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exports,
    spans: () => read().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
    resource: () => valuesOf(read()[0]?.resource.attributes ?? []),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Attributes as an object of their values. */
export const valuesOf = (attributes: CollectedSpan['attributes']): Record<string, unknown> =>
  Object.fromEntries(
    attributes.map(({ key, value: { stringValue, intValue } }) => [key, stringValue ?? intValue]),
  );
