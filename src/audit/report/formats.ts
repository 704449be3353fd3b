/** The formats in which a report can be had. */
import { csvReport } from './csv.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { markdownReport } from './markdown.ts';
import type { ReportWriter } from './report.ts';
import { tableReport } from './table.ts';
import { xlsxReport } from './xlsx.ts';

export interface ReportFormat {
  /** What a file of it is called at its end. */
  readonly extension: string;
  readonly mediaType: string;
  /** It is no text and belongs into a file, not on a terminal. */
  readonly binary: boolean;
  readonly write: ReportWriter;
}

export const reportFormats = {
  table: { extension: 'txt', mediaType: 'text/plain; charset=utf-8', binary: false, write: tableReport },
  json: { extension: 'json', mediaType: 'application/json', binary: false, write: jsonReport },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', binary: false, write: csvReport },
  md: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', binary: false, write: markdownReport },
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8', binary: false, write: htmlReport },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    binary: true,
    write: xlsxReport,
  },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type ReportFormatName = keyof typeof reportFormats;
