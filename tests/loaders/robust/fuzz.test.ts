import { describe, expect, it } from 'vitest';
import { publishedFiles, writtenFiles } from '../../../bench/reading/corpus.ts';
import { outcomeOf } from '../../../bench/reading/fuzz.ts';
import { mutated } from '../../../bench/reading/mutated.ts';
import { oneLongLine } from '../../../bench/reading/mutations.ts';
import { textForms, textOf, written } from '../../../bench/reading/written.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('a broken document is read or refused in one of two ways', () => {
  // With the published documents beside the project where they are there, else with written ones alone.
  const sources = [...publishedFiles(), ...writtenFiles()];

  it.each([0, 60, 120, 180, 240])('however it is broken: numbers %i to 59 more', async (first) => {
    for (let number = first; number < first + 60; number += 1) {
      const one = mutated(sources, number);
      await expect(outcomeOf(one), `${number}: ${one.how}`).resolves.toBeTypeOf('string');
    }
  });

  it.each(textForms)('in one line of a megabyte, its tables as %s', async (form) => {
    for (const glue of ['', ' ', '\t', '|', ',']) {
      const bytes = encode(oneLongLine(textOf(written(1, 3), form), 350_000, glue));
      await expect(outcomeOf({ name: 'long.txt', how: glue, bytes })).resolves.toBeTypeOf('string');
    }
  });

  it.each(['<table><tr><td>', '<table>', '<div>', '<ul><li>', '<b>'])('in 10,000 nested %s', async (tags) => {
    const deep = tags.repeat(10_000) + '三级指标</td></tr></table>'.repeat(10_000);
    for (const start of ['云川市水务局2024年部门预算\n', '<html><body>']) {
      const bytes = encode(start + deep);
      await expect(outcomeOf({ name: 'deep.html', how: tags, bytes })).resolves.toBe('no budget');
    }
  });
});
