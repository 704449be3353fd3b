/** Acknowledges what breaks clients: `npm run schema:accept -- "why, and what clients do instead"`. */
import { readFile, writeFile } from 'node:fs/promises';
import { schema } from '../index.ts';
import { acknowledge, changesFile, unacknowledgedChanges } from './contract.ts';

const reason = process.argv.slice(2).join(' ').replace(/\s+/g, ' ').trim();
if (reason === '') {
  process.stderr.write('Say why, and what clients do instead: npm run schema:accept -- "the reason"\n');
  process.exit(1);
}
const changes = await unacknowledgedChanges(schema);
if (changes.length > 0) {
  await writeFile(changesFile, acknowledge(await readFile(changesFile, 'utf8'), changes, reason));
}
process.stdout.write(
  `Acknowledged in schema/contract/breaking-changes.md: ${changes.join(' ') || 'nothing, nothing breaks'}\n`,
);
