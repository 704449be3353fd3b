import { UnreadableFile } from '../../errors.ts';

/** What to say of a PDF that the library cannot read, in its words. */
export function brokenPdf(fileName: string, error: unknown): UnreadableFile {
  const reason = error instanceof Error ? error.message : String(error);
  return new UnreadableFile(
    `${fileName} is a broken PDF (${reason.replaceAll('.', '')}): download or save it again.`,
    { cause: error },
  );
}
