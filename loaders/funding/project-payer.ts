/** Who pays for a project of a document. */
import { fundIdentity } from '../fields/fund.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import type { FundingContext } from './context.ts';
import { comesFromAbove, payerByWords, printedPayer, type Payer } from './payer.ts';

/**
 * Who pays for a project: the level that its name prints; for money from above (提前下达, 支持市县) what another project of
 * the same fund or the table's words say; else the department's own level, marked as inferred.
 */
export function payerOfName(draft: ProjectDraft, context: FundingContext): Payer {
  const { region, level: own } = context;
  const printed = printedPayer(draft.name, region);
  if (printed !== null) return printed;
  if (!comesFromAbove(draft)) {
    const reason =
      own === null
        ? "nothing says it, nor the department's own"
        : "the department's own, nothing says another";
    return { level: own, inferred: true, reason };
  }
  const words = payerByWords(draft, region, own);
  if (words !== null) return words;
  const known = context.knownFunds.get(fundIdentity(draft.name));
  if (known !== undefined) return { ...known, reason: `${known.reason}, of the same fund` };
  // The Budget Law (art. 52) has the centre and the provinces announce transfers in advance: to a city or a county, the province.
  const above = own === 'PROVINCE' || own === 'CENTRAL' ? 'CENTRAL' : own === null ? null : 'PROVINCE';
  return {
    level: above,
    inferred: true,
    reason: 'money from above (提前下达, 支持市县), nothing says from where',
  };
}
