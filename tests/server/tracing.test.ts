import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from '../../src/graph/embedded/index.ts';
import type { GraphStore } from '../../src/graph/store.ts';
import { packageRoot } from '../../src/package-root.ts';
import { createApp } from '../../src/server/app.ts';
import type { Log } from '../../src/server/log.ts';
import { startTracing, type TraceProtocol } from '../../src/server/tracing/start.ts';
import { serve } from '../cli/run.ts';
import { filled } from '../schema/ask.ts';
import { accounts } from '../schema/records.ts';
import { type CollectedSpan, type Collector, startCollector, valuesOf } from './collector.ts';

const silent = (): void => undefined;
const warned: unknown[] = [];
const log: Log = {
  debug: silent,
  info: silent,
  warn: (message: unknown) => void warned.push(message),
  error: (message: unknown) => void warned.push(message),
};

let store: GraphStore;
let collector: Collector;
beforeEach(async () => {
  warned.length = 0;
  store = await filled(await openEmbedded({ path: ':memory:' }), [accounts]);
  collector = await startCollector();
});
afterEach(async () => {
  await collector.stop();
  await store.close();
});

interface Traced {
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Record<string, string>;
  readonly graph?: GraphStore;
  readonly protocol?: TraceProtocol;
}

/** Asks a program that sends its traces to the collector, and stops it. */
async function asked({ query, variables, headers, graph = store, protocol = 'http/json' }: Traced) {
  const url = `${collector.url}/v1/traces`;
  const tracing = await startTracing({ url, protocol }, 'ladybugdb', log);
  const app = createApp({ store: graph, tracing, log, development: true });
  await app.fetch('http://127.0.0.1/health');
  const response = await app.fetch('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  await response.text();
  await tracing.stop();
  return response;
}

const named = (name: string): CollectedSpan => {
  const found = collector.spans().filter((span) => span.name === name);
  if (found.length !== 1) throw new Error(`${found.length} spans are called ${name}`);
  return found[0] as CollectedSpan;
};
const statements = () => collector.spans().filter(({ name }) => name === 'ladybugdb');

const byName = `query ByName($name: String!) {
  projects(where: { not: { name: { contains: $name } } }) { totalCount nodes { name indicators { nodes { name } } } }
}`;

describe('a traced request', () => {
  it('is a span with its operation below it, and the statements below that', async () => {
    const response = await asked({ query: byName, variables: { name: '没有的名称' } });
    const request = named('POST /graphql');
    const operation = named('query ByName');
    expect(request.parentSpanId).toBeUndefined();
    expect(valuesOf(request.attributes)).toEqual({
      'http.request.method': 'POST',
      'url.path': '/graphql',
      'http.response.status_code': 200,
      'budget_graph.request_id': response.headers.get('x-request-id'),
    });
    expect(operation.parentSpanId).toBe(request.spanId);
    expect(valuesOf(operation.attributes)).toEqual({
      'graphql.operation.name': 'ByName',
      'graphql.operation.type': 'query',
    });
    expect(statements().length).toBeGreaterThan(1);
    for (const span of statements()) {
      expect([span.parentSpanId, span.traceId]).toEqual([operation.spanId, request.traceId]);
      expect(valuesOf(span.attributes)).toEqual({
        'db.system.name': 'ladybugdb',
        'db.query.text': expect.stringContaining('MATCH') as string,
        'db.response.returned_rows': expect.any(Number) as number,
      });
    }
    // The health page, which was asked too, is not among them.
    expect(collector.spans()).toHaveLength(2 + statements().length);
  });

  it('takes the time that its parts take', async () => {
    await asked({ query: byName, variables: { name: '没有的名称' } });
    const operation = named('query ByName');
    const within = (inner: CollectedSpan, outer: CollectedSpan) => {
      expect(inner.startTimeUnixNano >= outer.startTimeUnixNano).toBe(true);
      expect(inner.endTimeUnixNano <= outer.endTimeUnixNano).toBe(true);
      expect(inner.endTimeUnixNano > inner.startTimeUnixNano).toBe(true);
    };
    within(operation, named('POST /graphql'));
    for (const statement of statements()) within(statement, operation);
  });

  it("stands in the sender's trace", async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await asked({ query: byName, variables: { name: '没有的名称' }, headers: { traceparent } });
    const request = named('POST /graphql');
    expect([request.traceId, request.parentSpanId]).toEqual([
      '0af7651916cd43dd8448eb211c80319c',
      'b7ad6b7169203331',
    ]);
    expect(new Set(collector.spans().map(({ traceId }) => traceId)).size).toBe(1);
  });

  it('is left out where the sender leaves its trace out', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
    await asked({ query: byName, variables: { name: '没有的名称' }, headers: { traceparent } });
    expect(collector.exports).toEqual([]);
  });

  it('never tells the values of variables', async () => {
    await asked({ query: byName, variables: { name: 'Vertraulich4711' } });
    expect(collector.exports.length).toBeGreaterThan(0);
    expect(String(collector.exports.map(({ body }) => body.toString()))).not.toContain('Vertraulich4711');
  });

  it('says that its operation failed, and by which code', async () => {
    await asked({ query: '{ nothing }' });
    const operation = named('GraphQL');
    expect(operation.status).toEqual({ code: 2, message: 'GRAPHQL_VALIDATION_FAILED' });
    expect(valuesOf(operation.attributes)).toEqual({ 'error.type': 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('says which statement failed', async () => {
    const closed = await openEmbedded({ path: ':memory:' });
    const failing: GraphStore = {
      ...closed,
      read: (_plan, options) => {
        options?.onStatement?.({ text: 'MATCH (n)', parameters: {}, rows: 0, milliseconds: 1, failed: true });
        return Promise.reject(new Error('down'));
      },
    };
    await asked({ query: byName, variables: { name: '没有的名称' }, graph: failing });
    await closed.close();
    expect(statements().map(({ status }) => status.code)).toEqual([2]);
    expect(named('query ByName').status).toEqual({ code: 2, message: 'INTERNAL_SERVER_ERROR' });
  });
});

describe('what is sent', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("says who sends it, by OpenTelemetry's own variables where they are set", async () => {
    await asked({ query: '{ __typename }' });
    expect(collector.resource()).toEqual({
      'service.name': 'budget-graph',
      'service.version': expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
    });
    await collector.stop();
    collector = await startCollector();
    vi.stubEnv('OTEL_SERVICE_NAME', 'budgets-test');
    vi.stubEnv('OTEL_RESOURCE_ATTRIBUTES', 'deployment.environment.name=staging');
    vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'x-tenant=finance');
    await asked({ query: '{ __typename }' });
    expect(collector.resource()).toMatchObject({
      'service.name': 'budgets-test',
      'deployment.environment.name': 'staging',
    });
    expect(collector.exports[0]?.headers['x-tenant']).toBe('finance');
  });

  it.each([
    ['http/json', 'application/json'],
    ['http/protobuf', 'application/x-protobuf'],
  ] as const)('goes by %s', async (protocol, contentType) => {
    await asked({ query: byName, variables: { name: '没有的名称' }, protocol });
    expect(collector.exports).toEqual([expect.objectContaining({ path: '/v1/traces', contentType })]);
    expect(collector.exports[0]?.body.includes('query ByName')).toBe(true);
  });

  it('is given up, with a warning, where no collector answers', async () => {
    await collector.stop();
    await asked({ query: '{ __typename }' });
    expect(warned).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`The last traces were not taken by ${collector.url}/v1/traces`) as string,
      ]),
    );
  });
});

it('the program sends what it has not sent yet when it is stopped', async () => {
  const server = await serve({
    DATA_DIR: ':memory:',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
  });
  await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query Count { projects { totalCount } }' }),
  });
  expect(await server.stop()).toBe(0);
  expect(named('query Count').parentSpanId).toBe(named('POST /graphql').spanId);
});

it('is not even loaded where no collector is named', async () => {
  const code = `
    import { createRequire } from 'node:module';
    await import(${JSON.stringify(pathToFileURL(join(packageRoot, 'src/cli/serve.ts')).href)});
    console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));
  `;
  const run = promisify(execFile);
  const args = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const { stdout } = await run(process.execPath, args, { cwd: packageRoot });
  const loaded = z.array(z.string()).parse(JSON.parse(stdout));
  expect(loaded.filter((file) => file.includes('prom-client')).length).toBeGreaterThan(0);
  // The API alone, which does nothing by itself, comes with the Prometheus client.
  const ofTraces = loaded.filter((file) => /@opentelemetry\/(?!api\/)/.test(file));
  expect(ofTraces).toEqual([]);
});
