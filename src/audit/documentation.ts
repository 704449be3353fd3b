/** The rules' documentation: a page in each language, written from the rules themselves. */
import { severities } from '../graph/model/index.ts';
import { columnsOf, introductions } from './documentation-words.ts';
import { factLines, ruleFacts, type Fact } from './report/facts.ts';
import { kindText, parameterText } from './report/finding-text.ts';
import { plainText, tableHead, tableRow } from './report/markdown-text.ts';
import { wordsOf } from './report/words.ts';
import type { AuditRule, Language } from './rule.ts';

/**
 * A page of Markdown: how rules are used, a list of them by severity, and each with what it looks at, how it decides,
 * why, what it leaves out, what it takes for granted, where it comes from, its parameters and its query.
 */
export function rulesDocumentation(rules: readonly AuditRule[], language: Language): string {
  const words = wordsOf(language);
  const { title, introduction, ownRules } = introductions[language];
  const bySeverity = severities.map((severity) => {
    const own = rules.filter((rule) => rule.severity === severity);
    return { severity, own };
  });
  const contents = bySeverity.flatMap(({ severity, own }) =>
    own.map((rule) =>
      tableRow([
        words.severities[severity],
        `[${plainText(rule.title[language])}](#${rule.id})`,
        `\`${rule.id}\``,
        kindText(rule.subject, words),
      ]),
    ),
  );
  const sections = bySeverity
    .filter(({ own }) => own.length > 0)
    .map(
      ({ severity, own }) =>
        `## ${words.labelled(words.severities[severity], words.severityMeanings[severity])}\n\n` +
        own.map((rule) => ruleSection(rule, language)).join('\n'),
    );
  return [
    `# ${title}\n`,
    introduction,
    tableHead([words.columns.severity, words.columns.rule, words.columns.ruleId, words.columns.kind]) +
      contents.join(''),
    ...sections,
    ownRules,
  ].join('\n');
}

function ruleSection(rule: AuditRule, language: Language): string {
  const words = wordsOf(language);
  const { columns } = words;
  const { sentence, query } = columnsOf[language];
  const facts: readonly Fact[] = [
    [columns.kind, kindText(rule.subject, words)],
    ...ruleFacts(rule, language),
    [sentence, rule.message[language]],
  ];
  return (
    `<a id="${rule.id}"></a>\n\n### ${plainText(rule.title[language])} \`${rule.id}\`\n\n${factLines(facts, words)}\n` +
    `${parametersTable(rule, language)}<details>\n<summary>${query}</summary>\n\n${queryBlocks(rule)}\n</details>\n`
  );
}

function parametersTable({ parameters }: AuditRule, language: Language): string {
  const words = wordsOf(language);
  const { parameter, meaning, byDefault } = columnsOf[language];
  const rows = Object.entries(parameters).map(([name, one]) =>
    tableRow([`\`${name}\``, plainText(one[language]), plainText(parameterText(one.default, words))]),
  );
  return rows.length === 0 ? '' : `${tableHead([parameter, meaning, byDefault])}${rows.join('')}\n`;
}

function queryBlocks({ query }: AuditRule): string {
  const block = (text: string) => `\`\`\`cypher\n${text.trimEnd()}\n\`\`\`\n`;
  if (typeof query === 'string') return block(query);
  return `Neo4j\n\n${block(query.neo4j)}\nLadybugDB\n\n${block(query.embedded)}`;
}
