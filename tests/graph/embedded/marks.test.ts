import { expect, test } from 'vitest';
import { isMarked } from '../../../src/graph/embedded/marks.ts';
import { createParameters } from '../../../src/graph/embedded/statement.ts';

/** Looks a node's bit up as the printed condition does. */
function marked(offsets: readonly number[]): {
  words: readonly number[];
  holds: (offset: number) => boolean;
} {
  const parameters = createParameters();
  isMarked('p', offsets)(parameters);
  const { p0, p1 } = parameters.values;
  const words = p0 as readonly number[];
  const holds = (offset: number) => {
    const word = words[Math.floor(offset / 32) & Number(p1)] ?? 0;
    return Math.floor(word / 2 ** (offset % 32)) % 2 === 1;
  };
  return { words, holds };
}

test.each([[[0]], [[31, 32, 33]], [[7, 7, 5000, 29_999]], [[239_999, 131_072]]])(
  'up to the highest of %j only they are marked',
  (offsets) => {
    const { holds } = marked(offsets);
    const found = Array.from({ length: Math.max(...offsets) + 1 }, (_, offset) => offset).filter(holds);
    expect(found).toEqual([...new Set(offsets)].sort((left, right) => left - right));
  },
);

test('in a very large table offsets share bits: none is missed, and the words stay few', () => {
  const offsets = Array.from({ length: 1000 }, (_, index) => index * 9_973);
  const { words, holds } = marked(offsets);
  expect(words).toHaveLength(2 ** 14);
  expect(offsets.every(holds)).toBe(true);
});
