/** A file of many documents, as large as one asks. */
import { open } from 'node:fs/promises';
import { textOf, written } from './written.ts';

/** Writes documents of twenty projects each, one after the other, until the file has the size. */
export async function writeBundle(megabytes: number, path: string): Promise<void> {
  const file = await open(path, 'w');
  let size = 0;
  for (let number = 0; size < megabytes * 1024 * 1024; number += 1) {
    const bytes = new TextEncoder().encode(textOf(written(number, 20), 'tabs', number + 1));
    await file.write(bytes);
    size += bytes.length;
  }
  await file.close();
}
