import type { Finding } from '../finding.ts';
import type { AuditRule, Language } from '../rule.ts';
import { kindText, parametersText, scopeText, valuesText } from './finding-text.ts';
import type { ReportWriter } from './report.ts';
import { sourcesText } from './source-text.ts';
import { wordsOf, type ReportWords } from './words.ts';

const columns = [
  'severity',
  'ruleId',
  'rule',
  'department',
  'fiscalYear',
  'project',
  'kind',
  'subject',
  'message',
  'values',
  'sources',
  'decision',
  'reviewer',
  'reviewedAt',
  'note',
  'id',
  'parameters',
  'auditedAt',
  'graph',
  'scope',
  'notice',
] as const satisfies readonly (keyof ReportWords['columns'])[];

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * One row for each finding, with a heading (RFC 4180), and one at the end for each rule that could not be run. The byte
 * order mark lets Excel read it as UTF-8. What the run was stands in every row, since a heading above the heading would
 * be a row to every program. Written finding by finding: its memory does not grow.
 */
export const csvReport: ReportWriter = async function* (report, language) {
  const words = wordsOf(language);
  yield `\uFEFF${line(columns.map((column) => words.columns[column]))}`;
  const run: Row = {
    auditedAt: report.date,
    graph: report.graph,
    scope: scopeText(report, words),
    notice: words.notice,
  };
  const rules = new Map(report.rules.map((one) => [one.rule.id, one]));
  const known = (ruleId: string): Row => {
    const one = rules.get(ruleId);
    if (one === undefined) return { ...run, ruleId };
    return { ...run, ruleId, rule: one.rule.title[language], parameters: parametersText(one, language) };
  };
  for await (const finding of report.findings) {
    yield rowOf({ ...known(finding.rule), ...found(finding, rules.get(finding.rule)?.rule, language) });
  }
  for (const { rule, message } of report.failures) {
    yield rowOf({ ...known(rule), message: words.labelled(words.ruleFailed, message) });
  }
};

function found(finding: Finding, rule: AuditRule | undefined, language: Language): Row {
  const words = wordsOf(language);
  const { subject, review } = finding;
  return {
    severity: words.severities[finding.severity],
    department: finding.department?.name ?? '',
    fiscalYear: String(finding.fiscalYear ?? ''),
    project: finding.projects.map(({ name }) => name).join(words.comma),
    kind: kindText(subject.kind, words),
    subject: subject.name,
    message: finding.message[language],
    values: valuesText(finding, rule, language),
    sources: sourcesText(finding.sources, words),
    decision: words.decisions[review?.decision ?? 'OPEN'],
    reviewer: review?.by ?? '',
    reviewedAt: review?.at ?? '',
    note: review?.note ?? '',
    id: finding.id,
  };
}

const rowOf = (row: Row) => line(columns.map((column) => row[column] ?? ''));

const line = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

/**
 * A text that a spreadsheet would run as a formula gets an apostrophe before it, as OWASP's advice on CSV injection has
 * it; the full-width signs too, which East Asian versions of Excel take for the others.
 */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
