/** The same table gives the same record, whatever form text extraction gives it. */
import { describe, expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';
import { contentsOf, type Contents } from './contents.ts';
import { kinds, type Kind } from './kinds.ts';
import { asLaidOut, asLaidOutFromTheTop } from './laid-out.ts';
import { asCellLines, asHtml, asPipes, asRowLines, asTabs, asWrappedCellLines } from './printers.ts';
import { randomOf } from './random.ts';

const forms = {
  pipes: asPipes,
  tabs: asTabs,
  HTML: asHtml,
  'a cell in a line': asCellLines,
  'a cell in a line or several': asWrappedCellLines,
  'a row in a line': asRowLines,
  'laid out with spaces': asLaidOut,
  'laid out with spaces, cells from the top': asLaidOutFromTheTop,
} as const;

const seeds = Array.from({ length: Number(process.env['FORM_SEEDS'] ?? 12) }, (_, seed) => seed + 1);

interface Printed {
  readonly contents: readonly Contents[];
  readonly text: string;
}

function printed(kind: Kind, form: keyof typeof forms, seed: number): Printed {
  const random = randomOf(seed);
  const contents = Array.from({ length: random.whole(1, 3) }, (_, at) => contentsOf(random, at));
  const sheets = contents.map((one) => forms[form](kind.sheet(one, random)));
  const title = `云岭县水利局2024年度部门${kind.document}\n\n`;
  return { contents, text: title + sheets.join('\n') };
}

describe.each([...kinds])('%s', (_, kind) => {
  it.each(Object.keys(forms) as (keyof typeof forms)[])('reads the same from %s', (form) => {
    for (const seed of seeds) {
      const { contents, text } = printed(kind, form, seed);
      const [record] = extractText(`seed-${String(seed)}.txt`, Buffer.from(text, 'utf8'));
      expect(record?.projects, `seed ${String(seed)}\n${text}`).toMatchObject(
        contents.map((one) => kind.expected(one)),
      );
    }
  });
});
