import { severities } from '../../graph/model/index.ts';
import type { Finding } from '../finding.ts';
import type { AuditRule, Language } from '../rule.ts';
import { collectFindings, type CollectedFindings, type RuleFindings } from './collect.ts';
import { factLines, ruleFacts, type Fact } from './facts.ts';
import { amountsText, parametersText, scopeText, timeText, valuesText, whoseText } from './finding-text.ts';
import { linkText, plainText, tableHead, tableRow } from './markdown-text.ts';
import { nodeUrl, type Report, type ReportWriter } from './report.ts';
import { placesByDocument } from './source-text.ts';
import { wordsOf } from './words.ts';

/** For a wiki or a repository: the same order as the page has. Holds the findings in memory. */
export const markdownReport: ReportWriter = async function* (report, language) {
  const words = wordsOf(language);
  const collected = await collectFindings(report);
  const { columns, sections } = words;
  yield `# ${words.title}\n\n> ${words.notice}\n\n`;
  yield `- ${words.labelled(columns.auditedAt, timeText(report.date))}\n`;
  yield `- ${words.labelled(columns.graph, plainText(report.graph))}\n`;
  yield `- ${words.labelled(columns.scope, plainText(scopeText(report, words)))}\n`;
  yield `- ${words.labelled(columns.documents, String(report.documents.length))}\n`;
  yield* summaryOf(collected, language);
  for (const severity of severities) {
    const own = collected.rules.filter(
      ({ rule, findings }) => rule.severity === severity && findings.length > 0,
    );
    if (own.length === 0) continue;
    yield `\n## ${words.bracketed(words.severities[severity], words.count(collected.bySeverity[severity]))}\n`;
    for (const one of own) yield* tableOf(one, report, language);
  }
  yield `\n## ${sections.rules}\n`;
  for (const one of collected.rules) yield ruleOf(one, language);
  yield `\n## ${sections.documents}\n\n`;
  for (const { id, title, fileName } of report.documents) {
    yield `- ${words.bracketed(linkText(nodeUrl(report, id), title), plainText(fileName))}\n`;
  }
};

function* summaryOf({ rules, total, bySeverity }: CollectedFindings, language: Language): Generator<string> {
  const words = wordsOf(language);
  const { columns } = words;
  yield `\n## ${words.sections.summary}\n\n`;
  yield tableHead([columns.severity, columns.findings, columns.meaning], [1]);
  for (const severity of severities) {
    yield tableRow([
      words.severities[severity],
      String(bySeverity[severity]),
      words.severityMeanings[severity],
    ]);
  }
  yield tableRow([words.total, String(total), total === 0 ? words.noFindings : '']);
  yield `\n${tableHead([columns.severity, columns.rule, columns.ruleId, columns.findings, columns.projects, columns.amounts], [3, 4])}`;
  for (const one of rules) {
    const { rule, findings, failure, projects } = one;
    yield tableRow([
      words.severities[rule.severity],
      plainText(rule.title[language]),
      `\`${rule.id}\``,
      failure === null ? String(findings.length) : `**${words.ruleFailed}**`,
      String(projects),
      plainText(amountsText(one, language)),
    ]);
  }
  yield `\n${words.amountsNote}\n`;
}

function* tableOf({ rule, findings }: RuleFindings, report: Report, language: Language): Generator<string> {
  const words = wordsOf(language);
  const { columns } = words;
  yield `\n### ${words.bracketed(plainText(rule.title[language]), words.count(findings.length))} \`${rule.id}\`\n\n`;
  yield tableHead(['#', columns.project, columns.message, columns.sources, columns.decision], [0]);
  for (const [index, finding] of findings.entries())
    yield findingRow(index + 1, finding, rule, report, language);
}

function findingRow(
  number: number,
  finding: Finding,
  rule: AuditRule,
  report: Report,
  language: Language,
): string {
  const words = wordsOf(language);
  const { review } = finding;
  const values = valuesText(finding, rule, language);
  return tableRow([
    linkText(nodeUrl(report, finding.id), String(number)),
    plainText(whoseText(finding, words)),
    plainText(finding.message[language]) + (values === '' ? '' : `<br>${plainText(values)}`),
    placesByDocument(finding.sources, words)
      .map(({ documentId, fileName, places }) =>
        words.bracketed(linkText(nodeUrl(report, documentId), fileName), plainText(places)),
      )
      .join('<br>'),
    review === null
      ? words.decisions.OPEN
      : plainText(
          [words.decisions[review.decision], review.by, timeText(review.at), review.note ?? '']
            .join(' ')
            .trim(),
        ),
  ]);
}

function ruleOf(one: RuleFindings, language: Language): string {
  const words = wordsOf(language);
  const { columns } = words;
  const { rule, failure } = one;
  const facts: readonly Fact[] = [
    ...(failure === null ? [] : [[words.ruleFailed, failure] as const]),
    ...ruleFacts(rule, language),
    [columns.parameters, parametersText(one, language)],
  ];
  const severity = words.severities[rule.severity];
  return `\n### ${words.bracketed(plainText(rule.title[language]), severity)} \`${rule.id}\`\n\n${factLines(facts, words)}`;
}
