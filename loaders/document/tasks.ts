/**
 * The year's tasks of a department (年度工作任务): each with its targets, the projects that serve it and the money of
 * them all. The table stands in the whole-department target table of a budget.
 */
import type { Lines, Problem, TaskRecord } from '../records.ts';
import type { Source } from '../read/source.ts';
import { readCellTasks } from '../tables/cells/task-rows.ts';
import { findTables } from '../tables/flow/find-tables.ts';
import { bodyTokens } from '../tables/flow/header.ts';
import { indicatorsOf } from '../tables/flow/indicators.ts';
import { readRows, type FlowRow } from '../tables/flow/rows.ts';
import { readWanYuan } from '../fields/money.ts';

export interface TaskTables {
  readonly tasks: TaskRecord[];
  readonly problems: Problem[];
}

/** The tasks in printed order (none where the document has no such table), and what could not be read of them. */
export function readTasks(source: Source): TaskTables {
  const tables = findTables(source, 'tasks');
  const rows = readRows(
    tables.map((table) => ({
      columns: table.header.columns,
      widths: table.header.widths,
      tokens: bodyTokens('tasks', table.tokens, table.header),
    })),
  );
  const read = [...rows.map(tasksOf), readCellTasks(source)];
  return { tasks: read.flatMap(({ tasks }) => tasks), problems: read.flatMap(({ problems }) => problems) };
}

/** A task's name, projects and money are cells that span its rows: a task goes on until the next name. */
function tasksOf(rows: readonly FlowRow[]): TaskTables {
  const problems: Problem[] = [];
  const starts = rows.flatMap((row, index) => (row.cells.has('task') ? [index] : []));
  const tasks = starts.map((start, index) => {
    const own = rows.slice(start, starts[index + 1] ?? rows.length);
    const first = own[0]?.lines[0] ?? 1;
    const name = own[0]?.cells.get('task') ?? '';
    const printed = own.map((row) => row.cells.get('amount')).find((text) => text !== undefined);
    const amount = printed === undefined ? null : readWanYuan(printed);
    if (amount === null) {
      problems.push({ line: first, message: 'A task without an amount that can be read.', text: name });
    }
    const read = indicatorsOf(own, null);
    problems.push(...read.problems);
    const lines: Lines = [first, Math.max(...own.map((row) => row.lines[1]))];
    const projects = projectNames(own.map((row) => row.cells.get('projects') ?? '').join(''));
    return { name, amount, indicators: read.indicators, projectNames: projects, lines };
  });
  return { tasks, problems };
}

function projectNames(list: string): string[] {
  return list
    .split(/[；;。\n]/)
    .map((name) => name.replace(/^\d+[.、．]/, ''))
    .filter((name) => name !== '');
}
