/** The budgets that public money belongs to, by the words that name them. */
import type { FundCategory } from '../records.ts';
import { foldText } from './text.ts';

const budgetWords: readonly [RegExp, FundCategory][] = [
  [/一般公共预算/, 'GENERAL_PUBLIC_BUDGET'],
  [/政府性基金|基金预算/, 'GOVERNMENT_FUND'],
  [/国有资本/, 'STATE_CAPITAL'],
  [/财政专户/, 'FISCAL_ACCOUNT'],
  [/单位资金|其他资金|其他收入|自有资金|自筹/, 'OTHER_FUNDS'],
];

/** Which budget printed words name (一般公共预算资金, 政府性基金 …), or null. */
export function budgetIn(text: string): FundCategory | null {
  const folded = foldText(text);
  return budgetWords.find(([words]) => words.test(folded))?.[1] ?? null;
}
