import { z } from 'zod';
import { documentRecordSchema, type DocumentRecord } from './records.ts';
import { UnreadableFile } from './errors.ts';

/** How JSON begins that holds objects or is an empty list; no published text does. */
const beginsAsJson = /^\s*(?:\[\s*[{\]]|\{\s*["}])/;

/** Whether bytes that a file begins with can be those of a file of records. */
export function beginsAsRecords(start: Uint8Array): boolean {
  return beginsAsJson.test(new TextDecoder().decode(start));
}

/**
 * Reads a file of records, as `extract --json` prints them and as `data/` holds them.
 * @returns null where the bytes do not begin as JSON, so are not a file of records
 * @throws UnreadableFile where they do, and are broken or hold no records of this version's form
 */
export function readRecordFile(fileName: string, bytes: Uint8Array): DocumentRecord[] | null {
  const text = new TextDecoder().decode(bytes);
  if (!beginsAsJson.test(text)) return null;
  const parsed = z.array(documentRecordSchema).safeParse(jsonOf(fileName, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.')}`;
  throw new UnreadableFile(
    `${fileName} is JSON and holds no list of records that this version reads (${issue?.message ?? 'unknown'}${place}): ${remedy}.`,
  );
}

const remedy = 'make it again with "budget-graph extract FILE --json"';

function jsonOf(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableFile(`${fileName} begins as JSON and is broken (${error.message}): ${remedy}.`, {
      cause: error,
    });
  }
}
