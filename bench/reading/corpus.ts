/** Documents to read: those beside the project where they are there, and written ones of each form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textForms, textOf, written } from './written.ts';

export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = resolve(import.meta.dirname, '../../../shared/documents');

/** The published documents beside the project, in the order of their names; none where they are not there. */
export function publishedFiles(): CorpusFile[] {
  return [folder, join(folder, 'others')]
    .filter((each) => existsSync(each))
    .flatMap((each) =>
      readdirSync(each, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => ({ name, bytes: new Uint8Array(readFileSync(join(each, name))) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
}

/** A budget and final accounts in each form of text. */
export function writtenFiles(projects = 3): CorpusFile[] {
  return textForms.flatMap((form) =>
    [0, 1].map((number) => ({
      name: `${form}-${number}.txt`,
      bytes: new TextEncoder().encode(textOf(written(number, projects), form)),
    })),
  );
}

export function isText({ name }: CorpusFile): boolean {
  return name.endsWith('.txt');
}
