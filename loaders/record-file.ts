import { z } from 'zod';
import { documentRecordSchema, type DocumentRecord } from './records.ts';
import { UnreadableFile } from './errors.ts';

/**
 * Reads a file of records, as `extract --json` prints them and as `data/` holds them.
 * @returns null where the bytes are no JSON array, so are not a file of records
 * @throws UnreadableFile where they are one and its records are not of this version's form
 */
export function readRecordFile(fileName: string, bytes: Uint8Array): DocumentRecord[] | null {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!text.startsWith('[')) return null;
  const parsed = z.array(documentRecordSchema).safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnreadableFile(
    `${fileName} is JSON and holds no records that this version reads (${issue?.path.join('.') ?? ''}: ` +
      `${issue?.message ?? 'not an array'}): make it again with "budget-graph extract FILE --json".`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
