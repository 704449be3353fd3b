/** Bytes to text. The bytes decide, not the file's name: a picture called budget.txt is a picture. */
import { UnreadableFile } from '../errors.ts';
import { protectedFile } from './refusals.ts';
import { holdsStream } from './zip.ts';

/** What the program reads; a format reader that is added adds its word here. */
export const formatsRead =
  'text and Markdown (UTF-8 or GB18030), HTML, CSV, Excel (XLSX, XLS), OpenDocument spreadsheets (ODS), Word (DOCX) and PDF with text';

interface Signature {
  readonly kind: string;
  readonly bytes: readonly number[];
  readonly at?: number;
}

const signatures: readonly Signature[] = [
  { kind: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'a TIFF picture', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'a TIFF picture', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'a WebP picture', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { kind: 'a ZIP archive without a workbook or a Word document in it', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an older Office file (DOC, PPT)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'an RTF file', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'a GZIP archive', bytes: [0x1f, 0x8b] },
];

/**
 * Decode a text file: UTF-8 (with or without byte order mark), UTF-16 with byte order mark, else GB18030 (of which
 * GBK and GB2312 are parts).
 *
 * @throws UnreadableFile when the file is empty, is a known binary format, or is text in no encoding that is read.
 */
export function decodeText(fileName: string, bytes: Uint8Array): string {
  if (bytes.length === 0) {
    throw new UnreadableFile(`${fileName} is empty: give a file that holds ${formatsRead}.`);
  }
  if (holdsStream(bytes, 'EncryptedPackage')) throw protectedFile(fileName);
  const binary = signatureOf(bytes);
  if (binary !== undefined) throw new UnreadableFile(cannotRead(fileName, `is ${binary.kind}`));

  const utf16 = utf16Of(bytes);
  const text = (utf16 === null ? null : decodeStrictly(utf16, bytes)) ?? utf8OrGb18030(fileName, bytes);
  if (text.trim() === '') {
    throw new UnreadableFile(`${fileName} holds nothing but blanks: give a file that holds ${formatsRead}.`);
  }
  if (controlsIn(text) > text.length / mostTextPerControl)
    throw new UnreadableFile(cannotRead(fileName, 'is a binary file'));
  return text;
}

/** Text holds hardly a control character; a binary file that decodes does. */
export const mostTextPerControl = 500;

/** How many control characters a text holds that no text file does. */
export function controlsIn(text: string): number {
  return text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
}

/** Whether bytes begin as a format that is no text, or as text in UTF-16. */
export function beginsAsOther(bytes: Uint8Array): boolean {
  return utf16Of(bytes) !== null || signatureOf(bytes) !== undefined;
}

function signatureOf(bytes: Uint8Array): Signature | undefined {
  return signatures.find(({ bytes: mark, at = 0 }) => mark.every((byte, i) => bytes[at + i] === byte));
}

function cannotRead(fileName: string, what: string): string {
  return `${fileName} ${what}, and only ${formatsRead} can be read: convert it to one of these first.`;
}

/** By the byte order mark. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function utf8OrGb18030(fileName: string, bytes: Uint8Array): string {
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const gb = decodeStrictly('gb18030', bytes);
  // UTF-8 with one damaged byte often decodes as GB18030 too, into rare characters: the everyday ones tell.
  const damaged = new TextDecoder('utf-8').decode(bytes);
  if (gb !== null && everydayCharacters(gb) >= everydayCharacters(damaged)) return gb;
  const broken = damaged.indexOf('\ufffd');
  if (gb === null && everydayCharacters(damaged) === 0) {
    throw new UnreadableFile(cannotRead(fileName, 'is text in no known encoding or a binary file'));
  }
  const line = damaged.slice(0, broken).split('\n').length;
  throw new UnreadableFile(
    `${fileName} is UTF-8 with damaged bytes, the first in line ${String(line)}: save it again as UTF-8 and load that.`,
  );
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function everydayCharacters(text: string): number {
  return text.match(/[的一是在和有年部门预算决项目资金情况单位]/g)?.length ?? 0;
}
