/** What the file system refuses, in words that say what to do. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'this user may not read or write it: give it the right, or name another place',
  EPERM: 'this user may not read or write it: give it the right, or name another place',
  EROFS: 'the place may only be read: name another',
  ENOSPC: 'the disk is full: make room, or name another place',
  EDQUOT: 'the disk is full for this user: make room, or name another place',
  ENOTDIR: 'a part of that path is a file and no folder: name another place',
  EEXIST: 'there is a file of that name where a folder is needed: name another place',
  EISDIR: 'it is a folder and no file: name a file',
  ENOENT: 'it is not there: check the name',
  ENOTSUP: 'no folder can be made there: name another place',
  ELOOP: 'its links lead in a circle: name the file itself',
  ENAMETOOLONG: 'the name is too long: give a shorter one',
  ENXIO: 'it is a socket or a device that nobody serves: name a file',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
};

/** The cause and the remedy behind an error of the file system; null where the error is something else. */
export function causeOf(error: unknown): string | null {
  return causes[codeOf(error) ?? ''] ?? null;
}

/** The code of an error of the file system (ENOENT); null where the error has none. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null;
}
