import { describe, expect, it } from 'vitest';
import { textForms, textOf, written } from '../../../bench/reading/written.ts';
import { readDocuments, readStoredFile } from '../../../loaders/index.ts';
import type { StoredFile } from '../../../loaders/read/text-stream.ts';
import type { ReadDocument } from '../../../loaders/records.ts';

/** A file that is handed over in pieces of so many bytes. */
function stored(bytes: Uint8Array, piece: number): StoredFile {
  async function* read(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece)
      yield await Promise.resolve(bytes.subarray(at, at + piece));
  }
  return { name: 'bundle.txt', size: bytes.length, read };
}

async function streamed(bytes: Uint8Array, piece: number): Promise<ReadDocument[]> {
  const documents: ReadDocument[] = [];
  for await (const document of readStoredFile(stored(bytes, piece), 0)) documents.push(document);
  return documents;
}

const bundle = [0, 1, 2, 3].map((number) => textOf(written(number, 1), textForms[number] ?? 'tabs')).join('');

describe('a file that is read piece by piece', () => {
  it.each([
    ['as it is', bundle],
    ['with other ends of lines', bundle.replaceAll('\n', '\r\n')],
    ['with carriage returns alone', bundle.replaceAll('\n', '\r')],
    ['with a byte order mark', `\ufeff${bundle}`],
    ['as a single document', textOf(written(2, 2), 'html')],
    [
      'as a web page',
      `<html><body><p>${textOf(written(2, 2), 'html').replaceAll('\n\n', '</p><p>')}</p></body></html>`,
    ],
  ])('reads as the whole does, %s', async (_what, text) => {
    const bytes = new TextEncoder().encode(text);
    const whole = await readDocuments('bundle.txt', bytes);
    expect(whole.length).toBeGreaterThan(0);
    for (const piece of [7, 1000, 1_000_000]) expect(await streamed(bytes, piece)).toEqual(whole);
  });

  it('is handed on document by document, before the rest is read', async () => {
    const bytes = new TextEncoder().encode(bundle);
    let handed = 0;
    const file = stored(bytes, 500);
    const counting: StoredFile = {
      ...file,
      read: async function* () {
        handed = 0;
        for await (const piece of file.read()) {
          handed += piece.length;
          yield piece;
        }
      },
    };
    const when: number[] = [];
    for await (const { record } of readStoredFile(counting, 0)) when.push(record.title === '' ? 0 : handed);
    expect(when).toHaveLength(4);
    // A document is complete when the title of the one after the next has come.
    expect(when[0]).toBeLessThan(bytes.length);
    expect(when).toEqual([...when].sort((a, b) => a - b));
  });

  it('refuses what is no text and what is no budget, as the whole does', async () => {
    await expect(streamed(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 4)).rejects.toThrow(/PNG/);
    await expect(streamed(new TextEncoder().encode('春眠不觉晓\n'), 4)).rejects.toThrow(/names no year/);
    await expect(streamed(Uint8Array.of(0xe6, 0x98, 0xff, 0xff, 0x81), 2)).rejects.toThrow(/bundle.txt/);
  });
});
