/** What the README says can be asked is what the schema answers. */
import { readFile } from 'node:fs/promises';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/index.ts';

/** The table's examples: a list is asked for its number where the example selects nothing. */
function examplesIn(text: string): string[] {
  const section = /\n## (?:What else can be asked|还可以问什么)\n(.*?)\n## /s.exec(text)?.[1] ?? '';
  return [...section.matchAll(/^\|.*\| `(.+)` *\|$/gm)].map(([, example = '']) => example);
}

const withSelection = (example: string) => {
  if (example.endsWith('}')) return `{ ${example} }`;
  const selected = /^(?:neighbourhood|path)/.test(example) ? 'edges { relationship }' : 'totalCount';
  return `{ ${example} { ${selected} } }`;
};

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  it('asks only what the schema has', async () => {
    const text = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
    const examples = examplesIn(text);
    expect(examples.length).toBe(8);
    const errors = examples.flatMap((example) => validate(schema, parse(withSelection(example))));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
