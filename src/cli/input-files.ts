import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { codeOf } from '../file-error.ts';
import { CommandError, refusedFile } from './command-error.ts';

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
  const refused = refusedFile(`${arg} cannot be opened`);
  const entry = await stat(arg).catch((error: unknown) => {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? null : refused(error);
  });
  if (entry?.isFile()) return [inputFile(arg, true)];
  if (entry?.isDirectory()) {
    const paths = await filesBelow(arg).catch(refused);
    if (paths.length === 0) throw new CommandError(`The folder ${arg} holds no files: name one that does.`);
    return paths.map((path) => inputFile(path, false));
  }
  if (entry !== null) {
    throw new CommandError(`${arg} is neither a file nor a folder: name one that is.`);
  }
  const paths = await glob(arg, { onlyFiles: true, expandDirectories: false });
  if (paths.length === 0) throw new CommandError(`There is no file ${arg}: check its name and folder.`);
  return paths.sort().map((path) => inputFile(path, true));
}

/** The files below a folder, hidden ones left out, in order. A folder that may not be read is an error, not empty. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}

const inputFile = (path: string, named: boolean): InputFile => ({ path, name: basename(path), named });
