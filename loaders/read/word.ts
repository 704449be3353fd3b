/** Word files (DOCX): paragraphs and tables, by way of the HTML that they are equal to. */
import mammoth from 'mammoth';
import { UnreadableFile } from '../errors.ts';
import { readHtml } from './html.ts';
import { brokenFile } from './refusals.ts';
import type { SourceLine } from './source.ts';
import { holdsEntry } from './zip.ts';

/** Whether the bytes are a Word document of the newer kind. */
export function isWord(bytes: Uint8Array): boolean {
  return holdsEntry(bytes, 'word/document.xml');
}

/**
 * The document's paragraphs and the rows of its tables. Headers, footers and page numbers are no part of its text.
 *
 * @param bytes an archive that `checkZip` has let through.
 * @throws UnreadableFile where the file is broken or holds no text.
 */
export async function readWord(fileName: string, bytes: Uint8Array): Promise<SourceLine[]> {
  const lines = readHtml(await htmlOf(fileName, bytes), { preserveSpace: true });
  if (lines.every(({ text }) => text.trim() === '')) {
    throw new UnreadableFile(
      `${fileName} is a Word file without text (its pages may be pictures): recognise the text (OCR) and load that.`,
    );
  }
  return lines;
}

async function htmlOf(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      // A picture's bytes are of no use here, and empty paragraphs say where a table ends.
      {
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return value;
  } catch (error) {
    throw brokenFile(fileName, 'Word file', error);
  }
}
