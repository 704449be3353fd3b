/** Opens and closes the engine's file; what can go wrong there becomes one sentence. */
import { access, constants, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Database } from '@ladybugdb/core';
import { GraphInUse, GraphUnavailable } from '../errors.ts';

export interface OpenDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const inMemory = ':memory:';

/** The engine reserves address space for this size at once, and by default so much that a tenth graph fails. */
const maxSize = 2 ** 38;

/** A quarter of the machine, since the program and perhaps others live beside it, but no more than 4 GiB. */
const bufferSize = Math.min(Math.max(totalmem() / 4, 2 ** 28), 2 ** 32);

/** Writes go to a log first; when it is this long (bytes) a commit brings them into the file. */
const checkpointSize = 2 ** 26;

/**
 * A process that is killed leaves a log whose last transaction may be half written. The engine brings all whole ones
 * into the file when it opens next; it would refuse the file instead if it were to throw at the half one.
 */
const throwAtHalfWrittenLog = false;

/**
 * The log's checksums stay off: with them, 0.19.1 cannot read back a record of more than 4 KiB (a long text, a removed
 * document), and a graph whose process was killed could not be opened again (LadybugDB issue 771).
 */
const checksums = false;

/** Files that this process has open: the engine's lock keeps out other processes only. */
const openHere = new Set<string>();

/**
 * Opens the file of a graph, or makes it.
 * @throws GraphUnavailable where it is no graph, is in use, or may not be read or written
 */
export async function openDatabase(path: string, readOnly: boolean): Promise<OpenDatabase> {
  if (path === inMemory) return opened(path, false, nothing);
  const file = resolve(path);
  if (openHere.has(file)) throw inUse(file);
  openHere.add(file);
  const forget = () => {
    openHere.delete(file);
  };
  try {
    await assertUsable(file, readOnly);
    return await opened(file, readOnly, forget);
  } catch (error) {
    forget();
    throw error;
  }
}

async function opened(path: string, readOnly: boolean, onClose: () => void): Promise<OpenDatabase> {
  const database = new Database(
    path,
    bufferSize,
    true,
    readOnly,
    maxSize,
    true,
    checkpointSize,
    throwAtHalfWrittenLog,
    checksums,
  );
  try {
    await database.init();
  } catch (error) {
    throw explained(path, error);
  }
  return {
    database,
    async close() {
      await database.close();
      onClose();
    },
  };
}

async function assertUsable(file: string, readOnly: boolean): Promise<void> {
  const folder = dirname(file);
  const known = await stat(file).catch(absent);
  if (known === null) {
    if (readOnly) throw new GraphUnavailable(`There is no graph in ${file}; name a file that holds one.`);
    const writable = await allowed(folder, constants.W_OK);
    if (!writable) {
      throw new GraphUnavailable(
        `No graph can be made in ${folder}: the folder is missing or may not be written; name another folder, or give this user the right to write there.`,
      );
    }
    return;
  }
  if (!known.isFile()) {
    throw new GraphUnavailable(`${file} is a folder and no graph; name a file, or move the folder away.`);
  }
  const needed = readOnly ? constants.R_OK : constants.R_OK | constants.W_OK;
  if (!(await allowed(file, needed)) || !(readOnly || (await allowed(folder, constants.W_OK)))) {
    throw new GraphUnavailable(
      `The graph in ${file} may not be ${readOnly ? 'read' : 'written'} by this user; give it the right, or name another folder.`,
    );
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function allowed(path: string, mode: number): Promise<boolean> {
  return access(path, mode).then(
    () => true,
    () => false,
  );
}

function explained(file: string, error: unknown): GraphUnavailable {
  const message = error instanceof Error ? error.message : String(error);
  if (/lock/i.test(message)) return inUse(file);
  if (/not a valid|Unable to open|database file|storage version/i.test(message)) {
    return new GraphUnavailable(
      `${file} is no graph that this version can read (${message}); move it away, or name another folder.`,
      { cause: error },
    );
  }
  return new GraphUnavailable(
    `The graph in ${file} cannot be opened (${message}); if it was damaged, move it away and load the documents again.`,
    { cause: error },
  );
}

function inUse(file: string): GraphInUse {
  return new GraphInUse(
    `The graph in ${file} is in use by another process; stop that one, or name another folder.`,
  );
}

function nothing(): void {
  // A graph in memory has no file that somebody else could want.
}
