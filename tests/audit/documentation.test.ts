import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentationPages } from '../../scripts/rules-documentation.ts';
import { rulesDocumentation } from '../../src/audit/documentation.ts';
import { readOwnRules, readRules } from '../../src/audit/read-rules.ts';
import { packageRoot } from '../../src/package-root.ts';
import { madeReport } from './report/made-report.ts';

describe('the documentation of the rules', () => {
  it('is what the rules say now (else: npm run docs)', async () => {
    for (const { path, text } of await documentationPages()) {
      expect(await readFile(join(packageRoot, path), 'utf8'), path).toBe(text);
    }
  });

  it('prints a default of 0.05 as a person writes it', async () => {
    const text = rulesDocumentation(await readOwnRules(), 'en');
    expect(text).toMatch(/\| `tolerance` +\| Difference allowed, in 万元 +\| 0\.05 +\|/);
  });

  it('has every rule in both languages, the gravest first', async () => {
    const rules = await readOwnRules();
    for (const language of ['zh', 'en'] as const) {
      const text = rulesDocumentation(rules, language);
      const places = rules.map(({ id }) => text.indexOf(`<a id="${id}"></a>`));
      expect(places.filter((place) => place < 0)).toEqual([]);
      const inOrder = (['ERROR', 'WARNING', 'NOTICE'] as const).flatMap((severity) =>
        rules.filter((rule) => rule.severity === severity),
      );
      const asPrinted = rules
        .toSorted((left, right) => text.indexOf(`<a id="${left.id}">`) - text.indexOf(`<a id="${right.id}">`))
        .map(({ id }) => id);
      expect(asPrinted).toEqual(inOrder.map(({ id }) => id));
    }
  });

  it('says of a rule how it decides, why, what it leaves out, its parameters and its query', () => {
    const rules = madeReport().rules.map(({ rule }) => rule);
    const text = rulesDocumentation(rules, 'en');
    const own = text.slice(text.indexOf('### Indicator unmet'), text.indexOf('## Notice'));
    expect(own).toContain('- **Kind of subject**: Indicator\n');
    expect(own).toContain('- **Method**: Two numbers are compared.\n');
    expect(own).toContain('- **Why it matters**: Numbers that differ &lt;b&gt;need&lt;/b&gt; a reason.\n');
    expect(own).toContain('- **Exclusions**: Numbers that are not printed.\n');
    expect(own).toContain('- **Assumptions**: The same unit.\n');
    expect(own).toContain('| `minimum` | Least | 3 |\n| `words` | Words left out | 满意, 及时 |\n');
    expect(own).toContain('```cypher\nRETURN $documents, $minimum, $words\n```');
    expect(rulesDocumentation(rules, 'zh')).toContain('- **依据**：《预算法》\n');
  });

  it('shows a rule of one’s own that is one', async () => {
    const [, example = ''] = /```yaml\n# my-rule\.yaml\n(.*?)```/s.exec(rulesDocumentation([], 'en')) ?? [];
    const folder = await mkdtemp(join(tmpdir(), 'rules-'));
    try {
      await writeFile(join(folder, 'my-rule.yaml'), example);
      expect(await readRules(folder)).toMatchObject([
        { id: 'my-rule', parameters: { least: { default: 1_000_000 } } },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('shows both queries of a rule whose engines need one each', () => {
    const rules = madeReport().rules.map(({ rule }) => ({
      ...rule,
      query: { neo4j: 'RETURN 1', embedded: 'RETURN 2' },
    }));
    expect(rulesDocumentation(rules, 'en')).toContain(
      'Neo4j\n\n```cypher\nRETURN 1\n```\n\nLadybugDB\n\n```cypher\nRETURN 2\n```',
    );
  });
});
