/** Promises clients the schema as it is, under the version of package.json: `npm run schema:release`. */
import { readFile, writeFile } from 'node:fs/promises';
import { schema } from '../index.ts';
import {
  changesFile,
  contractOf,
  refusal,
  released,
  releasedFile,
  unacknowledgedChanges,
} from './contract.ts';

const changes = await unacknowledgedChanges(schema);
if (changes.length > 0) {
  process.stderr.write(`${refusal(changes)}\n`);
  process.exit(1);
}
const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
const { version } = JSON.parse(manifest) as { readonly version: string };
await writeFile(changesFile, released(await readFile(changesFile, 'utf8'), version));
await writeFile(releasedFile, contractOf(schema));
