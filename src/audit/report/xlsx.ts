import { writeXlsx } from 'hucre/xlsx';
import { severities } from '../../graph/model/index.ts';
import type { Finding } from '../finding.ts';
import { collectFindings } from './collect.ts';
import { ReportTooLong, type Report, type ReportWriter } from './report.ts';
import { wordsOf } from './words.ts';
import { findingsSheet } from './xlsx/findings-sheet.ts';
import { documentsSheet, rulesSheet } from './xlsx/reference-sheets.ts';
import { face } from './xlsx/sheet.ts';
import { summarySheet } from './xlsx/summary-sheet.ts';

/** A workbook is put together in memory: 1.4 GB for so many. */
const mostFindings = 100_000;

/**
 * A workbook: a summary, a sheet for each severity with columns for a reviewer, the rules, the documents. It is put
 * together in memory.
 * @throws ReportTooLong for more than 100,000 findings
 */
export const xlsxReport: ReportWriter = async function* (report, language) {
  const words = wordsOf(language);
  const collected = await collectFindings({ ...report, findings: limited(report) });
  const created = new Date(report.date);
  yield await writeXlsx({
    sheets: [
      summarySheet(collected, report, language),
      ...severities.map((severity) => findingsSheet(severity, collected.rules, report, language)),
      rulesSheet(collected, language),
      documentsSheet(report, language),
    ],
    properties: {
      title: words.title,
      description: words.notice,
      creator: 'budget-graph',
      created,
      modified: created,
    },
    defaultFont: face,
  });
};

async function* limited({ findings }: Report): AsyncGenerator<Finding> {
  let count = 0;
  for await (const finding of findings) {
    count += 1;
    if (count > mostFindings) {
      throw new ReportTooLong(
        `There are more than ${mostFindings.toLocaleString('en')} findings, and a workbook is made of no more: ` +
          'narrow the audit by --rule, --severity or --where, or choose --format csv, which takes any number.',
      );
    }
    yield finding;
  }
}
