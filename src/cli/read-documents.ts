import { readFile } from 'node:fs/promises';
import { readDocuments } from '../../loaders/index.ts';
import { readRecordFile } from '../../loaders/record-file.ts';
import type { ReadDocument } from '../../loaders/records.ts';
import { refusedFile } from './command-error.ts';
import type { InputFile } from './input-files.ts';

/**
 * The documents of one file: a published document, or a file of records as `extract --json` prints them.
 * @throws UnreadableFile, NotABudget or CommandError, one sentence naming the file
 */
export async function documentsOf(file: InputFile): Promise<ReadDocument[]> {
  const bytes = await readFile(file.path).catch(refusedFile(`${file.path} cannot be opened`));
  const records = readRecordFile(file.name, bytes);
  return records?.map((record) => ({ record, text: null })) ?? readDocuments(file.name, bytes);
}
