/** The fund that a project's own name names. */
import { channelIn } from '../fields/channel.ts';
import { fundName, isSpecialFundName } from '../fields/fund.ts';
import { carriedFrom } from '../fields/period.ts';
import type { Channel, FundCategory, GovernmentLevel } from '../records.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { isAbove, payerOfName } from './payer.ts';

export interface NamedFund {
  readonly name: string;
  readonly category: FundCategory;
  readonly level: GovernmentLevel;
  readonly inferred: boolean;
  readonly channel: Channel | null;
  readonly carriedFrom: number | null;
  /** Money that the words tie to the fund, in 万元. */
  readonly amount: number | null;
  readonly evidence: string;
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
    name: fundName(draft.name, payer.level),
    category: 'SPECIAL_FUND',
    level: payer.level,
    inferred: payer.inferred,
    channel,
    carriedFrom: channel === 'CARRIED_OVER' ? carriedFrom(draft.name, context.fiscalYear) : null,
    amount: null,
    evidence: `name: ${draft.name}; level: ${payer.reason}`,
  };
}
