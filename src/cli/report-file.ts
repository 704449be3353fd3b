import { fstatSync } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { refusedFile } from './command-error.ts';
import { tell, write } from './output.ts';

type Pieces = AsyncIterable<string | Uint8Array>;

/**
 * Hands a report out piece by piece.
 * @param out a file, which is there only when all of it is; what is no regular file (a pipe, /dev/null) is written to
 * straight away; undefined for standard output, which may be named too (/dev/stdout)
 * @throws CommandError where the file cannot be written
 */
export async function handOut(pieces: Pieces, out: string | undefined): Promise<void> {
  if (out === undefined || (await isStandardOutput(out))) {
    for await (const piece of pieces) await write(piece);
    return;
  }
  if (await isNoRegularFile(out)) await writeTo(out, pieces, out);
  else await replaceFile(out, pieces);
  tell(`Written to ${out}.`);
}

async function replaceFile(out: string, pieces: Pieces): Promise<void> {
  const refused = refusedFile(`${out} cannot be written`);
  await makeFolder(dirname(out)).catch(refused);
  // A link stays one: what it leads to is replaced.
  const target = await realpath(out).catch(() => out);
  const unfinished = `${target}.part`;
  try {
    await writeTo(unfinished, pieces, out);
    await rename(unfinished, target).catch(refused);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(refused);
    throw error;
  }
}

async function writeTo(path: string, pieces: Pieces, named: string): Promise<void> {
  const refused = refusedFile(`${named} cannot be written`);
  const file = await open(path, 'w').catch(refused);
  try {
    for await (const piece of pieces) await file.writeFile(piece).catch(refused);
  } finally {
    await file.close();
  }
}

/** By what it is and not by its name; a program that starts this one may give it a socket, which cannot be opened again. */
async function isStandardOutput(path: string): Promise<boolean> {
  const named = await stat(path).catch(() => null);
  const standard = fstatSync(process.stdout.fd);
  return named !== null && named.dev === standard.dev && named.ino === standard.ino;
}

/** False where there is nothing yet, or nothing that can be looked at: writing then tells why. */
const isNoRegularFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
