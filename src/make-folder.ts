import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { codeOf } from './file-error.ts';

/**
 * Makes a folder, and those that it stands in, where they are not there yet. Node's own `mkdir` with `recursive` does so
 * too, but tries without end where the file system makes no folders and says that there are none, as /proc does.
 * @throws what the file system says; with the code ENOTSUP where no folder can be made there
 */
export async function makeFolder(path: string): Promise<void> {
  const folder = resolve(path);
  if (await isFolder(folder)) return;
  const above = dirname(folder);
  await makeFolder(above);
  await mkdir(folder).catch(async (error: unknown) => {
    // Somebody else may have made it meanwhile.
    if (codeOf(error) === 'EEXIST' && (await isFolder(folder))) return;
    if (codeOf(error) !== 'ENOENT') throw error;
    throw Object.assign(new Error(`No folder can be made in ${above}`, { cause: error }), {
      code: 'ENOTSUP',
    });
  });
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    },
  );
