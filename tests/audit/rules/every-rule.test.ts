import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOwnRules } from '../../../src/audit/read-rules.ts';

const rules = await readOwnRules();
const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.neo4j.test.ts'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n');

describe('the rules of the program', () => {
  it('are read once, however often they are asked for', async () => {
    expect(await readOwnRules()).toBe(rules);
  });

  it.each(rules.map(({ id }) => id))('%s has a test of its own', (id) => {
    expect(tests).toContain(`describe('${id}'`);
  });

  it('read the documents that they are given, by a column that every row has', () => {
    for (const { id, query } of rules) {
      for (const text of typeof query === 'string' ? [query] : [query.neo4j, query.embedded]) {
        expect(text, id).toMatch(/d\.id IN \$documents/);
        expect(text, id).toMatch(/RETURN [\s\S]*\bsubject\b/);
      }
    }
  });

  // Without it Neo4j may begin with all projects or indicators that there are, once for each batch of departments.
  it('settle the documents before they look at anything in them', () => {
    for (const { id, query } of rules) {
      for (const text of typeof query === 'string' ? [query] : [query.neo4j, query.embedded]) {
        const [documents = '', rest = ''] = text.split(/\n\s*WITH DISTINCT d\b|\n\s*MATCH \(d\)/);
        expect(documents, id).toMatch(
          /^MATCH \(d:Document\)(?:-\[:PUBLISHED_BY\]->\(\w:Department\))?\s+WHERE d\.id IN/,
        );
        expect(rest, id).not.toBe('');
      }
    }
  });

  it('say of percentages and money what they are, so that reports can format them', () => {
    const untyped = rules.flatMap(({ id, values }) =>
      Object.entries(values)
        .filter(([name, { type }]) => /Rate$|Budget$|^executed$|^funding$/.test(name) && type === 'number')
        .map(([name]) => `${id}.${name}`),
    );
    expect(untyped).toEqual([]);
  });
});
