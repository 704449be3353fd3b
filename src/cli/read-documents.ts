import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { readStoredFile } from '../../loaders/index.ts';
import { beginsAsRecords, readRecordFile } from '../../loaders/record-file.ts';
import type { ReadDocument } from '../../loaders/records.ts';
import { refusedFile } from './command-error.ts';
import type { InputFile } from './input-files.ts';

/** How much of a file, in bytes, tells whether it holds records. */
const startLength = 1024;

/**
 * The documents of one file, one after the other: a published document or several, or a file of records as
 * `extract --json` prints them.
 * @throws UnreadableFile, NotABudget or CommandError, one sentence naming the file
 */
export async function* documentsOf({ name, path }: InputFile): AsyncGenerator<ReadDocument> {
  const refused = refusedFile(`${path} cannot be opened`);
  const { size, start } = await startOf(path).catch(refused);
  const records = beginsAsRecords(start) ? readRecordFile(name, await readFile(path).catch(refused)) : null;
  if (records === null) {
    yield* readStoredFile({ name, size, read: () => createReadStream(path) });
  } else {
    yield* records.map((record) => ({ record, text: null }));
  }
}

async function startOf(path: string): Promise<{ size: number; start: Uint8Array }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(startLength), 0, startLength, 0);
    return { size, start: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}
