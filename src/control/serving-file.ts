/**
 * The file by which a serving program is found. The embedded graph has one writer: while a program serves, other
 * commands hand their work to it instead of opening the graph. The file lies beside the graph, readable by its
 * owner alone, and names the program's address and the token that proves that a caller could read it.
 */
import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../file-error.ts';
import { unusableFolder } from '../graph/open.ts';

const servingSchema = z.object({ pid: z.number().int().positive(), url: z.url(), token: z.string().min(32) });

export type Serving = z.infer<typeof servingSchema>;

const pathOf = (dataDir: string) => join(dataDir, 'serving.json');

/** A token for callers that can read the serving file. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Says that this process serves the graph in `dataDir` at `url`. */
export async function announceServing(dataDir: string, serving: Serving): Promise<void> {
  const path = pathOf(dataDir);
  await rm(path, { force: true });
  await writeFile(path, JSON.stringify(serving), { mode: 0o600, flag: 'wx' });
}

export async function withdrawServing(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
}

/**
 * Who said last that it serves the graph in `dataDir`; null where nobody did. It may be gone since, killed without a
 * chance to withdraw, and its number may be another process's by now: only an answer proves it (`answers`).
 * @throws GraphUnavailable where the folder is none or may not be read
 */
export async function findServing(dataDir: string): Promise<Serving | null> {
  const text = await readFile(pathOf(dataDir), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw unusableFolder(dataDir, error);
  });
  if (text === null) return null;
  // A file cut short by a crash names nobody.
  return servingSchema.safeParse(parseJson(text)).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
