import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Command } from 'commander';
import type { DocumentRecord } from '../../loaders/records.ts';
import { withholdTexts } from '../../loaders/withhold.ts';
import { refusedFile } from './command-error.ts';
import { inputFiles } from './input-files.ts';
import { print } from './output.ts';
import { documentsOf } from './read-documents.ts';
import { summaryOf } from './record-summary.ts';

interface Options {
  readonly json?: true;
  readonly factsOnly?: true;
  readonly out?: string;
}

export const extractCommand = new Command('extract')
  .description('Read documents and print what they say, without loading them')
  .argument('<file...>', 'documents, folders or glob patterns')
  .option('--json', 'print the records as a JSON array')
  .option('--facts-only', 'leave the narrative texts out: goals, results, descriptions, reasons')
  .option('--out <folder>', 'write each file’s records to FOLDER/NAME.json instead of printing them')
  .addHelpText('after', '\nExample:\n  budget-graph extract budget-2024.txt --json > budget-2024.json')
  .action(async (args: string[], options: Options) => {
    const records: DocumentRecord[] = [];
    for (const file of await inputFiles(args)) {
      const read = (await documentsOf(file)).map(({ record }) => record);
      const wanted = options.factsOnly ? read.map(withholdTexts) : read;
      if (options.out !== undefined) await writeRecords(options.out, parse(file.name).name, wanted);
      records.push(...wanted);
    }
    if (options.out !== undefined) return;
    if (options.json) print(JSON.stringify(records, null, 2));
    else print(records.map(summaryOf).join('\n\n'));
  });

async function writeRecords(folder: string, name: string, records: readonly DocumentRecord[]): Promise<void> {
  const path = join(folder, `${name}.json`);
  const refused = refusedFile(`${path} cannot be written`);
  await mkdir(folder, { recursive: true }).catch(refused);
  await writeFile(path, `${JSON.stringify(records, null, 1)}\n`).catch(refused);
}
