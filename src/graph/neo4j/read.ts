import type { BranchResults, Plan } from '../plan.ts';
import { reported } from '../reported.ts';
import type { ReadOptions } from '../store.ts';
import { answerOf } from './answer.ts';
import type { Choices } from './choice.ts';
import type { Connection, Fields } from './connection.ts';
import type { Printer } from './printed.ts';
import { columnNames } from './statement.ts';

/** Answers a plan by one statement in one round trip, and remembers what that statement chose. */
export async function readPlan(
  connection: Pick<Connection, 'read'>,
  { print, choices }: { readonly print: Printer; readonly choices: Choices },
  plan: Plan,
  options: ReadOptions = {},
): Promise<BranchResults> {
  const { text, parameters } = print(plan);
  const [record = {}] = await reported(
    { text, parameters },
    options,
    () => connection.read(text, parameters),
    ([answer = {}]) => rowsIn(plan, answer),
  );
  rememberChoices(plan, record, choices);
  return answerOf(plan, record);
}

function rememberChoices(plan: Plan, record: Fields, choices: Choices): void {
  plan.branches.forEach((branch, position) => {
    const names = columnNames(position);
    const page = record[names.pageStart];
    const count = record[names.countStart];
    if (page === undefined || count === undefined) return;
    choices.remember(branch, { page: Number(page), count: Number(count) });
  });
}

function rowsIn(plan: Plan, record: Fields): number {
  const lists = plan.branches.map((_, position) => record[columnNames(position).rows]);
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}
