/** Refusals that several readers share. */
import { UnreadableFile } from '../errors.ts';

export function protectedFile(fileName: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile(`${fileName} is protected by a password: save it without one and load that.`, {
    cause,
  });
}

/**
 * A file that its library cannot read.
 *
 * @param kind what it would be: `spreadsheet`, `PDF`.
 * @param error what the library threw: its words are told, without the points that would end our sentence.
 */
export function brokenFile(
  fileName: string,
  kind: string,
  error: unknown,
  remedy = 'save it again and load that',
): UnreadableFile {
  const reason = reasonOf(error).replace(/\.+$/, '').replaceAll('.', ',');
  return new UnreadableFile(`${fileName} is a broken ${kind} (${reason}): ${remedy}.`, { cause: error });
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
