/** The rows under a header of indicators, put together: one `RawIndicator` for each indicator, still as printed. */
import { foldText } from '../../fields/text.ts';
import { readNumber } from '../../fields/number.ts';
import type { IndicatorColumn } from '../header-words.ts';
import { isLabelRemainder, readLevelLabel } from '../level-labels.ts';
import type { Problem } from '../../records.ts';
import { alignRow, type Column, type PlacedCell } from './align.ts';
import { lookAt, numberBeforeText } from './cell-fit.ts';
import { headerAt } from './header.ts';
import type { RawIndicator } from './raw-indicator.ts';
import { goOn, isRemainder, measureColumns, withoutRemainders } from './rejoin-rows.ts';
import { filledCells, firstWord, type TableRow } from './rows.ts';

export interface IndicatorRows {
  readonly indicators: RawIndicator[];
  /** The numbers of the row 总分, as printed. */
  readonly total: readonly string[];
  readonly problems: Problem[];
  /** Index of the first row that does not belong to the table. */
  readonly end: number;
}

const totalWord = /^(?:总分|合计|总计|合计得分|自评总分)$/;

const endWord =
  /^(?:说明|备注|注:|填报人|联系人|填表人|单位已有的|保证项目实施的|其他需要说明|项目负责人|审核人|单位负责人)/;

const nothing = /^(?:[/／—–-]+|无|0)?$/;

/**
 * Read the rows under a header until the total, an end word, or a line that is not cut into cells.
 * Rows that a page break or a narrow column broke are rejoined; a header that is printed again is skipped.
 */
export function readIndicatorRows(
  rows: readonly TableRow[],
  start: number,
  columns: readonly Column[],
): IndicatorRows {
  const indicators: RawIndicator[] = [];
  const problems: Problem[] = [];
  let total: readonly string[] = [];
  let underRepeatedHeader = false;
  let at = start;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined) break;
    const word = firstWord(row);
    if (totalWord.test(word)) {
      total = filledCells(row)
        .map(({ text }) => text)
        .filter((text) => readNumber(text) !== null);
      at += 1;
      break;
    }
    if (endWord.test(word)) break;
    if (row.cells.length === 1 && !isOfTable(word)) {
      // A page's number, and the header again at the top of the next page.
      if (
        !/^(?:[-—–]?\d{1,3}[-—–]?|第\d{1,3}页(?:,?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/.test(word) ||
        headerAt(rows, at + 1) === null
      )
        break;
      continue;
    }
    const again = headerAt(rows, at);
    if (again !== null) {
      at += again.height - 1;
      underRepeatedHeader = true;
      continue;
    }
    if (filledCells(row).length > columns.length * 2) {
      if (!isRepeated(row, rows)) {
        const message = 'A row has far more cells than its table has columns and was left out.';
        problems.push({ line: row.line, message, text: filledCells(row)[0]?.text ?? '' });
      }
      continue;
    }
    // A header that is printed again begins a page as a gap does.
    readRow(underRepeatedHeader ? { ...row, afterGap: true } : row, columns, indicators, problems);
    underRepeatedHeader = false;
  }
  return { indicators, total, problems, end: at };
}

/** Alone in its row: the rest of a label, or a label that spans the rows below it. */
function isOfTable(word: string): boolean {
  return isLabelRemainder(word) || isSureLabel(word);
}

function isSureLabel(text: string): boolean {
  return /(?:指标|目标)$/.test(readLevelLabel(text)?.label ?? '');
}

/**
 * Rows with a target that stand behind a table's end and before anything else that begins: the table went on, and what it
 * says there is lost.
 */
export function rowsBehind(rows: readonly TableRow[], end: number): TableRow[] {
  const behind = rows.slice(end);
  const next = behind.findIndex((_row, at) => headerAt(behind, at) !== null);
  return (next < 0 ? behind : behind.slice(0, next)).filter((row) => {
    const filled = filledCells(row);
    return filled.length >= 2 && filled.some(({ text }) => lookAt(text).signed);
  });
}

