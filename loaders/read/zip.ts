/** ZIP archives, which newer Office files are: checked as a whole before a library unpacks them. */
import { once } from 'node:events';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile } from '../errors.ts';
import { brokenFile, protectedFile } from './refusals.ts';

/** A budget as an Office file unpacks to a few megabytes; far more is a mistake or an attack. */
const largestUnpacked = 256 * 1024 * 1024;

const marks = { local: [0x50, 0x4b, 0x03, 0x04], compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] };

/** Whether the bytes begin as a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return marks.local.every((byte, at) => bytes[at] === byte);
}

/** Whether the bytes are an OLE compound file: an older Office file, or a newer one behind a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return marks.compound.every((byte, at) => bytes[at] === byte);
}

/** Whether an archive names a file: names stand in it as plain bytes. */
export function holdsEntry(bytes: Uint8Array, name: string): boolean {
  return isZip(bytes) && bufferOf(bytes).includes(name, 0, 'utf8');
}

/** Whether a compound file names a stream: names stand in it in UTF-16. */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  return isCompound(bytes) && bufferOf(bytes).includes(Buffer.from(`${name}\0`, 'utf16le'));
}

/**
 * Unpack every entry once and forget it, so that what is broken or too large is known before a library trusts it.
 *
 * @throws UnreadableFile where the archive is broken, protected, or unpacks to more than is read.
 */
export async function checkZip(fileName: string, bytes: Uint8Array): Promise<void> {
  try {
    await unpackAll(fileName, await open(bufferOf(bytes)));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw brokenFile(fileName, 'ZIP archive', error, 'download or save it again');
  }
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Sizes are checked while unpacking: an entry that holds more than it says is an error.
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

async function unpackAll(fileName: string, zip: ZipFile): Promise<void> {
  let unpacked = 0;
  for (let left = zip.entryCount; left > 0; left -= 1) {
    const [entry] = (await nextEntry(zip)) as [Entry];
    unpacked += entry.uncompressedSize;
    if (unpacked > largestUnpacked) {
      throw new UnreadableFile(
        `${fileName} unpacks to more than ${String(largestUnpacked / 1024 / 1024)} MB, which no budget does: ` +
          `save what it holds as a file of its own.`,
      );
    }
    if (entry.isEncrypted()) throw protectedFile(fileName);
    await drain(zip, entry);
  }
}

function nextEntry(zip: ZipFile): Promise<unknown[]> {
  const next = once(zip, 'entry');
  zip.readEntry();
  return next;
}

function drain(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      stream.on('error', reject);
      stream.on('end', resolve);
      stream.resume();
    });
  });
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
