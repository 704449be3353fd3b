/** What Prometheus is told of the program: https://prometheus.io/docs/practices/naming/ */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ConnectionUse, StatementReport } from '../graph/store.ts';
import type { Observation } from './use-observation.ts';

export interface Metrics {
  observe(observation: Observation): void;
  /** Counts a statement that no operation asks for. */
  readonly count: (statement: StatementReport) => void;
  /** The figures as text, and its content type. */
  exposition(): Promise<{ readonly text: string; readonly contentType: string }>;
}

/** In seconds, from an answer out of the cache to a walk through a large graph. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** @param connections how the graph's engine is used; not told where it is left out */
export function createMetrics(connections?: () => ConnectionUse): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const operations = new Histogram({
    name: 'budget_graph_operation_duration_seconds',
    help: 'Time from the request of an operation to its answer',
    labelNames: ['type', 'outcome'] as const,
    buckets,
    registers,
  });
  const errors = new Counter({
    name: 'budget_graph_errors_total',
    help: 'Errors in answers, by code',
    labelNames: ['code'] as const,
    registers,
  });
  const statements = new Histogram({
    name: 'budget_graph_statement_duration_seconds',
    help: 'Time of a statement in the graph engine',
    buckets,
    registers,
  });
  const rows = new Counter({
    name: 'budget_graph_statement_rows_total',
    help: 'Rows that the graph engine returned',
    registers,
  });
  const failures = new Counter({
    name: 'budget_graph_statement_failures_total',
    help: 'Statements that the graph engine refused or did not answer',
    registers,
  });
  if (connections !== undefined) {
    const used = new Gauge({
      name: 'budget_graph_connections',
      help: 'Connections over which the graph is read: in use, idle (open, or free to be opened), and statements waiting for one',
      labelNames: ['state'] as const,
      registers,
      collect() {
        const { inUse, most, waiting } = connections();
        used.set({ state: 'in_use' }, inUse);
        used.set({ state: 'idle' }, most - inUse);
        used.set({ state: 'waiting' }, waiting);
      },
    });
  }
  const count = (statement: StatementReport): void => {
    statements.observe(statement.milliseconds / 1000);
    rows.inc(statement.rows);
    if (statement.failed === true) failures.inc();
  };
  return {
    count,
    observe(observation) {
      const type = observation.type ?? 'none';
      const outcome = observation.errors.length === 0 ? 'ok' : 'error';
      operations.observe({ type, outcome }, observation.milliseconds / 1000);
      for (const code of observation.errors) errors.inc({ code });
      observation.statements.forEach(count);
    },
    exposition: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
  };
}
