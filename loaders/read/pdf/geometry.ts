/** Places on a page: x to the right, y down from the top, in points (1/72 inch). */

export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line on which the letters stand. */
  readonly baseline: number;
  /** Height of the letters. */
  readonly size: number;
}

/** A drawn line or thin bar: across at `at` = y, from x to x; or down at `at` = x, from y to y. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** How far two ends may be apart and still touch: a rule's own width, and what programs round. */
export const touch = 3;

/** Rules of one direction with pieces of one line put together, in order of their places. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const lines: { at: number; rules: Rule[] }[] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line !== undefined && rule.at - line.at <= touch / 2) line.rules.push(rule);
    else lines.push({ at: rule.at, rules: [rule] });
  }
  for (const { at, rules: pieces } of lines) {
    const own: Rule[] = [];
    for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
      const open = own.at(-1);
      if (open === undefined || piece.from > open.to + touch) own.push({ ...piece, at });
      else own[own.length - 1] = { ...open, to: Math.max(open.to, piece.to) };
    }
    joined.push(...own);
  }
  return joined;
}

/** Distinct places of the values, each the first of values that touch. */
export function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (found.at(-1) ?? -Infinity) > touch) found.push(value);
  }
  return found;
}
