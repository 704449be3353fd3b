/** Who pays for a project: thirty funds in all, a few of them for very many. */
import type { FundingSourceRecord } from '../../loaders/records.ts';
import type { Random } from './random.ts';
import { fundSubjects, province } from './words.ts';

type Fund = Pick<FundingSourceRecord, 'name' | 'category' | 'level' | 'region' | 'channel'>;

/** The one that pays for two projects in three: 20,000 at full size. */
export const largestFund = {
  name: '一般公共预算',
  category: 'GENERAL_PUBLIC_BUDGET',
  level: 'PROVINCE',
  region: province,
  channel: 'TRANSFER_PAYMENT',
} as const satisfies Fund;

/** One or two: general money of the province or of the city, and a special fund of the centre or of the province. */
export function fundsOf(
  random: Random,
  { region, centralFund }: { readonly region: string; readonly centralFund: boolean },
): Fund[] {
  const general: Fund =
    random.below(3) < 2 ? largestFund : { ...largestFund, level: 'CITY', region, channel: null };
  if (centralFund) return [general, central(someSubject(random, fundSubjects.slice(0, 5)))];
  return random.chance(50) ? [general, provincial(someSubject(random, fundSubjects.slice(4)))] : [general];
}

function central(subject: string): Fund {
  return {
    ...{ name: `中央${subject}专项资金`, category: 'SPECIAL_FUND', level: 'CENTRAL', region: null },
    channel: 'TRANSFER_PAYMENT',
  };
}

function provincial(subject: string): Fund {
  return {
    ...{ name: `省级${subject}专项资金`, category: 'SPECIAL_FUND', level: 'PROVINCE', region: province },
    channel: 'ADVANCE_ALLOCATION',
  };
}

/** Half of the time the first: funds are not of one size. */
function someSubject(random: Random, subjects: readonly string[]): string {
  return subjects[random.chance(50) ? 0 : random.below(subjects.length)] ?? '';
}
