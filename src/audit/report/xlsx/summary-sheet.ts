/** The first sheet: what was audited and how, what was found by severity and by rule, and the money that it is about. */
import type { WriteSheet } from 'hucre/xlsx';
import { amountOf } from '../../../graph/amount.ts';
import { severities } from '../../../graph/model/index.ts';
import type { Language } from '../../rule.ts';
import type { CollectedFindings, RuleFindings } from '../collect.ts';
import { parametersText, scopeText, timeText } from '../finding-text.ts';
import type { Report } from '../report.ts';
import { wordsOf, type ReportWords } from '../words.ts';
import { onePageWide, sheetOf, styles, type SheetCell } from './sheet.ts';

const widths = [18, 26, 30, 13, 13, 13, 13, 13, 54, 44];

/** The summary. The names of severities lead to their sheets. */
export function summarySheet(collected: CollectedFindings, report: Report, language: Language): WriteSheet {
  const words = wordsOf(language);
  const section = (value: string): SheetCell[] => [{ value, style: styles.section }];
  const rows: SheetCell[][] = [
    [{ value: words.title, style: styles.title }],
    [{ value: words.notice, style: styles.warning }],
    [],
    section(words.sections.run),
    ...runRows(report, words),
    [],
    section(words.sections.summary),
    headings([words.columns.severity, words.columns.findings, words.columns.meaning]),
    ...severities.map((severity): SheetCell[] => [
      { value: words.severities[severity], leadsTo: `#'${words.severities[severity]}'!A1` },
      { value: collected.bySeverity[severity], style: styles.count },
      words.severityMeanings[severity],
    ]),
    [words.total, { value: collected.total, style: styles.count }],
    [],
    section(words.sections.rules),
    headings([
      words.columns.severity,
      words.columns.rule,
      words.columns.ruleId,
      words.columns.findings,
      words.decisions.CONFIRMED,
      words.decisions.DISMISSED,
      words.columns.projects,
      words.columns.departments,
      words.columns.method,
      words.columns.parameters,
    ]),
    ...collected.rules.map((one) => ruleRow(one, language)),
    [],
    section(words.columns.amounts),
    [{ value: words.amountsNote, style: styles.line }],
    headings([words.columns.severity, words.columns.rule, words.columns.values, words.columns.amounts]),
    ...collected.rules.flatMap((one) => amountRows(one, language)),
  ];
  const noticeRow = 1;
  const sheet = sheetOf(
    words.sections.summary,
    widths.map((width) => ({ width })),
    rows,
  );
  return {
    ...sheet,
    merges: [{ startRow: noticeRow, startCol: 0, endRow: noticeRow, endCol: widths.length - 2 }],
    // These reach over the columns beside them.
    rowDefs: new Map([...(sheet.rowDefs ?? []), [0, { height: 24 }], [noticeRow, { height: 32 }]]),
    pageSetup: onePageWide,
    headerFooter: { oddFooter: `&L${words.title}&R&P / &N` },
  };
}

const headings = (texts: readonly string[]): SheetCell[] =>
  texts.map((value) => ({ value, style: styles.heading }));

function runRows(report: Report, words: ReportWords): SheetCell[][] {
  const documents = {
    value: report.documents.length,
    style: styles.count,
    leadsTo: `#'${words.sections.documents}'!A1`,
  };
  return [
    [words.columns.auditedAt, { value: timeText(report.date), style: styles.line }],
    [words.columns.graph, { value: report.graph, style: styles.line }],
    [words.columns.scope, { value: scopeText(report, words), style: styles.line }],
    [words.columns.documents, documents],
  ];
}

function ruleRow(one: RuleFindings, language: Language): SheetCell[] {
  const words = wordsOf(language);
  const { rule, findings, failure, decided } = one;
  return [
    words.severities[rule.severity],
    rule.title[language],
    rule.id,
    ...[findings.length, decided.CONFIRMED, decided.DISMISSED, one.projects, one.departments].map(
      (value) => ({ value, style: styles.count }),
    ),
    failure === null
      ? rule.method[language]
      : { value: words.labelled(words.ruleFailed, failure), style: styles.warning },
    parametersText(one, language),
  ];
}

const amountRows = ({ rule, findings, amounts }: RuleFindings, language: Language): SheetCell[][] =>
  findings.length === 0
    ? []
    : amounts.map(({ label, fen }) => [
        wordsOf(language).severities[rule.severity],
        rule.title[language],
        label[language],
        { value: Number(amountOf(fen, 'wanYuan')), style: styles.money },
      ]);
