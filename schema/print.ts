/** Writes schema.graphql, the committed form of the schema: `npm run schema`. */
import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { schema } from './index.ts';

const file = new URL('../schema.graphql', import.meta.url);

writeFileSync(file, `${printSchema(schema)}\n`);
