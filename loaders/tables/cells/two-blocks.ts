/**
 * Tables that print the whole period's indicators and the year's side by side (项目支出绩效目标申报表, 财预〔2015〕88号):
 * 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值. They are read as one block in which an indicator has
 * the target of the period and the target of the year.
 */
import { foldText } from '../../fields/text.ts';
import { indicatorColumn } from '../header-words.ts';
import type { Column } from './align.ts';
import type { Header } from './header.ts';
import { filledCells, type TableRow } from './rows.ts';

export interface Block {
  readonly header: Header;
  readonly body: readonly TableRow[];
}

/** @returns the table in one block; as it is where its header has no second one. */
export function inOneBlock(headerRow: TableRow | undefined, { header, body }: Block): Block {
  const second = headerRow === undefined ? null : secondBlock(headerRow);
  const target = header.columns.find(({ meaning }) => meaning === 'target');
  const name = header.columns.find(({ meaning }) => meaning === 'name');
  if (second === null || target === undefined || name === undefined) return { header, body };
  const columns = header.columns.flatMap((column): Column[] => {
    if (column.index >= second.start) return [];
    if (column.meaning !== 'target') return [column];
    return [
      { meaning: 'periodTarget', index: target.index },
      { meaning: 'target', index: target.index + 1 },
    ];
  });
  const places = { ...second, leftName: name.index, leftTarget: target.index };
  return { header: { ...header, columns }, body: body.flatMap((row) => rowsOfBlocks(row, places)) };
}

interface SecondBlock {
  readonly start: number;
  readonly level2: number;
  readonly name: number;
  readonly target: number;
}

/** Where the header's words come a second time: the second level, the name and the target. */
function secondBlock(headerRow: TableRow): SecondBlock | null {
  const words = filledCells(headerRow).map(({ text, index }) => ({ meaning: indicatorColumn(text), index }));
  const again = (wanted: string): number => words.filter(({ meaning }) => meaning === wanted)[1]?.index ?? -1;
  const [level2, name, target] = [again('level2'), again('name'), again('target')];
  if (name < 0 || target < name) return null;
  return { start: level2 < 0 ? name : Math.min(level2, name), level2, name, target };
}

function rowsOfBlocks(
  row: TableRow,
  places: SecondBlock & { leftName: number; leftTarget: number },
): TableRow[] {
  const { start, level2, name, target, leftName, leftTarget } = places;
  const cell = (index: number): string => row.cells[index] ?? '';
  if (foldText(cell(leftName) + cell(name)) === '') return [row];
  const left = row.cells.slice(0, leftTarget);
  const merged = (cells: readonly string[], period: string, year: string): TableRow => ({
    ...row,
    cells: [...cells, period, year],
  });
  const same = foldText(cell(leftName)) === foldText(cell(name));
  if (same || foldText(cell(name)) === '') return [merged(left, cell(leftTarget), cell(target))];
  const right = left.map((_, index) =>
    index === leftName ? cell(name) : index === leftName - 1 && level2 >= start ? cell(level2) : '',
  );
  const ofYear = merged(right, '', cell(target));
  return foldText(cell(leftName)) === '' ? [ofYear] : [merged(left, cell(leftTarget), ''), ofYear];
}
