import { readFile } from 'node:fs/promises';
import { extract } from '../../loaders/index.ts';
import { readRecordFile } from '../../loaders/record-file.ts';
import type { DocumentRecord } from '../../loaders/records.ts';
import { CommandError } from './command-error.ts';
import type { InputFile } from './input-files.ts';

/**
 * The records of one file: a published document, or a file of records as `extract --json` prints them.
 * @throws UnreadableFile, NotABudget or CommandError, one sentence naming the file
 */
export async function readDocuments(file: InputFile): Promise<DocumentRecord[]> {
  const bytes = await readFile(file.path).catch((error: unknown) => {
    throw new CommandError(`${file.path} cannot be opened (${String(error)}): check its access rights.`, {
      cause: error,
    });
  });
  return readRecordFile(file.name, bytes) ?? extract(file.name, bytes);
}
