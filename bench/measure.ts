/** Times of several ways of doing the same, taken in turns. */
import { randomFrom } from './generated/random.ts';

export interface Way {
  readonly name: string;
  run(): Promise<unknown>;
  /** Milliseconds of the last run that were spent waiting for the store. */
  inStore?(): number;
}

/** In milliseconds. */
export interface Times {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  /** p50 of what each run took besides the store, where the way says what the store took. */
  readonly besides: number | null;
}

export interface Rounds {
  /** Not counted: caches fill, plans are made, code is compiled. */
  readonly warmUp: number;
  readonly counted: number;
}

/** Ways that take longer, in milliseconds, are measured apart and in fewer rounds. */
const SLOW = 20;
const FEWER = 5;
const TRIALS = 7;

/**
 * Measures the quick ways together and the slow ones after them: behind a way that goes through the whole graph, the
 * next one would meet caches that no user of it meets. A way that knows the store's part in it is compared with nothing
 * but that part, and is measured by itself.
 */
export async function measure(ways: readonly Way[], { warmUp, counted }: Rounds): Promise<Times[]> {
  const quick = new Set<Way>();
  for (const way of ways)
    if ((await inTurns([way], 0, TRIALS)).every(({ p50 }) => p50 <= SLOW)) quick.add(way);
  const slow = ways.filter((way) => !quick.has(way));
  const [compared, alone] = [true, false].map((isCompared) =>
    [...quick].filter((way) => (way.inStore === undefined) === isCompared),
  ) as [Way[], Way[]];
  const times = [
    ...(await inTurns(compared, warmUp, counted)),
    ...(await inTurns(alone, warmUp, counted)),
    ...(await inTurns(slow, Math.ceil(warmUp / FEWER), Math.ceil(counted / FEWER))),
  ];
  return ways.flatMap(({ name }) => times.filter((each) => each.name === name));
}

export interface Load {
  /** How many ask at once, each waiting for its answer before it asks again. */
  readonly clients: number;
  /** For each way, in all; a fifth of it comes first and does not count. */
  readonly milliseconds: number;
}

const BLOCKS = 4;

/**
 * Measures ways that are asked by several clients at once. The ways take turns in blocks, so that what else happens on
 * the machine meets all of them alike, and so that none meets what another one leaves in caches more than once a block.
 */
export async function measureUnderLoad(
  ways: readonly Way[],
  { clients, milliseconds }: Load,
): Promise<Times[]> {
  const taken = new Map<Way, number[]>(ways.map((way) => [way, []]));
  for (let block = 0; block <= BLOCKS; block++) {
    for (const way of ways) {
      const until = performance.now() + milliseconds / (BLOCKS + 1);
      const times = await Promise.all(Array.from({ length: clients }, () => askUntil(until, way)));
      if (block > 0) taken.get(way)?.push(...times.flat());
    }
  }
  return ways.map((way) => {
    const sorted = (taken.get(way) ?? []).toSorted((left, right) => left - right);
    return { name: way.name, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), besides: null };
  });
}

/** Once at least. */
async function askUntil(until: number, way: Way): Promise<number[]> {
  const times: number[] = [];
  do {
    const start = performance.now();
    await way.run();
    times.push(performance.now() - start);
  } while (performance.now() < until);
  return times;
}

/**
 * Runs every way once a round, in another order each round, so that what else happens on the machine, and what one way
 * leaves behind for the next, meets all of them alike.
 */
async function inTurns(ways: readonly Way[], warmUp: number, counted: number): Promise<Times[]> {
  const random = randomFrom(1);
  const taken = new Map<Way, number[]>(ways.map((way) => [way, []]));
  const besides = new Map<Way, number[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < warmUp + counted; round++) {
    for (const way of random.shuffled(ways)) {
      const start = performance.now();
      await way.run();
      if (round < warmUp) continue;
      const milliseconds = performance.now() - start;
      taken.get(way)?.push(milliseconds);
      if (way.inStore !== undefined) besides.get(way)?.push(milliseconds - way.inStore());
    }
  }
  return ways.map((way): Times => {
    const of = (values: Map<Way, number[]>) =>
      (values.get(way) ?? []).toSorted((left, right) => left - right);
    const sorted = of(taken);
    return {
      name: way.name,
      p50: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      besides: way.inStore === undefined ? null : quantile(of(besides), 0.5),
    };
  });
}

/** The value that this share of the sorted values does not exceed; NaN where there are none. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
