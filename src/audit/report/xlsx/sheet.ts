/** Sheets made of rows of typed cells, as the workbook's writer takes them. */
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';

/** A cell that is more than its value. */
export interface StyledCell {
  readonly value: CellValue;
  readonly style?: CellStyle;
  /** An address, or `#Sheet!A1` within the workbook; null where it leads nowhere. */
  readonly leadsTo?: string | null;
}
export type SheetCell = string | number | null | StyledCell;

export interface SheetColumn {
  /** In characters of half width. */
  readonly width: number;
  readonly style?: CellStyle;
}

/** What Excel takes into one cell; a longer text ends in “…”. */
const longestText = 32_767;
/** Links that Excel takes on one sheet; cells beyond have their text alone. */
const mostLinks = 65_530;

const topLeft: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const linked: CellStyle = {
  font: { color: { rgb: '0B57D0' }, underline: 'single' },
  alignment: { vertical: 'top', wrapText: true },
};

export const styles = {
  plain: topLeft,
  title: { font: { bold: true, size: 16 } },
  section: { font: { bold: true, size: 12 } },
  heading: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
    alignment: { vertical: 'center', wrapText: true },
  },
  money: { ...topLeft, numFmt: '#,##0.00####' },
  percent: { ...topLeft, numFmt: '0.00%' },
  number: { ...topLeft, numFmt: 'General' },
  count: { ...topLeft, numFmt: '#,##0' },
  warning: { ...topLeft, font: { bold: true, color: { rgb: 'B3261E' } } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** A sheet of these rows; texts are texts, also those that begin like a formula. */
export function sheetOf(
  name: string,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  let links = 0;
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, columnIndex) => {
      if (cell === null || typeof cell !== 'object') return;
      const target = links < mostLinks ? (cell.leadsTo ?? null) : null;
      if (target !== null) links += 1;
      const style = cell.style ?? (target === null ? undefined : linked);
      if (style === undefined) return;
      cells.set(`${rowIndex},${columnIndex}`, {
        ...typed(held(cell.value)),
        style,
        ...(target === null ? {} : { hyperlink: hyperlinkOf(target) }),
      });
    });
  });
  return {
    name,
    columns: columns.map(({ width, style }) => ({ width, style: style ?? styles.plain })),
    rows: rows.map((row) =>
      row.map((cell) => held(cell !== null && typeof cell === 'object' ? cell.value : cell)),
    ),
    cells,
  };
}

const typed = (value: CellValue): Partial<Cell> => ({
  value,
  type: typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string',
});

const hyperlinkOf = (target: string) =>
  target.startsWith('#') ? { target: '', location: target.slice(1) } : { target };

const held = (value: CellValue): CellValue =>
  typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText - 1)}…` : value;

/** A column's letters, counted from 0: 27 is AB. */
export const lettersOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26);
