import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The password of the server whose data is in a folder: made on first use and kept beside the data in a file that
 * only its owner can read.
 *
 * @param home - the server's folder
 * @throws Error with one sentence if there is a database but its password is not beside it
 */
export function keptPassword(home: string): string {
  const file = passwordFile(home);
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (wasStarted(home))
    throw new Error(
      `${home} holds a Neo4j database without its password (${file} is gone): put it back, or name another folder by --data.`,
    );
  const password = randomBytes(18).toString('hex');
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${password}\n`, { mode: 0o600 });
  renameSync(partial, file);
  return password;
}

/** The file that holds the password and nothing else. */
export function passwordFile(home: string): string {
  return join(home, 'password');
}

/** Whether the folder's server has been started before: from then on its initial password is settled. */
export function wasStarted(home: string): boolean {
  return existsSync(join(home, 'data', 'databases', 'system'));
}
