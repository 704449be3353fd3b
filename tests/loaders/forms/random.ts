/** Numbers that a seed decides, so that a form that is read wrongly can be printed again. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly oneOf: <T>(things: readonly [T, ...T[]]) => T;
  /** True so often of a hundred times. */
  readonly chance: (percent: number) => boolean;
}

/** mulberry32: 32 bits of state, even enough for texts and amounts. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    oneOf: (things) => things[whole(0, things.length - 1)] ?? things[0],
    chance: (percent) => whole(1, 100) <= percent,
  };
}
