/** The fund that a project's own name names. */
import { channelIn } from '../fields/channel.ts';
import { fundName, isSpecialFundName } from '../fields/fund.ts';
import { carriedFrom } from '../fields/period.ts';
import { withoutSpace } from '../fields/text.ts';
import type { Channel, FundCategory, GovernmentLevel, Lines } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { isAbove } from './payer.ts';
import { payerOfName } from './project-payer.ts';

export interface NamedFund {
  readonly name: string;
  readonly category: FundCategory;
  readonly level: GovernmentLevel | null;
  readonly inferred: boolean;
  readonly channel: Channel | null;
  readonly carriedFrom: number | null;
  /** Money that the words tie to the fund, in 万元. */
  readonly amount: number | null;
  readonly evidence: string;
  /** The lines that say so; null where they are not found. */
  readonly lines: Lines | null;
}

/**
 * The fund that the project's own name names, or null where the name is that of a work and not of money from above or of
 * an earmarked fund. An own-level earmarked fund whose level no word says is marked inferred.
 */
export function fundOfName(draft: ProjectDraft, context: FundingContext): NamedFund | null {
  const payer = payerOfName(draft, context);
  if (!isSpecialFundName(draft.name) && !isAbove(payer.level, context.level)) return null;
  const channel = channelIn(draft.name);
  return {
    name: fundName(fundInBracket(draft.name) ?? draft.name, payer.level),
    category: 'SPECIAL_FUND',
    level: payer.level,
    inferred: payer.inferred,
    channel,
    carriedFrom: channel === 'CARRIED_OVER' ? carriedFrom(draft.name, context.fiscalYear) : null,
    amount: null,
    evidence: `name: ${draft.name}; level: ${payer.reason}`,
    lines: firstLine(context.linesOf(draft.name, draft.lines)),
  };
}

/** 中央和省级财政衔接资金: the province's part of a fund whose name names both; how much of it is not said. */
export function secondFundOfName(fund: NamedFund, draft: ProjectDraft): NamedFund | null {
  if (fund.level !== 'CENTRAL') return null;
  const words = /中央(?:财政)?[和及、]省(?:级|财政)*/.exec(withoutSpace(draft.name))?.[0];
  return words === undefined
    ? null
    : {
        ...fund,
        name: fundName(draft.name, 'PROVINCE'),
        level: 'PROVINCE',
        evidence: `name: ${draft.name}; level: ${words}`,
      };
}

/**
 * 设备购置（中央支持改善薄弱学校专项资金）: a work, and behind it the fund that pays for it. （中央直达资金） says how the money
 * comes and names no fund.
 */
function fundInBracket(name: string): string | null {
  const words = /[（(]((?:中央|省级?|市级?)\p{Script=Han}+)[）)]$/u.exec(withoutSpace(name))?.[1];
  if (words === undefined) return null;
  const own =
    /^(?:中央|省级|市级|[省市])(?:财政)?(\p{Script=Han}{3,}?)(?:专项资金|补助资金|资金|专项|补助)$/u.exec(
      words,
    )?.[1];
  const isNamed = own !== undefined && !/^(?:预算内|转移支付|提前下达|直达|配套|结转|上年)/.test(own);
  return isNamed || isSpecialFundName(words) ? words : null;
}

/** A name stands at the head of its table; where it comes again does not matter. */
export function firstLine(lines: Lines | null): Lines | null {
  return lines === null ? null : [lines[0], lines[0]];
}
