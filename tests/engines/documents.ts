/** The five real documents, which are not part of the repository: tests say so and skip where they are not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from '../../loaders/index.ts';
import type { DocumentRecord } from '../../loaders/records.ts';

const folder = join(import.meta.dirname, '../../../shared/documents');

interface RealDocument {
  readonly file: string;
  readonly read: () => readonly DocumentRecord[];
}

export const documents: readonly RealDocument[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ file, read: () => extractText(file, readFileSync(join(folder, file))) }))
  : [];

/** Why tests of real documents are skipped, for their names. */
export const documentsMissing = documents.length === 0 ? ` (skipped: no documents in ${folder})` : '';
