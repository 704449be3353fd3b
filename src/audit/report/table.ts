import type { Finding } from '../finding.ts';
import { severities } from '../../graph/model/index.ts';
import type { Language } from '../rule.ts';
import { collectFindings, type CollectedFindings } from './collect.ts';
import { columnLines, printable, wrapped } from './columns.ts';
import { amountsText, scopeText, timeText, whoseText } from './finding-text.ts';
import type { Report, ReportWriter } from './report.ts';
import { sourcesText } from './source-text.ts';
import { wordsOf } from './words.ts';

const defaultWidth = 120;
const leastWidth = 60;

/** For a terminal: the numbers first, then each rule's findings in columns. Holds the findings in memory. */
export const tableReport: ReportWriter = async function* (report, language) {
  const words = wordsOf(language);
  const width = Math.max(report.width ?? defaultWidth, leastWidth);
  const collected = await collectFindings(report);
  for (const line of headLines(report, language)) yield `${wrapped(line, width).join('\n')}\n`;
  yield '\n';
  for (const line of summaryLines(collected, language, width)) yield `${line}\n`;
  for (const one of collected.rules) {
    if (one.findings.length === 0 && one.failure === null) continue;
    const { rule, failure, findings } = one;
    const title = words.bracketed(rule.title[language], rule.id);
    yield `\n${words.severities[rule.severity]}  ${printable(title)}  ${words.count(findings.length)}\n`;
    if (failure !== null) {
      yield `${wrapped(words.labelled(words.ruleFailed, failure), width).join('\n')}\n`;
    }
    if (findings.length === 0) continue;
    for (const line of findingLines(findings, language, width)) yield `${line}\n`;
  }
};

function headLines(report: Report, language: Language): string[] {
  const words = wordsOf(language);
  const { columns } = words;
  return [
    words.title,
    words.labelled(columns.auditedAt, timeText(report.date)),
    words.labelled(columns.graph, report.graph),
    words.labelled(columns.scope, scopeText(report, words)),
    words.labelled(columns.documents, String(report.documents.length)),
    words.notice,
  ];
}

function* summaryLines({ rules, total, bySeverity }: CollectedFindings, language: Language, width: number) {
  const words = wordsOf(language);
  const counts = severities.map((severity) => `${words.severities[severity]} ${bySeverity[severity]}`);
  yield words.labelled(words.total, `${words.count(total)}${words.comma}${counts.join(words.comma)}`);
  const failed = rules.flatMap(({ rule, failure }) => (failure === null ? [] : [rule.id]));
  if (failed.length > 0) yield words.labelled(words.ruleFailed, failed.join(words.comma));
  else if (total === 0) yield words.noFindings;
  yield '';
  const narrow = Math.floor(width / 4);
  const columns = [
    { heading: words.columns.severity, width: 8 },
    { heading: words.columns.findings, width: 8 },
    { heading: words.columns.rule, width: narrow },
    { heading: words.columns.ruleId, width: narrow },
    { heading: words.columns.amounts, width: width - 8 - 8 - 2 * narrow - 8 },
  ];
  yield* columnLines(
    columns,
    rules.map((one) => [
      words.severities[one.rule.severity],
      one.failure === null ? String(one.findings.length) : `${one.findings.length} !`,
      one.rule.title[language],
      one.rule.id,
      amountsText(one, language),
    ]),
  );
}

function findingLines(findings: readonly Finding[], language: Language, width: number): Iterable<string> {
  const words = wordsOf(language);
  const narrow = Math.floor(width / 5);
  const columns = [
    { heading: words.columns.project, width: narrow },
    { heading: words.columns.sources, width: narrow },
    { heading: words.columns.decision, width: 8 },
    { heading: words.columns.message, width: width - 2 * narrow - 8 - 6 },
  ];
  const rows = findings.map((finding) => [
    whoseText(finding, words),
    sourcesText(finding.sources, words),
    words.decisions[finding.review?.decision ?? 'OPEN'],
    finding.message[language],
  ]);
  return columnLines(columns, rows);
}
