import { open, rename, rm } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Command } from 'commander';
import type { DocumentRecord } from '../../loaders/records.ts';
import { withholdTexts } from '../../loaders/withhold.ts';
import { makeFolder } from '../make-folder.ts';
import { refusedFile } from './command-error.ts';
import { inputFiles } from './input-files.ts';
import { jsonArray } from './json-array.ts';
import { tell, write } from './output.ts';
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
    const files = await inputFiles(args);
    const handOut = options.out === undefined ? printed(options.json === true) : null;
    let problems = 0;
    try {
      for (const file of files) {
        const out = handOut ?? (await writtenTo(options.out ?? '', parse(file.name).name));
        try {
          for await (const { record } of documentsOf(file)) {
            const wanted = options.factsOnly ? withholdTexts(record) : record;
            problems += wanted.problems.length;
            await out.take(wanted);
          }
          if (handOut === null) await out.end();
        } catch (error) {
          if (handOut === null) await out.drop();
          throw error;
        }
      }
    } catch (error) {
      await handOut?.drop();
      throw error;
    }
    await handOut?.end();
    if (options.strict) refuseProblems(problems);
  });

/** Where records go, one after the other. */
interface Output {
  take(record: DocumentRecord): Promise<void>;
  end(): Promise<void>;
  /** Ends what cannot be finished. */
  drop(): Promise<void>;
}

function printed(asJson: boolean): Output {
  const array = jsonArray(2);
  let count = 0;
  const take = (record: DocumentRecord): Promise<void> => {
    count += 1;
    if (asJson) return write(array.next(record));
    return write(`${count > 1 ? '\n' : ''}${summaryOf(record)}\n`);
  };
  const end = (): Promise<void> => (asJson ? write(`${array.end()}\n`) : Promise.resolve());
  // What was read before a fault stays readable; where nothing was, nothing is printed.
  return { take, end, drop: () => (count > 0 ? end() : Promise.resolve()) };
}

/** Into FOLDER/NAME.json, which takes its name when it is complete. */
async function writtenTo(folder: string, name: string): Promise<Output> {
  const path = join(folder, `${name}.json`);
  const refused = refusedFile(`${path} cannot be written`);
  const part = `${path}.part`;
  const array = jsonArray(1);
  await makeFolder(folder).catch(refused);
  const file = await open(part, 'w').catch(refused);
  const append = async (text: string): Promise<void> => {
    await file.write(text).catch(refused);
  };
  return {
    take: (record) => append(array.next(record)),
    end: async () => {
      await append(`${array.end()}\n`);
      await file.close();
      await rename(part, path).catch(refused);
    },
    drop: async () => {
      await file.close();
      await rm(part, { force: true });
    },
  };
}

/** What was read is handed out all the same; the exit code says that it is not everything. */
function refuseProblems(problems: number): void {
  if (problems === 0) return;
  tell(
    `budget-graph: ${problems} problems were met in reading; each names its line: look there in the document.`,
  );
  process.exitCode = 1;
}
