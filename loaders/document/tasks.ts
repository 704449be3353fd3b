/**
 * The year's tasks of a department (年度工作任务): each with its targets, the projects that serve it and the money of
 * them all. The table stands in the whole-department target table of a budget.
 */
import type { TaskRecord } from '../records.ts';
import type { Source } from '../read/source.ts';
import { findTables } from '../tables/flow/find-tables.ts';
import { bodyTokens } from '../tables/flow/header.ts';
import { indicatorsOf } from '../tables/flow/indicators.ts';
import { readRows, type FlowRow } from '../tables/flow/rows.ts';
import { readWanYuan } from '../fields/money.ts';

/** The tasks in printed order; empty where the document has no such table. */
export function readTasks(source: Source): TaskRecord[] {
  const tables = findTables(source, 'tasks');
  const rows = readRows(
    tables.map((table) => ({
      columns: table.header.columns,
      widths: table.header.widths,
      tokens: bodyTokens('tasks', table.tokens, table.header),
    })),
  );
  return rows.flatMap(tasksOf);
}

/** A task's name, projects and money are cells that span its rows: a task goes on until the next name. */
function tasksOf(rows: readonly FlowRow[]): TaskRecord[] {
  const starts = rows.flatMap((row, index) => (row.cells.has('task') ? [index] : []));
  return starts.map((start, index) => {
    const own = rows.slice(start, starts[index + 1] ?? rows.length);
    const amount = own.map((row) => row.cells.get('amount')).find((text) => text !== undefined);
    return {
      name: own[0]?.cells.get('task') ?? '',
      amount: amount === undefined ? null : readWanYuan(amount),
      indicators: indicatorsOf(own, { level1: 'first', level2: 'first' }).indicators,
      projectNames: projectNames(own.map((row) => row.cells.get('projects') ?? '').join('')),
      lines: [own[0]?.lines[0] ?? 1, Math.max(...own.map((row) => row.lines[1]))],
    };
  });
}

function projectNames(list: string): string[] {
  return list
    .split(/[；;。\n]/)
    .map((name) => name.replace(/^\d+[.、．]/, ''))
    .filter((name) => name !== '');
}
