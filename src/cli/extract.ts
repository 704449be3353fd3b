import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Command } from 'commander';
import type { DocumentRecord } from '../../loaders/records.ts';
import { withholdTexts } from '../../loaders/withhold.ts';
import { refusedFile } from './command-error.ts';
import { inputFiles } from './input-files.ts';
import { print, tell } from './output.ts';
import { documentsOf } from './read-documents.ts';
import { summaryOf } from './record-summary.ts';

interface Options {
  readonly json?: true;
  readonly factsOnly?: true;
  readonly out?: string;
  readonly strict?: true;
}

export const extractCommand = new Command('extract')
  .description('Read documents and print what they say, without loading them')
  .argument('<file...>', 'documents, folders or glob patterns')
  .option('--json', 'print the records as a JSON array')
  .option('--facts-only', 'leave the narrative texts out: goals, results, descriptions, reasons')
  .option('--out <folder>', 'write each file’s records to FOLDER/NAME.json instead of printing them')
  .option('--strict', 'exit with 1 when anything in the documents could not be read')
  .addHelpText('after', '\nExample:\n  budget-graph extract budget-2024.txt --json > budget-2024.json')
  .action(async (args: string[], options: Options) => {
    const records: DocumentRecord[] = [];
    for (const file of await inputFiles(args)) {
      const read = (await documentsOf(file)).map(({ record }) => record);
      const wanted = options.factsOnly ? read.map(withholdTexts) : read;
      if (options.out !== undefined) await writeRecords(options.out, parse(file.name).name, wanted);
      records.push(...wanted);
    }
    if (options.out === undefined) {
      print(options.json ? JSON.stringify(records, null, 2) : records.map(summaryOf).join('\n\n'));
    }
    if (options.strict) refuseProblems(records);
  });

async function writeRecords(folder: string, name: string, records: readonly DocumentRecord[]): Promise<void> {
  const path = join(folder, `${name}.json`);
  const refused = refusedFile(`${path} cannot be written`);
  await mkdir(folder, { recursive: true }).catch(refused);
  await writeFile(path, `${JSON.stringify(records, null, 1)}\n`).catch(refused);
}

/** What was read is handed out all the same; the exit code says that it is not everything. */
function refuseProblems(records: readonly DocumentRecord[]): void {
  const problems = records.reduce((total, record) => total + record.problems.length, 0);
  if (problems === 0) return;
  tell(
    `budget-graph: ${problems} problems were met in reading; each names its line: look there in the document.`,
  );
  process.exitCode = 1;
}
