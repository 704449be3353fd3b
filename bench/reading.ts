/** `npx tsx bench/reading.ts`: see the section on reading in README.md beside this file. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { publishedFiles, writtenFiles } from './reading/corpus.ts';
import { damageCurves } from './reading/damage-report.ts';
import { fuzz, millisecondsPer10KB, type FuzzReport } from './reading/fuzz.ts';
import { writeBundle } from './reading/bundle.ts';
import { times, timesByTables, type LengthTime } from './reading/lengths.ts';
import { longTables } from './reading/long-tables.ts';
import { isKept, keep, keptTogether, slicesOf, together, type Slice } from './reading/slices.ts';
import { allTextForms, type TextForm } from './reading/written.ts';

const program = new Command('reading').description('Measures how well and how fast documents are read.');

program
  .command('fuzz')
  .description('Read broken documents; fail for each that raises something unexpected or takes too long')
  .option('--count <number>', 'how many', wholeNumber, 20_000)
  .option(
    '--seed <number>',
    'the number of the first; the same numbers are the same documents',
    wholeNumber,
    1,
  )
  .option(
    '--folder <folder>',
    'keep what was found here, slice by slice: what is there already is not read again, and the summary is of all of it',
  )
  .action(async ({ count, seed, folder }: { count: number; seed: number; folder?: string }) => {
    const sources = [...publishedFiles(), ...writtenFiles()];
    const numbers = ({ first, count: many }: Slice) => Array.from({ length: many }, (_, n) => first + n);
    // The first documents of a process are read by code that is not compiled yet.
    await fuzz(sources, numbers({ first: seed + count, count: 200 }), () => undefined);
    const reports: FuzzReport[] = [];
    for (const slice of slicesOf(seed, count)) {
      if (folder !== undefined && isKept(folder, slice)) continue;
      const report = await fuzz(sources, numbers(slice), (line) => process.stderr.write(`${line}\n`));
      if (folder === undefined) reports.push(report);
      else keep(folder, slice, report);
    }
    if (folder === undefined) summarise(count, together(reports));
    else {
      const kept = keptTogether(folder);
      summarise(kept.count, kept.report);
    }
  });

program
  .command('damage')
  .description('Damage the tables of well-read documents, and print what survives')
  .option('--seeds <number>', 'how often each document is damaged at each level', wholeNumber, 10)
  .option('--examples', 'also print what was wrong without a word')
  .action(({ seeds, examples }: { seeds: number; examples?: true }) => {
    for (const { heading, rows, wrong } of damageCurves(seeds)) {
      print(`\n${heading}\n\n${rows.join('\n')}`);
      if (examples === true) wrong.forEach(print);
    }
  });

program
  .command('lengths')
  .description(
    'Read documents with more and more tables, and tables with more and more rows: the time for 10 KB',
  )
  .addOption(new Option('--form <form>', 'only tables of this form').choices(allTextForms))
  .action(async ({ form: only }: { form?: TextForm }) => {
    const show = (what: string, found: readonly LengthTime[]): void => {
      const sizes = found.map(
        ({ bytes, per10KB }) => `${(bytes / 1024).toFixed(0)} KB ${per10KB.toFixed(1)} ms`,
      );
      print(`${what}: ${sizes.join(', ')}`);
    };
    for (const form of only === undefined ? allTextForms : [only]) {
      show(form, await timesByTables(form, 25, 4));
    }
    if (only !== undefined) return;
    for (const [kind, text] of Object.entries(longTables)) show(`one ${kind}`, await times(text, 500, 4));
  });

program
  .command('bundle')
  .description('Write a file of many documents, to measure the memory that extract and load take')
  .argument('<megabytes>', 'how large', wholeNumber)
  .argument('<file>', 'where')
  .action(writeBundle);

await program.parseAsync();

function summarise(count: number, report: FuzzReport): void {
  const perPart = report.milliseconds / (report.bytes / 10_240);
  print(`${count} documents of ${(report.bytes / 1_048_576).toFixed(0)} MB:`);
  for (const [outcome, times] of Object.entries(report.outcomes)) print(`  ${outcome}: ${times}`);
  print(`  ${perPart.toFixed(1)} ms of processor time per 10 KB, at most ${report.slowest.toFixed(0)}`);
  print(
    `  failed (raised something else, or more than ${millisecondsPer10KB} ms): ${report.failures.length}`,
  );
  for (const failure of report.failures) print(`    ${failure.split('\n')[0] ?? ''}`);
  if (report.failures.length > 0) process.exitCode = 1;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('It must be a whole number.');
  return number;
}
