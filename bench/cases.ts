/** The graphs over which is measured. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText } from '../loaders/index.ts';
import { readRecordFile } from '../loaders/record-file.ts';
import type { DocumentRecord } from '../loaders/records.ts';
import { fullSize, generatedDocuments, smallSize } from './generated/documents.ts';

export interface Case {
  readonly name: string;
  readonly title: string;
  /** Small enough for the oracle. */
  readonly small: boolean;
  records(): Iterable<DocumentRecord>;
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The five documents beside the project, or the facts and figures of them that the repository holds. */
const places = [join(root, '..', 'shared', 'documents'), join(root, 'data')];

export const cases: readonly Case[] = [
  { name: 'five', title: 'the five documents', small: true, records: fiveDocuments },
  generated('small-many', 'small graph, central funds pay for four projects in ten', 'many', smallSize),
  generated('small-ten', 'small graph, central funds pay for few projects', 'ten', smallSize),
  generated('many', '30,000 projects, central funds pay for four in ten', 'many', fullSize),
  generated('ten', '30,000 projects, central funds pay for ten', 'ten', fullSize),
];

function generated(
  name: string,
  title: string,
  centralFunds: 'many' | 'ten',
  size: typeof fullSize | typeof smallSize,
): Case {
  return {
    ...{ name, title, small: size === smallSize },
    records: () => generatedDocuments({ ...size, centralFunds }),
  };
}

function fiveDocuments(): DocumentRecord[] {
  const folder = places.find((place) => existsSync(place) && filesIn(place).length > 0);
  if (folder === undefined)
    throw new Error(`Neither ${places.join(' nor ')} holds documents to measure with.`);
  return filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(join(folder, file));
    return readRecordFile(file, bytes) ?? extractText(file, bytes);
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /\.(txt|json)$/.test(file))
    .toSorted();
}
