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

/** Of every cell. */
export const face = { name: 'Microsoft YaHei', size: 10 } as const;

const side = { style: 'thin', color: { rgb: 'D0D7DE' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const topLeft = { alignment: { vertical: 'top', wrapText: true }, border } as const satisfies CellStyle;
const centred = {
  alignment: { ...topLeft.alignment, horizontal: 'center' },
  border,
} as const satisfies CellStyle;
const linked: CellStyle = {
  ...topLeft,
  font: { ...face, color: { rgb: '0B57D0' }, underline: 'single' },
};

export const styles = {
  plain: topLeft,
  title: { font: { ...face, bold: true, size: 16 } },
  section: { font: { ...face, bold: true, size: 12 } },
  heading: {
    font: { ...face, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
    alignment: { vertical: 'center', wrapText: true },
  },
  /** A long text that is not to make its row high. */
  line: { alignment: { vertical: 'top', wrapText: false } },
  money: { ...topLeft, numFmt: '#,##0.00####' },
  percent: { ...topLeft, numFmt: '0.00%' },
  number: { ...topLeft, numFmt: 'General' },
  count: { ...centred, numFmt: '#,##0' },
  year: { ...centred, numFmt: '0' },
  warning: { ...topLeft, font: { ...face, bold: true, color: { rgb: 'B3261E' } } },
} as const satisfies Readonly<Record<string, CellStyle>>;

/** Printed on pages lying on their side, as many as the rows need and one wide. */
export const onePageWide = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

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
    rowDefs: new Map(rows.map((row, index) => [index, { height: heightOf(row, columns) }])),
  };
}

/** Points: spreadsheets do not all fit a row to its wrapped texts when they open a file. */
function heightOf(row: readonly SheetCell[], columns: readonly SheetColumn[]): number {
  const lines = row.map((cell, index) => {
    const { value, style } =
      cell !== null && typeof cell === 'object' ? cell : { value: cell, style: undefined };
    const { alignment, font }: CellStyle = style ?? columns[index]?.style ?? styles.plain;
    if (alignment?.wrapText !== true || typeof value !== 'string') return 1;
    return linesOf(value, (columns[index]?.width ?? 10) - (font?.bold === true ? 3 : 1));
  });
  return Math.min(Math.max(1, ...lines) * lineHeight + 2, tallestRow);
}

const lineHeight = 14;
const tallestRow = 409;

/** Lines of a text in a column; a Chinese sign is as wide as two others. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) =>
      Math.max(1, Math.ceil((line.length + (line.match(/[\u2e80-\uffff]/g)?.length ?? 0)) / width)),
    )
    .reduce((sum, lines) => sum + lines, 0);
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
