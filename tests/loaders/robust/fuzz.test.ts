import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/generated/random.ts';
import { publishedFiles, writtenFiles } from '../../../bench/reading/corpus.ts';
import { outcomeOf } from '../../../bench/reading/fuzz.ts';
import { mutated } from '../../../bench/reading/mutated.ts';
import { brokenBytes, oneLongLine } from '../../../bench/reading/mutations.ts';
import { extract } from '../../../loaders/index.ts';
import { textForms, textOf, written } from '../../../bench/reading/written.ts';
import { run } from '../../cli/run.ts';

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

  const printed = sources.find(({ name }) => name === 'putuo-wanli-2023-budget.pdf');
  it.skipIf(printed === undefined)(
    'as a PDF whose pages are damaged (skipped where ../shared/documents is not there)',
    async () => {
      if (printed === undefined) expect.unreachable();
      for (const seed of [31, 992]) {
        const bytes = brokenBytes(printed.bytes, randomFrom(seed));
        await expect(outcomeOf({ name: printed.name, how: '', bytes })).resolves.toBeTypeOf('string');
      }
    },
  );

  const torn = sources.find(({ name }) => name === 'putuo-shegong-2024-final-accounts.pdf');
  it.skipIf(torn === undefined)(
    'also where the library fails out of hearing, which would end the program (skipped where ../shared/documents is not there)',
    async () => {
      if (torn === undefined) expect.unreachable();
      const folder = await mkdtemp(join(tmpdir(), 'budget-graph-'));
      const path = join(folder, 'torn.pdf');
      await writeFile(path, brokenBytes(torn.bytes, randomFrom(1612)));
      const { code, stderr } = await run(['extract', path]);
      expect(stderr).toMatch(/^budget-graph: torn\.pdf is a broken PDF [^\n]*\n$/);
      expect(code).toBe(1);
      await rm(folder, { recursive: true });
    },
  );

  it.each(textForms)('in one line of a megabyte, its tables as %s', async (form) => {
    for (const glue of ['', ' ', '\t', '|', ',']) {
      const bytes = encode(oneLongLine(textOf(written(1, 3), form), 350_000, glue));
      await expect(outcomeOf({ name: 'long.txt', how: glue, bytes })).resolves.toBeTypeOf('string');
    }
  });

  it.each(['<table><tr><td>', '<table>', '<div>', '<ul><li>', '<b>'])('in 10,000 nested %s', async (tags) => {
    const deep = tags.repeat(10_000) + '三级指标</td></tr></table>'.repeat(10_000);
    for (const start of ['云川市水务局2024年部门预算\n', '<html><body>']) {
      const before = process.cpuUsage();
      await expect(extract('deep.html', encode(start + deep))).rejects.toThrow(
        /^deep\.html holds HTML in which more than 5000 tags are open at once/,
      );
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    }
  });

  it('however many tags stand in a line one after the other', async () => {
    const bytes = encode(`云川市水务局2024年部门预算\n${'<p>一<br>'.repeat(10_000)}`);
    await expect(outcomeOf({ name: 'flat.html', how: '', bytes })).resolves.toBe('no budget');
  });
});
