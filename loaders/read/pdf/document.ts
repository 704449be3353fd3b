/** A PDF opened by the library, page after page. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { brokenFile, protectedFile } from '../refusals.ts';
import { readPage, type Page } from './page.ts';
import { getDocument } from './pdfjs.ts';

/** @throws UnreadableFile where the file is broken or protected by a password. */
export async function pagesOf(fileName: string, bytes: Uint8Array): Promise<Page[]> {
  const document = await openPdf(fileName, bytes);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(await readPage(await document.getPage(number)));
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(fileName: string, bytes: Uint8Array): Promise<PDFDocumentProxy> {
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
    if (error instanceof Error && error.name === 'PasswordException') {
      throw protectedFile(fileName, error);
    }
    throw brokenFile(fileName, 'PDF', error, 'download or save it again');
  }
}
