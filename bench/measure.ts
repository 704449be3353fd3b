/** Times of several ways of doing the same, taken in turns. */
export interface Way {
  readonly name: string;
  run(): Promise<unknown>;
}

/** In milliseconds. */
export interface Times {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
}

export interface Rounds {
  /** Not counted: caches fill, plans are made, code is compiled. */
  readonly warmUp: number;
  readonly counted: number;
}

/**
 * Runs every way once a round, each round beginning with another of them, so that what else happens on the machine
 * meets all of them alike.
 */
export async function measure(ways: readonly Way[], { warmUp, counted }: Rounds): Promise<Times[]> {
  const taken = new Map<Way, number[]>(ways.map((way) => [way, []]));
  for (let round = 0; round < warmUp + counted; round++) {
    const at = round % ways.length;
    for (const way of [...ways.slice(at), ...ways.slice(0, at)]) {
      const start = performance.now();
      await way.run();
      if (round >= warmUp) taken.get(way)?.push(performance.now() - start);
    }
  }
  return ways.map((way) => {
    const sorted = (taken.get(way) ?? []).toSorted((left, right) => left - right);
    return { name: way.name, p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) };
  });
}

/** The value that this share of the sorted values does not exceed; NaN where there are none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
