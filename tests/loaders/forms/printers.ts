/** A sheet in each form that text extraction gives it, but for `pdftotext -layout` (laid-out.ts). */
import { columnWidths } from './laid-out.ts';
import { textsByColumn, type Sheet } from './sheet.ts';
import { sum, wrapped } from './wrapping.ts';

/** Markdown: a row between pipes. */
export function asPipes({ caption, columns, rows }: Sheet): string {
  const [first, ...others] = rows.map((row) => `| ${textsByColumn(row, columns).join(' | ')} |`);
  const rule = `|${' --- |'.repeat(columns)}`;
  return [...caption, '', first ?? '', rule, ...others, ''].join('\n');
}

export function asTabs({ caption, columns, rows }: Sheet): string {
  return [...caption, ...rows.map((row) => textsByColumn(row, columns).join('\t')), ''].join('\n');
}

export function asHtml({ caption, rows }: Sheet): string {
  const cells = rows.map((row) =>
    row
      .map(
        ({ text, columns, rows: height }) =>
          `<td colspan="${String(columns)}" rowspan="${String(height)}">${text.replaceAll('<', '&lt;')}</td>`,
      )
      .join(''),
  );
  const lines = caption.map((line) => `<p>${line}</p>`);
  return `${lines.join('\n')}\n<table>${cells.map((row) => `<tr>${row}</tr>`).join('\n')}</table>\n`;
}

/** Each cell in a line of its own, empty ones left out. */
export function asCellLines({ caption, rows }: Sheet): string {
  return [...caption, ...rows.flatMap((row) => printed(row)), ''].join('\n');
}

/** The same where cells that are wider than their column take several lines. */
export function asWrappedCellLines(sheet: Sheet): string {
  const widths = columnWidths(sheet);
  const lines = sheet.rows.flatMap((row) =>
    row.flatMap(({ text, column, columns }) => wrapped(text, sum(widths.slice(column, column + columns)))),
  );
  return [...sheet.caption, ...lines, ''].join('\n');
}

/** Each row in a line, a single space between its cells, empty ones left out. */
export function asRowLines({ caption, rows }: Sheet): string {
  return [...caption, ...rows.map((row) => printed(row).join(' ')), ''].join('\n');
}

function printed(row: Sheet['rows'][number]): string[] {
  return row.map(({ text }) => text).filter((text) => text !== '');
}
