/** The whole period's indicators beside the year's (cells/two-blocks.ts), flattened: one row for each indicator. */
import { foldText } from '../../fields/text.ts';
import type { ColumnMeaning } from './columns.ts';
import type { FlowRow } from './rows.ts';

const secondMeanings: Partial<Record<ColumnMeaning, ColumnMeaning>> = {
  level2: 'yearLevel2',
  name: 'yearName',
  target: 'yearTarget',
};

/** What a header word means that the header holds already: a column of the second block; null: it begins no such column. */
export function secondMeaning(
  columns: readonly ColumnMeaning[],
  meaning: ColumnMeaning,
): ColumnMeaning | null {
  const again = secondMeanings[meaning] ?? null;
  const firstBlockEnded = columns.includes('name') && columns.includes('target');
  return again === null || !firstBlockEnded || columns.includes(again) ? null : again;
}

/** An indicator that both blocks name has the period's target and the year's; one that one block names has its own. */
export function inOneBlock(columns: readonly ColumnMeaning[], rows: readonly FlowRow[]): FlowRow[] {
  return columns.includes('yearName') ? rows.flatMap(rowsOfBlocks) : [...rows];
}

function rowsOfBlocks(row: FlowRow): FlowRow[] {
  const cell = (column: ColumnMeaning): string => row.cells.get(column) ?? '';
  const [name, yearName] = [cell('name'), cell('yearName')];
  const labels = (['level1', 'level2'] as const).map((column) => [column, cell(column)] as const);
  if (name === '' && yearName === '')
    return labels.some(([, text]) => text !== '') ? [rowOf(row, labels)] : [];
  const both = name === '' || yearName === '' || foldText(name) === foldText(yearName);
  const period = ['periodTarget', cell('target')] as const;
  const year = ['target', cell('yearTarget')] as const;
  if (both) return [rowOf(row, [...labels, ['name', name === '' ? yearName : name], period, year])];
  return [rowOf(row, [...labels, ['name', name], period]), rowOf(row, [['name', yearName], year])];
}

function rowOf(row: FlowRow, cells: readonly (readonly [ColumnMeaning, string])[]): FlowRow {
  return { ...row, cells: new Map(cells.filter(([, text]) => text !== '')) };
}
