/** The HTTP application: GraphQL over the graph, GraphiQL, and what tells an operator how it is. */
import { createYoga, type YogaInitialContext, type YogaServerInstance } from 'graphql-yoga';
import { defaultLimits, schema, type Context, type Limits } from '../../schema/index.ts';
import type { Audit } from '../audit/audit.ts';
import type { GraphStore } from '../graph/store.ts';
import { answeringFailures } from './answering-failures.ts';
import { apiPath } from './api-path.ts';
import type { Metrics } from './metrics.ts';
import { logObservations } from './observation-log.ts';
import { useOperations, type PersistedOperations } from './persisted-operations.ts';
import { useETag } from './use-etag.ts';
import { useMetrics } from './use-metrics.ts';
import { useNodePages } from './use-node-pages.ts';
import { useObservation } from './use-observation.ts';
import { useResponseCache } from './use-response-cache.ts';
import { createLog, type Log } from './log.ts';
import { maskError } from './mask-error.ts';
import { defaultRequestLimits, type RequestLimits } from './request-limits.ts';
import { useAliasLimit } from './use-alias-limit.ts';
import { useBodyLimit } from './use-body-limit.ts';
import { useCompiledOperations } from './use-compiled-operations.ts';
import { useCsrfPrevention } from './use-csrf-prevention.ts';
import { useInputErrors } from './use-input-errors.ts';
import { useNoIntrospection } from './use-no-introspection.ts';
import { useRights } from './use-rights.ts';
import { openAccess, type Access } from './access.ts';
import { writingInto } from './writing.ts';
import { useCost } from './use-cost.ts';
import { useFieldOrder } from './use-field-order.ts';
import { useGraphiQL } from './use-graphiql.ts';
import { useHealth } from './use-health.ts';
import { useReadableRequests } from './use-readable-requests.ts';
import { useReady } from './use-ready.ts';
import { useRequestId } from './use-request-id.ts';
import { useRoutes, type Routes } from './use-routes.ts';
import { useStatements } from './use-statements.ts';
import { useTokenLimit } from './use-token-limit.ts';
import type { RequestTracing } from './tracing/use-tracing.ts';
import { useUnknownPath } from './use-unknown-path.ts';

export interface AppOptions {
  readonly store: GraphStore;
  /**
   * Shows in `extensions.statements` of every answer what the engine was asked.
   * @default false
   */
  readonly development?: boolean;
  /** Answers requests before everything else; null leaves a request to the rest. */
  readonly routes?: Routes;
  /** @default defaultLimits */
  readonly limits?: Partial<Limits>;
  /** @default defaultRequestLimits */
  readonly requestLimits?: RequestLimits;
  /**
   * Who may read and write.
   * @default openAccess
   */
  readonly access?: Access;
  /**
   * Other sites whose pages may read with their visitors' browsers, as `https://host`.
   * @default none
   */
  readonly corsOrigins?: readonly string[];
  /** @default true */
  readonly introspection?: boolean;
  /** @default true */
  readonly graphiql?: boolean;
  /** Counts operations and statements, and is shown at `/metrics`. @default none */
  readonly metrics?: Metrics;
  /** Makes spans of requests, operations and statements. @default none */
  readonly tracing?: RequestTracing;
  /** The graph's revision, which is asked for with every request: answers to GET then have an ETag. @default none */
  readonly revision?: () => Promise<number>;
  /** How many bytes of answers are kept for queries that come again; needs `revision`. @default 0 */
  readonly cacheBytes?: number;
  /** Operations that clients may name. @default none */
  readonly operations?: PersistedOperations;
  /** Answers no others. @default false */
  readonly onlyPersisted?: boolean;
  /**
   * How the program is reached from outside, without a slash at the end: for the addresses of nodes. Where it
   * is given, no request counts as one from this machine.
   * @default as the request reached it
   */
  readonly publicUrl?: string;
  /** What keeps the findings those of the documents; without it there are none. @default none */
  readonly audit?: Audit | null;
  /** @default one JSON line each on standard error, warnings and errors only */
  readonly log?: Log;
}

export type App = YogaServerInstance<object, Context>;

/** Puts the server together. It listens on no port: `app.fetch(request)` answers. */
export function createApp({
  store,
  development = false,
  routes,
  limits,
  requestLimits = defaultRequestLimits,
  access = openAccess,
  corsOrigins = [],
  introspection = true,
  graphiql = true,
  metrics,
  tracing,
  revision,
  cacheBytes = 0,
  operations,
  onlyPersisted = false,
  publicUrl,
  audit = null,
  log = createLog('warn'),
}: AppOptions): App {
  const shared: Context = {
    store,
    limits: { ...defaultLimits, ...limits },
    ...(audit === null ? {} : { rules: audit.rules.rules }),
  };
  const originOf = (request: Request): string => publicUrl ?? new URL(request.url).origin;
  const context = ({ request }: YogaInitialContext): Context => ({ ...shared, origin: originOf(request) });
  const tellLog = logObservations(log);
  return createYoga<object, Context>({
    schema,
    context,
    // What Yoga has to say of an error, maskError says with the request's id.
    logging: { ...log, error: log.debug },
    maskedErrors: { maskError: maskError(log) },
    // Reading needs no key, so no other page may read with its visitor's network, unless the operator names it.
    cors: corsOrigins.length === 0 ? false : { origin: [...corsOrigins], methods: ['GET', 'POST'] },
    multipart: true,
    extraParamNames: ['documentId'],
    graphqlEndpoint: apiPath,
    landingPage: false,
    graphiql: false,
    // Yoga's own check answers whatever ends in its address, with nothing; no address ends in a line break.
    healthCheckEndpoint: '\n',
    plugins: [
      useRequestId(),
      ...(tracing === undefined ? [] : [tracing.plugin]),
      ...(routes === undefined ? [] : [useRoutes(routes)]),
      useHealth(),
      useReady(store, log),
      ...(metrics === undefined ? [] : [useMetrics(metrics)]),
      useNodePages(schema),
      ...(graphiql ? [useGraphiQL()] : []),
      useUnknownPath(),
      useBodyLimit(requestLimits.bodyBytes),
      useCsrfPrevention(),
      useRights(access, publicUrl !== undefined, writingInto(store, audit, access, log), log),
      ...(introspection ? [] : [useNoIntrospection()]),
      ...(revision === undefined ? [] : [useETag(revision)]),
      useObservation((observation) => {
        metrics?.observe(observation);
        tracing?.observe(observation);
        tellLog(observation);
      }),
      ...(revision === undefined || cacheBytes === 0
        ? []
        : [useResponseCache(revision, originOf, cacheBytes)]),
      ...(operations === undefined ? [] : [useOperations(operations, onlyPersisted)]),
      useTokenLimit(requestLimits.tokens),
      useAliasLimit(requestLimits.aliases),
      useFieldOrder(),
      useCompiledOperations(),
      useReadableRequests(),
      useInputErrors(introspection),
      useCost(),
      ...(development ? [useStatements()] : []),
    ].map((plugin) => answeringFailures(plugin, log)),
  });
}