/** Whether other rows say all that a row says: extraction printed a table a second time, run together into one row. */
function isRepeated(row: TableRow, rows: readonly TableRow[]): boolean {
  const elsewhere = new Set(
    rows.flatMap((other) => (other === row ? [] : other.cells.map((cell) => foldText(cell)))),
  );
  return filledCells(row).every(({ text }) => elsewhere.has(foldText(text)));
}

function readRow(
  printed: TableRow,
  columns: readonly Column[],
  indicators: RawIndicator[],
  problems: Problem[],
): void {
  const above = indicators.at(-1);
  const level2At = columns.find(({ meaning }) => meaning === 'level2')?.index ?? -1;
  if (filledCells(printed).every(({ text }) => isRemainder(text))) {
    if (above !== undefined) above.last = printed.line;
    return;
  }
  const row = withoutRemainders(printed, above?.cells.name?.index ?? 0, level2At);
  const filled = filledCells(row);
  // A bare 满意度 alone in its row is rather the end of a name than a label.
  const onlyLabels = filled.every(({ text }) => isSureLabel(text));
  // The table of an evaluation by points prints no targets: a row has its points, and 绩效目标 is a second level.
  const measured = columns.some(({ meaning }) => measureColumns.includes(meaning));
  const own = measured ? columns : columns.filter(({ meaning }) => meaning !== 'group');
  const { placed } = alignRow(row.cells, onlyLabels ? levelColumns(columns) : own);
  const cells = byMeaning(placed);
  const labels = placed.filter(({ meaning }) => meaning === 'level1' || meaning === 'level2');
  // A cell over two columns that extraction prints in each of them says nothing twice.
  const isCopy = (text: string, index: number): boolean =>
    placed.some((cell) => cell.text === text && Math.abs(cell.index - index) === 1);
  const leftOver = filled
    .filter(({ text, index }) => !placed.some((cell) => cell.index === index) && !isCopy(text, index))
    .map(({ text }) => text);
  const named = cells.name !== undefined && !nothing.test(foldText(cells.name.text));
  const signed = filled.some(({ text }) => lookAt(text).signed);
  const measures = (measured ? measureColumns : (['weight', 'score'] as const)).filter(
    (meaning) => cells[meaning] !== undefined,
  );
  const before = indicators.findLast(({ holdsIndicator }) => holdsIndicator);
  const startsOne =
    signed ||
    (named && (measures.length > 0 || labels.length > 0 || cells.goalNumber !== undefined)) ||
    (named && before === undefined);

  if (!startsOne && labels.length === 0 && cells.goalNumber === undefined && before !== undefined) {
    goOn(row, before, problems);
    return;
  }
  indicators.push({
    cells,
    pieces: [],
    labels,
    leftOver,
    afterGap: row.afterGap,
    first: row.line,
    last: row.line,
    holdsIndicator: startsOne,
  });
}

function levelColumns(columns: readonly Column[]): readonly Column[] {
  return columns.filter(({ meaning }) => meaning === 'level1' || meaning === 'level2');
}

/** Columns to cells; a score that ran together with the reason is cut in two. */
function byMeaning(placed: readonly PlacedCell[]): Partial<Record<IndicatorColumn, PlacedCell>> {
  const cells: Partial<Record<IndicatorColumn, PlacedCell>> = {};
  for (const cell of placed) cells[cell.meaning] = cell;
  const score = cells.score;
  const [, number, text] = score === undefined ? [] : (numberBeforeText.exec(score.text) ?? []);
  if (score !== undefined && number !== undefined && text !== undefined && readNumber(score.text) === null) {
    cells.score = { ...score, text: number };
    cells.reason = { meaning: 'reason', index: score.index, text: text + (cells.reason?.text ?? '') };
  }
  return cells;
}
