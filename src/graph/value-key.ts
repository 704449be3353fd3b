/**
 * A text that is the same for the same plan, or part or values of one, and no other: what was found out for it is
 * remembered by it. JSON has no bigint, and money must be told from a number of the same size.
 */
export function keyOf(value: unknown): string {
  // Asked for each read, and most plans hold no money: a function that is asked of every value takes ten times as long.
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'bigint' ? { money: String(part) } : part,
    );
  }
}
