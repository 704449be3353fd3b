/**
 * The year's tasks of a department (年度工作任务): each with its targets, the projects that serve it and the money of
 * them all. The table stands in the whole-department target table of a budget.
 */
import type { Lines, Problem, TaskRecord } from '../records.ts';
import type { Source } from '../read/source.ts';
import { readCellTasks } from '../tables/cells/task-rows.ts';
import { cellTaskTables } from '../tables/cells/task-targets.ts';
import { findTables } from '../tables/flow/find-tables.ts';
import { bodyTokens } from '../tables/flow/header.ts';
import { indicatorsOf } from '../tables/flow/indicators.ts';
import { placeTokens, widthsOf } from '../tables/flow/places.ts';
import { readRows, type FlowRow } from '../tables/flow/rows.ts';
import { moneyUnitOf, readWanYuan, sameWanYuan, sumWanYuan, type MoneyUnit } from '../fields/money.ts';

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
  const read = [
    ...rows.map(tasksOf),
    ...cellTaskTables(source).map(tasksOf),
    ...listedTasks(source),
    readCellTasks(source),
  ];
  return { tasks: read.flatMap(({ tasks }) => tasks), problems: read.flatMap(({ problems }) => problems) };
}

/** Tasks of lists without indicators (任务名称 | 主要内容 | 预算金额). */
function listedTasks(source: Source): TaskTables[] {
  const lists = findTables(source, 'taskList');
  const rows = readRows(
    lists.map(({ header, tokens }) => {
      const body = placeTokens(bodyTokens('taskList', tokens, header), header, tokens);
      return { columns: header.columns, widths: widthsOf(body, header), tokens: body };
    }),
  );
  return lists.map(({ header, tokens, totals, lastLine }, at) => {
    const printed = tokens.slice(0, header.end).map(({ text }) => text);
    const unit = moneyUnitOf(printed) ?? '万元';
    const { tasks, problems } = listOf(rows[at] ?? [], unit);
    return { tasks, problems: [...problems, ...otherThanTotal(tasks, totals[0], unit, lastLine)] };
  });
}

/** A sum that the page prints and the tasks do not make: a task was lost, or read with another's money. */
function otherThanTotal(
  tasks: readonly TaskRecord[],
  printed: number | undefined,
  unit: MoneyUnit,
  line: number,
): Problem[] {
  const total = printed === undefined ? null : readWanYuan(String(printed), unit);
  const sum = sumWanYuan(tasks.flatMap(({ amount }) => amount ?? []));
  if (total === null || sameWanYuan(sum, total)) return [];
  const message = `The tasks of the list have ${String(sum)} together, and the page prints ${String(total)} (万元).`;
  return [{ line, message, text: '' }];
}

function listOf(rows: readonly FlowRow[], unit: MoneyUnit): TaskTables {
  const problems: Problem[] = [];
  const tasks = rows.map(({ cells, lines }): TaskRecord => {
    const name = cells.get('taskName') ?? '';
    const amount = readWanYuan(cells.get('taskTotal') ?? '', unit);
    if (name === '' || amount === null) {
      const message = 'A task without a name or an amount that can be read.';
      problems.push({ line: lines[0], message, text: [...cells.values()].join(' ') });
    }
    if (/\d\.\d{2}(?!\d)/.test(name + (cells.get('content') ?? ''))) {
      const message = 'Amounts stand among the words of a task: its row may be several.';
      problems.push({ line: lines[0], message, text: [...cells.values()].join(' ') });
    }
    return { name, amount, indicators: [], projectNames: [], lines };
  });
  return { tasks: tasks.filter(({ name }) => name !== ''), problems };
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
