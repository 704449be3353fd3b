/** Counts how often the same key came: 1 for the first, 2 for the second; so that twins get ids of their own. */
export function occurrences(): (...key: readonly (string | null)[]) => number {
  const seen = new Map<string, number>();
  return (...key) => {
    const text = JSON.stringify(key);
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return nth;
  };
}
