import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractText } from '../loaders/index.ts';
import { readRecordFile } from '../loaders/record-file.ts';
import { withholdTexts } from '../loaders/withhold.ts';
import { packageRoot } from '../src/package-root.ts';

const folder = join(packageRoot, 'data');
const documents = join(packageRoot, '../shared/documents');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** Names, and the program's own sentences: these may be long. */
const mayBeLong = new Set([
  'name',
  'title',
  'projectNames',
  'reason',
  'message',
  'evidence',
  'sha256',
  'projectClass',
]);

function* sentences(value: unknown, key = ''): Generator<string> {
  if (Array.isArray(value)) for (const one of value) yield* sentences(one, key);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) yield* sentences(one, name);
  } else if (
    typeof value === 'string' &&
    !mayBeLong.has(key) &&
    (value.length > 32 || value.endsWith('。'))
  ) {
    yield `${key}: ${value}`;
  }
}

describe.each(files)('the sample record %s', (file) => {
  const bytes = readFileSync(join(folder, file));
  const records = readRecordFile(file, bytes) ?? [];

  it('holds facts and figures, and says which texts it leaves out', () => {
    expect(records).toHaveLength(1);
    expect([...sentences(records)]).toEqual([]);
    expect(records.flatMap(({ withheld }) => withheld).length).toBeGreaterThan(0);
    for (const task of records.flatMap(({ tasks }) => tasks)) expect(task.name).not.toMatch(/。$/);
  });

  const source = join(documents, file.replace(/json$/, 'txt'));
  it.skipIf(!existsSync(source))(
    'is what the published document gives, byte for byte (../shared/documents)',
    () => {
      const made = extractText(file.replace(/json$/, 'txt'), readFileSync(source)).map(withholdTexts);
      expect(`${JSON.stringify(made, null, 1)}\n`).toBe(bytes.toString());
    },
  );
});
