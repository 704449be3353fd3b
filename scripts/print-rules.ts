/** Writes docs/rules.md and docs/rules.zh-CN.md from the rules: `npm run docs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.ts';
import { documentationPages } from './rules-documentation.ts';

for (const { path, text } of await documentationPages()) await writeFile(join(packageRoot, path), text);
