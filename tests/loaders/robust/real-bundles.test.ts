import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../loaders/index.ts';
import { movedBy } from './moved-lines.ts';

const folder = resolve(import.meta.dirname, '../../../../shared/documents');
// The text from Xiamen begins in its middle: only as the first can one say where it begins.
const orders = [
  [
    'xiamen-2024-budget.txt',
    'fuzhou-2024-final-accounts.txt',
    'shanhaiguan-2025-budget.txt',
    'others/putuo-wanli-2023-budget.layout.txt',
    'gulou-2024-budget.txt',
    'jinjiang-2019-budget.txt',
  ],
  [
    'xiamen-2024-budget.txt',
    'shanhaiguan-2025-budget.txt',
    'jinjiang-2019-budget.txt',
    'gulou-2024-budget.txt',
    'fuzhou-2024-final-accounts.txt',
    'others/putuo-wanli-2023-budget.layout.txt',
  ],
];

const textOf = (name: string): string => `${readFileSync(resolve(folder, name), 'utf8').trimEnd()}\n`;
const read = (text: string) => extract('bundle.txt', new TextEncoder().encode(text));

describe.skipIf(!existsSync(folder))(
  'published documents in one file (skipped where ../shared/documents is not there)',
  () => {
    it.each(orders)('%s and what follows it read as each by itself', async (...names) => {
      const records = await read(names.map(textOf).join(''));
      const alone: unknown[] = [];
      let linesAbove = 0;
      for (const name of names) {
        alone.push(...(await read(textOf(name))).map((record) => movedBy(record, linesAbove)));
        linesAbove += textOf(name).split('\n').length - 1;
      }
      expect(records.map((record) => movedBy(record, 0))).toEqual(alone);
    });
  },
);
