import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../loaders/index.ts';

const folder = resolve(import.meta.dirname, '../../../shared/documents');
const files = existsSync(folder)
  ? [folder, resolve(folder, 'others')].flatMap((path) =>
      readdirSync(path)
        .filter((name) => /\.(?:txt|xlsx)$/.test(name))
        .map((name) => resolve(path, name)),
    )
  : [];

describe.skipIf(files.length === 0)(
  'the published documents (skipped where ../shared/documents is not there)',
  () => {
    it.each(files.map((path) => [path.split('/').at(-1) ?? '', path]))(
      '%s pays each project from its funds exactly what the project’s total says, or reports the difference',
      async (name, path) => {
        const [record] = await extract(name, readFileSync(path));
        const reported = (record?.problems ?? []).filter(({ message }) =>
          message.includes('more than the total'),
        );
        const off = (record?.projects ?? []).filter(({ funding, fundingSources, lines }) => {
          const total = funding.total ?? funding.adjustedBudget ?? 0;
          const paid = fundingSources.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
          const said = reported.some(({ line }) => line >= lines[0] && line <= lines[1]);
          return Math.abs(paid - total) > 0.005 && !said;
        });
        expect(off.map((project) => project.name)).toEqual([]);
      },
    );
  },
);
