/** A file's bytes to numbered lines of cells, whatever format they are in. The bytes decide, not the file's name. */
import { createHash } from 'node:crypto';
import { isCsv, readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { isHtml, readHtml } from './html.ts';
import { refusingDeepTags } from './html-parser.ts';
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

/** Formats whose lines are not those of the text; every other text is plain text or Markdown. */
const textFormats: readonly TextFormat[] = [
  { recognise: isHtml, read: readHtml },
  { recognise: isCsv, read: readCsv },
];

/** A file of plain text or Markdown: its lines are cut into cells when it is known which of them are one document's. */
export interface PlainText {
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
}

/**
 * Read a file into numbered lines, each cut into cells; plain text and Markdown are only decoded.
 *
 * @param fileName names the file in messages; it decides nothing.
 * @throws UnreadableFile when the bytes are nothing that can be read; one sentence that says what to do.
 */
export async function openSource(fileName: string, bytes: Uint8Array): Promise<Source | PlainText> {
  if (isZip(bytes)) await checkZip(fileName, bytes);
  const format = binaryFormats.find(({ recognise }) => recognise(bytes));
  if (format === undefined) return openTextSource(fileName, bytes);
  const lines = await format.read(fileName, bytes);
  return { fileName, sha256: sha256Of(bytes), lines };
}

/** The same for formats that are text: plain text, Markdown, HTML, CSV. */
export function openTextSource(fileName: string, bytes: Uint8Array): Source | PlainText {
  const text = decodeText(fileName, bytes);
  const format = textFormats.find(({ recognise }) => recognise(text));
  const opened = { fileName, sha256: sha256Of(bytes) };
  if (format === undefined) return { ...opened, text };
  return { ...opened, lines: refusingDeepTags(fileName, () => format.read(text)) };
}

/** The same, all of its lines cut. */
export async function readSource(fileName: string, bytes: Uint8Array): Promise<Source> {
  return cut(await openSource(fileName, bytes));
}

/** The same for formats that are text. */
export function readTextSource(fileName: string, bytes: Uint8Array): Source {
  return cut(openTextSource(fileName, bytes));
}

/** Whether a text that begins so is plain text or Markdown, as far as its beginning tells. */
export function beginsAsPlainText(start: string): boolean {
  return !textFormats.some(({ recognise }) => recognise(start));
}

function cut(opened: Source | PlainText): Source {
  if ('lines' in opened) return opened;
  const { fileName, sha256, text } = opened;
  return { fileName, sha256, lines: refusingDeepTags(fileName, () => cutLines(text)) };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
