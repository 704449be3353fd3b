/** The comparison as a Markdown table, and what was to be reached. */
import type { Compared } from './compare.ts';

/** Of their p50, at most; the brief's page and everything else. */
const GOALS = { brief: 1 / 6, any: 1 / 2 } as const;
/** Of the best statement's p50, at most. */
const OF_BY_HAND = 1.3;
/** Milliseconds that HTTP and GraphQL may add. */
const ADDED = 2;

const short = (milliseconds: number): string =>
  milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toPrecision(milliseconds < 1 ? 2 : 3);

export function tableOf(results: readonly Compared[]): string {
  const clients = results[0]?.loads.map((load) => load.clients) ?? [];
  const columns = clients.flatMap((number) => {
    const who = number === 1 ? '1 client' : `${number} clients`;
    return [`theirs, ${who}`, `ours, ${who}`, 'ours / theirs'];
  });
  const head = ['operation', ...columns, 'store', 'by hand', 'store / by hand', 'HTTP adds', 'reached'];
  const lines = results.map((result) => [
    result.name,
    ...result.loads.flatMap(({ ours, theirs }) => [
      `${short(theirs.p50)} (${short(theirs.p95)})`,
      `${short(ours.p50)} (${short(ours.p95)})`,
      (ours.p50 / theirs.p50).toFixed(2),
    ]),
    ...[short(result.store.p50), short(result.byHand.p50)],
    (result.store.p50 / result.byHand.p50).toFixed(2),
    short(result.added),
    missed(result) || 'all',
  ]);
  const rows = [head, head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '---:')), ...lines];
  return `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Which goals a result misses; empty where it reaches all. */
export function missed({ name, loads, store, byHand, added }: Compared): string {
  const goal = name === "the brief's page" ? GOALS.brief : GOALS.any;
  return [
    ...loads
      .filter(({ ours, theirs }) => ours.p50 > goal * theirs.p50)
      .map(({ clients }) => `not ${goal === GOALS.brief ? 'a sixth' : 'half'} at ${clients}`),
    ...(store.p50 > OF_BY_HAND * byHand.p50 ? ['by hand'] : []),
    ...(added > ADDED ? ['HTTP'] : []),
  ].join(', ');
}
