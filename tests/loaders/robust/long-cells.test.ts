import { describe, expect, it } from 'vitest';
import { textOf, written } from '../../../bench/reading/written.ts';
import { extractText } from '../../../loaders/index.ts';

const lines = textOf(written(1, 1), 'tabs').split('\n');

/** The written document with a text in place of the first filled cell of the line that begins so. */
function withCell(beginning: string, text: string): Uint8Array {
  const at = lines.findIndex((line) => line.trimStart().startsWith(beginning));
  expect(at).toBeGreaterThan(-1);
  const damaged = lines.with(at, (lines[at] ?? '').replace(/[^\t]+/, text));
  return new TextEncoder().encode(damaged.join('\n'));
}

// A search that begins anew at each sign takes minutes for these; one that goes through them once, less than a second.
describe('cells of a hundred thousand characters and more', () => {
  it.each([
    ['spaces between two words', '扶持本地企业', `局${' '.repeat(100_000)}局`],
    ['a power sign and spaces', '扶持本地企业', `$^${' '.repeat(100_000)}$`],
    ['the words that announce a list of units', '一、主要职责', '单位'.repeat(100_000)],
    ['the words that announce a list of projects', '一、主要职责', '项目'.repeat(100_000)],
  ])('are read in seconds: %s', (_what, beginning, text) => {
    const started = performance.now();
    const [record] = extractText('long.txt', withCell(beginning, text));
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(record?.projects).toHaveLength(1);
  });
});
