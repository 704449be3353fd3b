/** PDF: text with positions to lines and cells. Cells are where the page draws lines around them. */
import { UnreadableFile } from '../../errors.ts';
import { brokenFile } from '../refusals.ts';
import type { SourceLine } from '../source.ts';
import { layOut } from './page-breaks.ts';
import { withoutEdges } from './page-edges.ts';
import type { Page } from './page.ts';

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
  // The library takes 100 ms to load, which other formats need not wait for.
  const { pagesOf } = await import('./document.ts');
  try {
    const pages = await heard(() => pagesOf(fileName, bytes));
    refusePictures(fileName, pages);
    return layOut(withoutEdges(pages)).map(({ page, text, cells }, index) => ({
      number: index + 1,
      text,
      cells,
      place: { page },
    }));
  } catch (error) {
    throw isOfLibrary(error) ? brokenFile(fileName, 'PDF', error, 'download or save it again') : error;
  }
}

/**
 * Does the work, and fails where the library does so out of hearing: of some broken files it rejects promises that nobody
 * waits for, which would end the program, and may leave those that somebody does wait for open for ever.
 */
async function heard<T>(work: () => Promise<T>): Promise<T> {
  const { promise: unheard, reject } = withReject();
  const hear = (reason: unknown): void => {
    if (isOfLibrary(reason)) reject(reason);
    // Not the library's: as if nobody had listened.
    else throw reason;
  };
  process.on('unhandledRejection', hear);
  try {
    return await Promise.race([work(), unheard]);
  } finally {
    // What it rejects while it is being ended is known one turn later.
    setImmediate(() => process.off('unhandledRejection', hear));
  }
}

function withReject(): { promise: Promise<never>; reject: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<never>((_resolve, rejected) => {
    reject = rejected;
  });
  // It is rejected after the work is done, too, when nobody races against it any more.
  promise.catch(() => undefined);
  return { promise, reject };
}

/** Whether the library found a page broken; its errors bear names of their own. */
function isOfLibrary(error: unknown): error is Error {
  return error instanceof Error && /(?:Exception|FormatError)$/.test(error.name);
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
