/** Which money of a project's table belongs to a fund that its words name. */
import { fundIdentity } from '../fields/fund.ts';
import { statedAmount, statedWanYuan, sumWanYuan } from '../fields/money.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';

const inlineAmount = new RegExp(statedAmount);

/** A phrase without the amount behind it: 中央节能减排补助19537万元 is 中央节能减排补助. */
export function nounOf(phrase: string): string {
  return phrase.replace(inlineAmount, '').replace(/[:：]$/, '');
}

/**
 * The payments that the plan (资金投入计划) makes for what a phrase names, else the amount printed behind the phrase; in
 * 万元, null where neither is printed.
 */
export function amountTiedTo(phrase: string, draft: ProjectDraft): number | null {
  const noun = nounOf(phrase);
  const own = draft.disbursements.filter(({ item }) => item !== null && sameWords(item, noun));
  const amounts = own.flatMap(({ amount }) => amount ?? []);
  if (amounts.length > 0) {
    return own.some(({ cumulative }) => cumulative) ? Math.max(...amounts) : sumWanYuan(amounts);
  }
  const [, digits, unit] = inlineAmount.exec(phrase) ?? [];
  return statedWanYuan(digits, unit);
}

/** Whether two names of a fund share their words, the level and the word for money left out. */
export function sameWords(a: string, b: string): boolean {
  const bare = (name: string): string =>
    fundIdentity(name)
      .replace(/["“”'‘’]/g, '')
      .replace(/(?:专项资金|专项|补助资金|资金|经费)$/, '');
  const [first, second] = [bare(a), bare(b)];
  return first.length >= 3 && second.length >= 3 && (first.includes(second) || second.includes(first));
}
