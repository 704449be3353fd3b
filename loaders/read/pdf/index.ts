/** PDF: text with positions to lines and cells. Cells are where the page draws lines around them. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { UnreadableFile } from '../../errors.ts';
import type { SourceLine } from '../source.ts';
import { layOut } from './page-breaks.ts';
import { withoutEdges } from './page-edges.ts';
import { readPage, type Page } from './page.ts';

/** Whether the bytes are a PDF: its mark stands at the beginning, or soon after it. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/**
 * The lines of a PDF, page after page: rows of ruled tables cut into cells, everything else as lines of text whose gaps are
 * spaces. Page numbers, running heads and watermarks are left out.
 *
 * @throws UnreadableFile where the file is broken, protected by a password, or pictures of text only.
 */
export async function readPdf(fileName: string, bytes: Uint8Array): Promise<SourceLine[]> {
  const document = await openPdf(fileName, bytes);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number)));
    }
    refusePictures(fileName, pages);
    return layOut(withoutEdges(pages)).map(({ page, text, cells }, index) => ({
      number: index + 1,
      text,
      cells,
      place: { page },
    }));
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(fileName: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
  // The library takes 100 ms to load, which other formats need not wait for.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  try {
    return await getDocument({
      // The library takes the bytes for itself.
      data: new Uint8Array(bytes),
      cMapUrl: join(home, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(home, 'standard_fonts/'),
      useSystemFonts: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    const [name, reason] = error instanceof Error ? [error.name, error.message] : ['', String(error)];
    throw new UnreadableFile(
      name === 'PasswordException'
        ? `${fileName} is protected by a password: save it without one and load that.`
        : `${fileName} is a broken PDF (${reason.replaceAll('.', '')}): download or save it again.`,
      { cause: error },
    );
  }
}

/** @throws UnreadableFile where no page has text. */
function refusePictures(fileName: string, pages: readonly Page[]): void {
  if (pages.some(({ parts }) => parts.length > 0)) return;
  const pictured = pages.filter((page) => page.pictured).map(({ number }) => String(number));
  const where = pictured.length === 1 ? `page ${pictured.join()}` : `pages ${pictured.join(', ')}`;
  throw new UnreadableFile(
    pictured.length === 0
      ? `${fileName} is a PDF without text: give the file that holds the tables.`
      : `${fileName} is scanned (${where} hold pictures without text): recognise the text (OCR) and load that.`,
  );
}
