/**
 * The year's tasks with their targets, where the table is cut into cells (年度工作任务 | 绩效指标 | 指标方向 | 目标值 | 计量单位 |
 * 涉及项目 | 涉及财政资金). The rows are those that text without cells gives, so that one reader serves both.
 */
import { withoutSpace } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import { meaningOf, type ColumnMeaning } from '../flow/columns.ts';
import type { FlowRow } from '../flow/rows.ts';
import { filledCells, rowsOf, type TableRow } from './rows.ts';

type Columns = ReadonlyMap<number, ColumnMeaning>;

/** The rows of each such table, in printed order. */
export function cellTaskTables(source: Source): FlowRow[][] {
  const rows = rowsOf(source);
  const tables: FlowRow[][] = [];
  let end = 0;
  rows.forEach((row, at) => {
    const columns = at < end ? null : columnsAt(row);
    if (columns === null) return;
    const own: FlowRow[] = [];
    let task = '';
    for (end = at + 1; end < rows.length; end += 1) {
      const below = rows[end];
      if (below === undefined || below.cells.length < 2) break;
      if (columnsAt(below) !== null) continue;
      const read = rowOf(below, columns, task);
      if (read === null) break;
      task = read.cells.get('task') ?? task;
      own.push(read);
    }
    if (own.length > 0) tables.push(own);
  });
  return tables;
}

/** Where a header puts its columns: the task's first, with a target's and with the projects or their money. */
function columnsAt(row: TableRow): Columns | null {
  const found = filledCells(row).flatMap(({ text, index }): [number, ColumnMeaning][] => {
    const meaning = meaningOf('tasks', text);
    return meaning === null ? [] : [[index, meaning]];
  });
  const meanings = found.map(([, meaning]) => meaning);
  const names = meanings.includes('task') && meanings.includes('name') && meanings.includes('value');
  const serves = meanings.includes('projects') || meanings.includes('amount');
  return names && serves ? new Map(found) : null;
}

/** A row's cells; the task's only where it is another than the row's above, for a merged cell may be printed in each. */
function rowOf({ line, cells: printed }: TableRow, columns: Columns, above: string): FlowRow | null {
  const cells = new Map<ColumnMeaning, string>();
  for (const [index, meaning] of columns) {
    const text = (printed[index] ?? '').trim();
    if (text !== '') cells.set(meaning, withoutSpace(text));
  }
  if (!cells.has('name') || !cells.has('value')) return null;
  if (cells.get('task') === above)
    for (const spanning of ['task', 'projects', 'amount'] as const) cells.delete(spanning);
  const begins = new Map([...cells.keys()].map((meaning) => [meaning, line]));
  return { cells, begins, lines: [line, line], places: null };
}
