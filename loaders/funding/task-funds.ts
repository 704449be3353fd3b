/** Funds that a year's task names, where the task covers one project alone. */
import { fundName } from '../fields/fund.ts';
import { levelInName, levelOfWord, type NamedLevel } from '../fields/level.ts';
import { sameWanYuan } from '../fields/money.ts';
import { withoutSpace } from '../fields/text.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { amountTiedTo } from './fund-amount.ts';
import type { NamedFund } from './named-funds.ts';

/**
 * Funds that a task's list of projects names, where the task's money is this project's and no other project's: then
 * the list speaks of this project alone.
 */
export function fundsOfTask(draft: ProjectDraft, context: FundingContext): NamedFund[] {
  const total = draft.funding.total ?? draft.funding.adjustedBudget;
  if (total === null || total === 0) return [];
  const task = context.tasks.find(({ amount }) => amount !== null && sameWanYuan(amount, total));
  if (task === undefined) return [];
  const isOnly = context.projectTotals.filter((other) => sameWanYuan(other, total)).length <= 1;
  if (!isOnly) return [];
  return task.projectNames.flatMap((name): NamedFund[] => {
    const level = levelInName(name, context.region) ?? levelInFront(name);
    if (level === null) return [];
    return [
      {
        name: fundName(name, level.level),
        category: 'SPECIAL_FUND',
        level: level.level,
        inferred: false,
        channel: null,
        carriedFrom: null,
        amount: amountTiedTo(name, draft),
        evidence: `task ${task.name}: ${name}`,
        lines: context.linesOf(name, task.lines) ?? task.lines,
      },
    ];
  });
}

/** In a list of what a task pays, 省级 in front says who pays even without a word for money behind it. */
function levelInFront(name: string): NamedLevel | null {
  const words = /^(中央|省级|市级|区级|县级)/.exec(withoutSpace(name))?.[1] ?? '';
  const level = levelOfWord(words);
  return level === null ? null : { level, words };
}
