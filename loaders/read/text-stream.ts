/** Large files of plain text or Markdown, read piece by piece: never more of them in memory than is asked for. */
import { createHash } from 'node:crypto';
import { beginsAsOther, controlsIn, mostTextPerControl } from './decode.ts';
import { lineCutter } from './line-breaks.ts';
import { beginsAsPlainText } from './read-source.ts';

/** A file whose bytes can be read from the beginning as often as needed. */
export interface StoredFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
}

export interface TextStream {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly lines: AsyncIterable<string>;
}

/** How much of a file tells its format: bytes for those that are no text, characters for those that are. */
const headLength = 16;
const sample = 64 * 1024;

/**
 * Goes through the file once, to know its hash and that it is clean UTF-8 text.
 *
 * @returns its lines; null where it is anything else, also text in another encoding: that is read as a whole.
 */
export async function openTextStream(file: StoredFile): Promise<TextStream | null> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = '';
  let head = Buffer.alloc(0);
  let [length, controls] = [0, 0];
  try {
    for await (const bytes of file.read()) {
      hash.update(bytes);
      if (head.length < headLength) {
        head = Buffer.concat([head, bytes.subarray(0, headLength)]);
        if (beginsAsOther(head)) return null;
      }
      const text = decoder.decode(bytes, { stream: true });
      if (start.length < sample) start += text;
      length += text.length;
      controls += controlsIn(text);
    }
    decoder.decode();
  } catch (error) {
    if (isNotUtf8(error)) return null;
    throw error;
  }
  if (start.trim() === '' || !beginsAsPlainText(start)) return null;
  if (controls > length / mostTextPerControl) return null;
  return { sha256: hash.digest('hex'), lines: linesOf(file) };
}

function isNotUtf8(error: unknown): boolean {
  return error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

async function* linesOf(file: StoredFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  const cutter = lineCutter();
  for await (const bytes of file.read()) yield* cutter.next(decoder.decode(bytes, { stream: true }));
  yield* cutter.next(decoder.decode());
  yield* cutter.end();
}
