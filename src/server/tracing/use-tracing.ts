/** The spans of a request: the request itself, its operation, and each statement of that. */
import {
  type Attributes,
  type Context as TraceContext,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../../schema/index.ts';
import { isForApi } from '../api-path.ts';
import type { Observation, ObservedStatement } from '../use-observation.ts';
import { requestId } from '../use-request-id.ts';

export interface RequestTracing {
  readonly plugin: Plugin<Context>;
  /** Makes the spans of an operation that was answered, below its request's. */
  observe(observation: Observation): void;
}

/** Asked every few seconds by machines that nobody wants to hear of. */
const probes: ReadonlySet<string> = new Set(['/health', '/ready', '/metrics']);

const propagator = new W3CTraceContextPropagator();

/**
 * What `performance.now()` told, as milliseconds since 1970: one clock for all spans, so that none begins before the one
 * that it stands in. (The library goes by the system's clock where each span was made, which is wrong by milliseconds.)
 */
const epoch = (told: number): number => performance.timeOrigin + told;

/** Looks headers up as the propagator wants them. */
const headerOf = {
  keys: (headers: Headers) => [...headers.keys()],
  get: (headers: Headers, name: string) => headers.get(name) ?? undefined,
};

/**
 * Traces requests by a tracer. A sender's `traceparent` (W3C Trace Context) is taken over, so that the request stands
 * in the sender's trace. Names, codes and statements are told; variables, parameters and answers never are.
 * @param system what keeps the graph, as OpenTelemetry's `db.system.name`
 */
export function traceRequests(tracer: Tracer, system: string): RequestTracing {
  const spans = new WeakMap<Request, Span>();
  return {
    plugin: {
      instrumentation: {
        request: async ({ request }, answer) => {
          const url = new URL(request.url);
          if (probes.has(url.pathname)) return answer();
          const span = tracer.startSpan(
            isForApi(url) ? `${request.method} ${url.pathname}` : request.method,
            {
              kind: SpanKind.SERVER,
              startTime: epoch(performance.now()),
              attributes: { 'http.request.method': request.method, 'url.path': url.pathname },
            },
            propagator.extract(ROOT_CONTEXT, request.headers, headerOf),
          );
          spans.set(request, span);
          try {
            await answer();
          } finally {
            span.end(epoch(performance.now()));
          }
        },
      },
      onResponse: ({ request, response }) => {
        const span = spans.get(request);
        if (span === undefined) return;
        span.setAttributes({
          'http.response.status_code': response.status,
          'budget_graph.request_id': requestId(),
        });
        if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      },
    },
    observe: (observation) => {
      const request = spans.get(observation.request);
      if (request === undefined) return;
      const context = operationSpan(tracer, observation, trace.setSpan(ROOT_CONTEXT, request));
      for (const statement of observation.statements) statementSpan(tracer, statement, system, context);
    },
  };
}

/** The context in which the operation's statements stand. */
function operationSpan(tracer: Tracer, observation: Observation, parent: TraceContext): TraceContext {
  const { operation, type, started, milliseconds, errors } = observation;
  const attributes: Attributes = {};
  if (operation !== null) attributes['graphql.operation.name'] = operation;
  if (type !== null) attributes['graphql.operation.type'] = type;
  const name = [type ?? 'GraphQL', operation].filter((word) => word !== null).join(' ');
  const span = tracer.startSpan(name, { attributes, startTime: epoch(started) }, parent);
  if (errors.length > 0) {
    span.setAttribute('error.type', errors[0] ?? '');
    span.setStatus({ code: SpanStatusCode.ERROR, message: errors.join(', ') });
  }
  span.end(epoch(started + milliseconds));
  return trace.setSpan(parent, span);
}

function statementSpan(
  tracer: Tracer,
  { text, rows, milliseconds, ended, failed }: ObservedStatement,
  system: string,
  parent: TraceContext,
): void {
  const attributes = {
    'db.system.name': system,
    'db.query.text': text,
    'db.response.returned_rows': rows,
  };
  const startTime = epoch(ended - milliseconds);
  const span = tracer.startSpan(system, { kind: SpanKind.CLIENT, attributes, startTime }, parent);
  if (failed === true) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(epoch(ended));
}
