/** A severity's findings: one row for each, with columns for a reviewer and one for each value that was compared. */
import type { WriteSheet } from 'hucre/xlsx';
import { amountOf } from '../../../graph/amount.ts';
import { decisions } from '../../../graph/model/index.ts';
import type { Finding, FindingValue } from '../../finding.ts';
import type { Language, RuleValue, Severity } from '../../rule.ts';
import type { RuleFindings } from '../collect.ts';
import { kindText, timeText } from '../finding-text.ts';
import { nodeUrl, type Report } from '../report.ts';
import { placesByDocument } from '../source-text.ts';
import { wordsOf, type ReportWords } from '../words.ts';
import { lettersOf, onePageWide, sheetOf, styles, type SheetCell, type SheetColumn } from './sheet.ts';

type Fixed = keyof ReportWords['columns'];

/** Those that a print shows come first; what was compared follows behind them. */
const printed = [
  ['rule', 18],
  ['department', 18],
  ['fiscalYear', 7],
  ['project', 26],
  ['subject', 26],
  ['message', 60],
  ['file', 24],
  ['place', 18],
  ['decision', 10],
  ['reviewer', 10],
  ['reviewedAt', 16],
  ['note', 24],
] as const satisfies readonly (readonly [Fixed, number])[];
const others = [
  ['kind', 12],
  ['otherSources', 30],
  ['quote', 40],
  ['ruleId', 26],
  ['id', 30],
] as const satisfies readonly (readonly [Fixed, number])[];

interface ValueColumn extends SheetColumn {
  readonly heading: string;
  readonly type: RuleValue['type'];
}

/** The sheet of a severity. Columns of values are shared by rules that call a value the same. */
export function findingsSheet(
  severity: Severity,
  rules: readonly RuleFindings[],
  report: Report,
  language: Language,
): WriteSheet {
  const words = wordsOf(language);
  const own = rules.filter(({ rule, findings }) => rule.severity === severity && findings.length > 0);
  const values = valueColumns(own, language);
  const headings = [
    ...[...printed, ...others].map(([name]) => words.columns[name]),
    ...values.map(({ heading }) => heading),
  ];
  const rows = own.flatMap((one) =>
    one.findings.map((finding) => [
      ...fixedCells(one, finding, report, language),
      ...values.map(({ heading, type }) =>
        valueCell(valueUnder(heading, type, one, finding, language), type),
      ),
    ]),
  );
  const columns = [...[...printed, ...others].map(([, width]): SheetColumn => ({ width })), ...values];
  const last = `${lettersOf(columns.length - 1)}${rows.length + 1}`;
  const decided = lettersOf(printed.findIndex(([name]) => name === 'decision'));
  return {
    ...sheetOf(words.severities[severity], columns, [
      headings.map((value) => ({ value, style: styles.heading })),
      ...rows,
    ]),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${last}` },
    ...(rows.length === 0
      ? {}
      : {
          dataValidations: [
            {
              type: 'list',
              values: decisions.map((decision) => words.decisions[decision]),
              range: `${decided}2:${decided}${rows.length + 1}`,
            },
          ],
        }),
    pageSetup: {
      ...onePageWide,
      printTitlesRow: '$1:$1',
      printArea: `$A$1:$${lettersOf(printed.length - 1)}$${rows.length + 1}`,
    },
    headerFooter: { oddHeader: `&C${words.title}`, oddFooter: `&L${words.severities[severity]}&R&P / &N` },
  };
}

function fixedCells(
  { rule }: RuleFindings,
  finding: Finding,
  report: Report,
  language: Language,
): SheetCell[] {
  const words = wordsOf(language);
  const { subject, review } = finding;
  const [first, ...more] = placesByDocument(finding.sources, words);
  const cells: Record<(typeof printed | typeof others)[number][0], SheetCell> = {
    rule: rule.title[language],
    department: finding.department?.name ?? null,
    fiscalYear: { value: finding.fiscalYear, style: styles.year },
    project: finding.projects.map(({ name }) => name).join(words.comma),
    subject: { value: subject.name, leadsTo: nodeUrl(report, subject.id) },
    message: finding.message[language],
    file: first === undefined ? null : { value: first.fileName, leadsTo: nodeUrl(report, first.documentId) },
    place: first?.places ?? null,
    decision: words.decisions[review?.decision ?? 'OPEN'],
    reviewer: review?.by ?? null,
    reviewedAt: review === null ? null : timeText(review.at),
    note: review?.note ?? null,
    kind: kindText(subject.kind, words),
    otherSources:
      more.length === 0
        ? null
        : more.map(({ fileName, places }) => words.bracketed(fileName, places)).join(words.comma),
    quote:
      first === undefined
        ? null
        : { value: first.quotes.length === 0 ? null : first.quotes.join('\n'), style: styles.line },
    ruleId: rule.id,
    id: { value: finding.id, leadsTo: nodeUrl(report, finding.id) },
  };
  return [...printed, ...others].map(([name]) => cells[name]);
}

const headingOf = ({ type, ...label }: RuleValue, language: Language) =>
  type === 'money'
    ? wordsOf(language).bracketed(label[language], wordsOf(language).wanYuan)
    : label[language];

function valueColumns(rules: readonly RuleFindings[], language: Language): ValueColumn[] {
  const values = rules.flatMap(({ rule }) => Object.values(rule.values));
  const columns = values.map((value): ValueColumn => ({
    heading: headingOf(value, language),
    type: value.type,
    width: value.type === 'text' ? 24 : 16,
    ...(value.type === 'text' ? {} : { style: styles[value.type] }),
  }));
  return [...new Map(columns.map((column) => [`${column.type} ${column.heading}`, column])).values()];
}

function valueUnder(
  heading: string,
  type: RuleValue['type'],
  { rule }: RuleFindings,
  { values }: Finding,
  language: Language,
): FindingValue {
  const [name] =
    Object.entries(rule.values).find(
      ([, value]) => value.type === type && headingOf(value, language) === heading,
    ) ?? [];
  return name === undefined ? null : (values[name] ?? null);
}

/** Money in 万元, percent as the share that the format shows. A spreadsheet's numbers are good for 15 digits. */
function valueCell(value: FindingValue, type: RuleValue['type']): SheetCell {
  if (typeof value === 'bigint') return Number(amountOf(value, 'wanYuan'));
  return type === 'percent' && typeof value === 'number' ? value / 100 : value;
}
