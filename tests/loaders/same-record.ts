/** Records without what may differ between two files of one document: line numbers, pages and sheets, the file's name and hash. */
export function sameButForLines(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sameButForLines);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['lines', 'line', 'places', 'sha256', 'document'].includes(key))
      .map(([key, inner]) => [key, sameButForLines(inner)]),
  );
}
