/** Traces by OpenTelemetry: what is loaded only where the operator names a collector. */
import { diag, type DiagLogger, DiagLogLevel } from '@opentelemetry/api';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { packageRoot } from '../../package-root.ts';
import type { Log } from '../log.ts';
import { type RequestTracing, traceRequests } from './use-tracing.ts';

export type TraceProtocol = 'http/protobuf' | 'http/json';

/** Where traces go. */
export interface TraceCollector {
  /** The address that takes them, with its path. */
  readonly url: string;
  readonly protocol: TraceProtocol;
}

export interface Tracing extends RequestTracing {
  /** Sends what was not sent yet; waits for a collector that does not answer for 5 seconds at most. */
  stop(): Promise<void>;
}

const patience = 5_000;

/**
 * Starts to send traces to a collector. What else OpenTelemetry's standard variables say (headers, time limits,
 * compression, sampling, the service's name and attributes) is read by its library from the environment itself.
 * @param system what keeps the graph, as OpenTelemetry's `db.system.name`
 */
export async function startTracing(collector: TraceCollector, system: string, log: Log): Promise<Tracing> {
  diag.setLogger(toldBy(log), { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const version = await versionOfPackage();
  const named = resourceFromAttributes({ 'service.name': 'budget-graph', 'service.version': version });
  const provider = new BasicTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(await exporterFor(collector))],
  });
  return {
    ...traceRequests(provider.getTracer('budget-graph', version), system),
    async stop() {
      const late = setTimeout(patience, 'no answer', { ref: false });
      const failure = await Promise.race([provider.shutdown().then(() => null), late]).catch(String);
      if (failure !== null) log.warn(`The last traces were not taken by ${collector.url}: ${failure}`);
      diag.disable();
    },
  };
}

async function exporterFor({ url, protocol }: TraceCollector): Promise<SpanExporter> {
  if (protocol === 'http/json') {
    const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
    return new OTLPTraceExporter({ url });
  }
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  return new OTLPTraceExporter({ url });
}

/** What goes wrong with the traces stands in the program's own log. */
function toldBy(log: Log): DiagLogger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string): void => {
      log[level](`Traces: ${message}`);
    };
  return {
    verbose: write('debug'),
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  };
}

async function versionOfPackage(): Promise<string> {
  const text = await readFile(join(packageRoot, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
