/** A file's bytes to numbered lines of cells, whatever format they are in. The bytes decide, not the file's name. */
import { createHash } from 'node:crypto';
import { isCsv, readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { isHtml, readHtml } from './html.ts';
import { isPdf, readPdf } from './pdf/index.ts';
import type { Source, SourceLine } from './source.ts';
import { isSpreadsheet, readSpreadsheet } from './spreadsheet.ts';
import { cutLines } from './text-lines.ts';
import { isWord, readWord } from './word.ts';
import { checkZip, isZip } from './zip.ts';

interface BinaryFormat {
  readonly recognise: (bytes: Uint8Array) => boolean;
  /** @throws UnreadableFile where the file is broken, protected or holds no text. */
  readonly read: (fileName: string, bytes: Uint8Array) => SourceLine[] | Promise<SourceLine[]>;
}

interface TextFormat {
  readonly recognise: (text: string) => boolean;
  readonly read: (text: string) => SourceLine[];
}

/** A format that is added adds a line here or below, and its name to `formatsRead`. */
const binaryFormats: readonly BinaryFormat[] = [
  { recognise: isPdf, read: readPdf },
  { recognise: isSpreadsheet, read: readSpreadsheet },
  { recognise: isWord, read: readWord },
];

const textFormats: readonly TextFormat[] = [
  { recognise: isHtml, read: readHtml },
  { recognise: isCsv, read: readCsv },
  { recognise: () => true, read: cutLines },
];

/**
 * Read a file into numbered lines, each cut into cells.
 *
 * @param fileName names the file in messages; it decides nothing.
 * @throws UnreadableFile when the bytes are nothing that can be read; one sentence that says what to do.
 */
export async function readSource(fileName: string, bytes: Uint8Array): Promise<Source> {
  if (isZip(bytes)) await checkZip(fileName, bytes);
  const format = binaryFormats.find(({ recognise }) => recognise(bytes));
  if (format === undefined) return readTextSource(fileName, bytes);
  return sourceOf(fileName, bytes, await format.read(fileName, bytes));
}

/** The same for formats that are text: plain text, Markdown, HTML, CSV. */
export function readTextSource(fileName: string, bytes: Uint8Array): Source {
  const text = decodeText(fileName, bytes);
  const format = textFormats.find(({ recognise }) => recognise(text));
  return sourceOf(fileName, bytes, format?.read(text) ?? []);
}

function sourceOf(fileName: string, bytes: Uint8Array, lines: readonly SourceLine[]): Source {
  return { fileName, sha256: createHash('sha256').update(bytes).digest('hex'), lines };
}
