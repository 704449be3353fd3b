/** Rows that go on with the indicator above them: pieces of cells that a page break or a narrow column broke. */
import { readMeasure } from '../../fields/measure.ts';
import { readNumber } from '../../fields/number.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { Problem } from '../../records.ts';
import { isLabelRemainder, readLevelLabel } from '../level-labels.ts';
import type { IndicatorColumn } from '../header-words.ts';
import type { PlacedCell } from './align.ts';
import type { RawIndicator } from './raw-indicator.ts';
import { filledCells, type TableRow } from './rows.ts';

export const measureColumns: readonly IndicatorColumn[] = [
  'target',
  'periodTarget',
  'standard',
  'halfYear',
  'actual',
];

const wordColumns: ReadonlySet<IndicatorColumn> = new Set([
  ...(['name', 'description', 'basis', 'reason'] as const),
  ...measureColumns,
]);

/** A row that goes on with the indicator before it: text joins its text, numbers are kept as pieces. */
export function goOn(row: TableRow, before: RawIndicator, problems: Problem[]): void {
  for (const { text, index } of filledCells(row)) {
    if (readNumber(text) !== null) {
      before.pieces.push({ text, index });
      continue;
    }
    const known = nearestText(before, index);
    if (known === null) {
      const message = 'A cell goes on with no cell of the indicator above it and was left out.';
      problems.push({ line: row.line, message, text });
    } else {
      before.cells[known.meaning] = { ...known, text: withoutSpace(known.text) + withoutSpace(text) };
    }
  }
  before.last = row.line;
}

/** The cell of words that a piece of text at a place goes on with: the nearest; a page break moves cells to the left. */
function nearestText({ cells }: RawIndicator, index: number): PlacedCell | null {
  const distance = (cell: PlacedCell): number => {
    const moved = cell.index - index;
    return moved >= 0 ? moved * 0.9 : -moved;
  };
  return Object.values(cells)
    .filter(({ meaning, text }) => wordColumns.has(meaning) && readMeasure(text).value === null)
    .reduce<PlacedCell | null>(
      (best, cell) => (best === null || distance(cell) < distance(best) ? cell : best),
      null,
    );
}

/** The rest of a label that broke over two rows, and no label itself. The dictionary of labels completes what it belongs to. */
export function isRemainder(text: string): boolean {
  return isLabelRemainder(text) && readLevelLabel(text)?.label !== foldText(text);
}

/**
 * A row without the rests of labels, which stand left of where the names do. 绩效目标 in the second level's own column is
 * none: an evaluation by points has it under 决策.
 */
export function withoutRemainders(row: TableRow, nameAt: number, level2At: number): TableRow {
  const isRest = (cell: string, at: number): boolean =>
    at < nameAt && isRemainder(cell) && !(at === level2At && foldText(cell) === '绩效目标');
  return { ...row, cells: row.cells.map((cell, at) => (isRest(cell, at) ? '' : cell)) };
}
