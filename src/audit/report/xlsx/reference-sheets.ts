/** What a reader looks up: the rules in full, and the documents that were audited. */
import type { WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../rule.ts';
import type { CollectedFindings } from '../collect.ts';
import { parametersText } from '../finding-text.ts';
import { nodeUrl, type Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { lettersOf, onePageWide, sheetOf, styles, type SheetCell } from './sheet.ts';

/** Each rule with its method, why it matters, what it leaves out, what it takes for granted, where it comes from. */
export function rulesSheet({ rules }: CollectedFindings, language: Language): WriteSheet {
  const words = wordsOf(language);
  const { columns } = words;
  return table(
    words.sections.rules,
    [10, 24, 28, 50, 50, 50, 50, 40, 40],
    [
      columns.severity,
      columns.rule,
      columns.ruleId,
      columns.method,
      columns.why,
      columns.exclusions,
      columns.assumptions,
      columns.source,
      columns.parameters,
    ],
    rules.map((one) => [
      words.severities[one.rule.severity],
      one.rule.title[language],
      one.rule.id,
      one.rule.method[language],
      one.rule.why[language],
      one.rule.exclusions[language],
      one.rule.assumptions[language],
      one.rule.source?.[language] ?? null,
      parametersText(one, language),
    ]),
  );
}

export function documentsSheet(report: Report, language: Language): WriteSheet {
  const words = wordsOf(language);
  return table(
    words.sections.documents,
    [60, 50, 34],
    [words.columns.documents, words.columns.file, words.columns.id],
    report.documents.map(({ id, title, fileName }) => [
      { value: title, leadsTo: nodeUrl(report, id) },
      fileName,
      id,
    ]),
  );
}

function table(
  name: string,
  widths: readonly number[],
  headings: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): WriteSheet {
  return {
    ...sheetOf(
      name,
      widths.map((width) => ({ width })),
      [headings.map((value) => ({ value, style: styles.heading })), ...rows],
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lettersOf(widths.length - 1)}${rows.length + 1}` },
    pageSetup: { ...onePageWide, printTitlesRow: '$1:$1' },
  };
}
