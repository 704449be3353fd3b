/** Writes schema.graphql, the committed form of the schema: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { refusal, unacknowledgedChanges } from './contract/contract.ts';
import { schema } from './index.ts';

const file = new URL('../schema.graphql', import.meta.url);

const changes = await unacknowledgedChanges(schema);
if (changes.length > 0) {
  process.stderr.write(`${refusal(changes)}\n`);
  process.exit(1);
}
writeFileSync(file, `${printSchema(schema)}\n`);
