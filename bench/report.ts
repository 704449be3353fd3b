/** The figures as lines of Markdown tables. */
import type { Times } from './measure.ts';
import { HTTP, STORE } from './question.ts';

/** What an engine did over one graph. */
export interface Figures {
  readonly engine: string;
  readonly title: string;
  readonly projects: number;
  readonly indicators: number;
  readonly passing: number;
  readonly loadSeconds: number;
  readonly times: readonly Times[];
}

/** A section: the graph, the load, each way's p50 and p95, and what follows from them. */
export function report({
  engine,
  title,
  projects,
  indicators,
  passing,
  loadSeconds,
  times,
}: Figures): string {
  const best = times
    .filter(({ name }) => name.startsWith('by hand'))
    .reduce((left, right) => (right.p50 < left.p50 ? right : left));
  const of = (name: string) => times.find((each) => each.name === name);
  const storeRatio = (of(STORE)?.p50 ?? Number.NaN) / best.p50;
  return [
    `## ${engine}: ${title}`,
    '',
    `${projects} projects, ${indicators} indicators; ${passing} projects pass the filter; loaded in ${loadSeconds.toFixed(1)} s.`,
    '',
    '| way | p50 ms | p95 ms |',
    '|---|---:|---:|',
    ...times.map(({ name, p50: half, p95 }) => `| ${name} | ${half.toFixed(2)} | ${p95.toFixed(2)} |`),
    '',
    `${STORE} takes ${storeRatio.toFixed(2)} times the best hand-written statement (${best.name}); ` +
      `HTTP and GraphQL add ${of(HTTP)?.besides?.toFixed(2) ?? '?'} ms to the store's time in the same request.`,
    '',
  ].join('\n');
}
