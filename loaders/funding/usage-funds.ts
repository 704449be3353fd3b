/** Funds that the words on the use of a project's money name. */
import { channelIn } from '../fields/channel.ts';
import { fundName, isSpecialFundName } from '../fields/fund.ts';
import { moneyNoun } from '../fields/level.ts';
import { regionAtLevel, shortRegionName } from '../fields/region.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { amountTiedTo, nounOf, sameWords } from './fund-amount.ts';
import type { NamedFund } from './named-funds.ts';
import { type Payer, isAbove, printedPayer } from './payer.ts';
import { fundsOfTask } from './task-funds.ts';

/**
 * Funds of levels above that the use of the money (资金使用范围) names, with the amounts that the plan of payments or the
 * words themselves tie to them. 电动福建专项 (a province's name in an earmarked fund) counts as the province's.
 */
export function fundsOfUsage(draft: ProjectDraft, context: FundingContext): NamedFund[] {
  const texts = [draft.usage, draft.legalBasis].filter((text) => text !== null);
  const inTask = fundsOfTask(draft, context);
  const funds = texts
    .flatMap((text) => phrasesOf(text))
    .flatMap((phrase): NamedFund[] => {
      const payer = payerOfPhrase(phrase, inTask, context);
      if (payer === null || !isAbove(payer.level, context.level)) return [];
      return [
        {
          name: fundName(nounOf(phrase), payer.level),
          category: 'SPECIAL_FUND',
          level: payer.level,
          inferred: payer.inferred,
          channel: channelIn(phrase),
          carriedFrom: null,
          amount: amountTiedTo(phrase, draft),
          evidence: `use of funds: ${phrase}; level: ${payer.reason}`,
          lines: context.linesOf(nounOf(phrase), draft.lines),
        },
      ];
    });
  const fresh = inTask.filter(
    (task) => isAbove(task.level, context.level) && !funds.some((fund) => sameWords(fund.name, task.name)),
  );
  return uniqueFunds([...funds, ...fresh]);
}

function phrasesOf(text: string): string[] {
  return withoutSpace(text)
    .split(/[、；;，,。\n]|(?<=\d万元)|^\d+[.、]/)
    .map((phrase) => phrase.replace(/^(?:主要)?(?:用于|包括|支付|拨付|兑现)|^[(（]?\d+[)）.、]|等$/g, ''))
    .filter((phrase) => phrase.length >= 4);
}

function payerOfPhrase(phrase: string, inTask: readonly NamedFund[], context: FundingContext): Payer | null {
  const noun = nounOf(phrase);
  if (!new RegExp(`${moneyNoun}$`).test(foldText(noun).replace(/\([^()]*\)$/, ''))) return null;
  const printed = printedPayer(noun, context.region);
  if (printed !== null) return printed;
  const task = inTask.find((fund) => sameWords(fund.name, noun));
  if (task !== undefined) return { level: task.level, inferred: false, reason: task.evidence };
  const province = regionAtLevel(context.region, 'PROVINCE');
  const isProvinces =
    province !== null && noun.includes(shortRegionName(province)) && isSpecialFundName(noun);
  return isProvinces ? { level: 'PROVINCE', inferred: true, reason: `the province's name in ${noun}` } : null;
}

function uniqueFunds(funds: readonly NamedFund[]): NamedFund[] {
  const byIdentity = new Map<string, NamedFund>();
  for (const fund of funds) {
    const key = `${fund.level} ${fund.name}`;
    const known = byIdentity.get(key);
    if (known === undefined || (known.amount === null && fund.amount !== null)) byIdentity.set(key, fund);
  }
  return [...byIdentity.values()];
}
