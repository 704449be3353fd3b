import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { CommandError } from './command-error.ts';

export interface InputFile {
  readonly path: string;
  /** The name under which the document is known: without its folder, so that it does not depend on the machine. */
  readonly name: string;
  /** Named by the user, or found in a folder that the user named: only the first must be a document. */
  readonly named: boolean;
}

/**
 * The files that the arguments mean: files, folders (with all below them) and glob patterns, each once.
 * @throws CommandError where an argument means no file
 */
export async function inputFiles(args: readonly string[]): Promise<readonly InputFile[]> {
  const byPath = new Map<string, InputFile>();
  for (const arg of args) {
    for (const file of await filesOf(arg)) {
      const path = resolve(file.path);
      if (!byPath.has(path)) byPath.set(path, file);
    }
  }
  return [...byPath.values()];
}

async function filesOf(arg: string): Promise<InputFile[]> {
  const entry = await stat(arg).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new CommandError(`${arg} cannot be opened (${String(error)}): check its access rights.`, {
      cause: error,
    });
  });
  if (entry?.isFile()) return [inputFile(arg, true)];
  if (entry?.isDirectory()) {
    const paths = await glob('**/*', { cwd: arg, onlyFiles: true });
    if (paths.length === 0) throw new CommandError(`The folder ${arg} holds no files: name one that does.`);
    return paths.sort().map((path) => inputFile(join(arg, path), false));
  }
  const paths = await glob(arg, { onlyFiles: true, expandDirectories: false });
  if (paths.length === 0) throw new CommandError(`There is no file ${arg}: check its name and folder.`);
  return paths.sort().map((path) => inputFile(path, true));
}

const inputFile = (path: string, named: boolean): InputFile => ({ path, name: basename(path), named });
