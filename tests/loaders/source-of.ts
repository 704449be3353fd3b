import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTextSource } from '../../loaders/read/read-source.ts';
import type { Source } from '../../loaders/read/source.ts';

/** A document of the given text. */
export function sourceOf(text: string): Source {
  return readTextSource('fixture.txt', Buffer.from(text, 'utf8'));
}

const folder = resolve(import.meta.dirname, '../../../shared/documents');

/** A real document that lies beside the project; null where it is not there. */
export function realDocument(name: string): Source | null {
  const path = resolve(folder, name);
  return existsSync(path) ? readTextSource(name, readFileSync(path)) : null;
}
