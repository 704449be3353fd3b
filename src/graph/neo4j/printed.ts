/** Statements that were printed before: a page that is asked for again need not be printed again. */
import type { Plan } from '../plan.ts';
import { keyOf } from '../value-key.ts';
import type { Choices } from './choice.ts';
import { statementOf, type Statement } from './statement.ts';

/** The statement of a plan, with the starts that are known to be right now. */
export type Printer = (plan: Plan) => Statement;

const MOST_STATEMENTS = 500;

/** Prints by `statementOf`, and keeps the statements last asked for; the text and the values depend on nothing else. */
export function createPrinter(choices: Pick<Choices, 'recall'>): Printer {
  const printed = new Map<string, Statement>();
  return (plan) => {
    const starts = plan.branches.map((branch) => choices.recall(branch));
    const key = keyOf([plan, starts]);
    const known = printed.get(key);
    const statement =
      known ?? statementOf(plan, { recall: (branch) => starts[plan.branches.indexOf(branch)] ?? null });
    printed.delete(key);
    printed.set(key, statement);
    const [oldest] = printed.keys();
    if (printed.size > MOST_STATEMENTS && oldest !== undefined) printed.delete(oldest);
    return statement;
  };
}
