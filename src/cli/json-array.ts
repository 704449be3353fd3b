/** A JSON array of any length, written item by item: the same text as `JSON.stringify` of them all. */
export interface JsonArray {
  /** The text up to and with the next item. */
  next(item: unknown): string;
  /** What closes the array. */
  end(): string;
}

/** @param indent spaces for each level, as `JSON.stringify` takes them. */
export function jsonArray(indent: number): JsonArray {
  const space = ' '.repeat(indent);
  let isEmpty = true;
  return {
    next(item) {
      const before = isEmpty ? '[\n' : ',\n';
      isEmpty = false;
      // Line breaks inside texts are escaped, so that every one that stands here is the layout's.
      return `${before}${space}${JSON.stringify(item, null, indent).replaceAll('\n', `\n${space}`)}`;
    },
    end: () => (isEmpty ? '[]' : '\n]'),
  };
}
