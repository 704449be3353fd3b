/** What the document knows that a single project's table does not say: whose money is the department's own. */
import type { DocumentFacts } from '../document/facts.ts';
import { isOfCentre, levelWithoutRegion } from '../document/department.ts';
import { fundIdentity } from '../fields/fund.ts';
import { type Region, regionOfPath } from '../fields/region.ts';
import type { GovernmentLevel, TaskRecord } from '../records.ts';
import type { Source } from '../read/source.ts';
import type { ProjectDraft } from '../tables/project-draft.ts';
import { wordFinder, type WordFinder } from './word-finder.ts';
import { type Payer, isAbove, payerByWords, printedPayer } from './payer.ts';

export interface FundingContext {
  readonly region: Region | null;
  /** The department's own level of government; null where the document names no place and its words say no level. */
  readonly level: GovernmentLevel | null;
  readonly fiscalYear: number;
  readonly tasks: readonly TaskRecord[];
  /** Funds by identity whose level another project of the document says in words. */
  readonly knownFunds: ReadonlyMap<string, Payer>;
  /** The money of every project of the document, in 万元: a task with the money of exactly one of them covers it. */
  readonly projectTotals: readonly number[];
  readonly linesOf: WordFinder;
}

/** Put together, once for a document, what `fundingSourcesOf` needs for each of its projects. */
export function fundingContext(
  source: Source,
  facts: Pick<DocumentFacts, 'department' | 'fiscalYear'>,
  tasks: readonly TaskRecord[],
  drafts: readonly ProjectDraft[],
): FundingContext {
  const region = regionOfPath(facts.department.region);
  const { name } = facts.department;
  const level = isOfCentre(name) ? 'CENTRAL' : (region?.level ?? levelWithoutRegion(source, name));
  const knownFunds = new Map<string, Payer>();
  for (const draft of drafts) {
    const payer = printedPayer(draft.name, region) ?? payerByWords(draft, region, level);
    if (payer !== null && isAbove(payer.level, level)) knownFunds.set(fundIdentity(draft.name), payer);
  }
  const projectTotals = drafts.flatMap(({ funding }) => funding.total ?? funding.adjustedBudget ?? []);
  return {
    region,
    level,
    fiscalYear: facts.fiscalYear,
    tasks,
    knownFunds,
    projectTotals,
    linesOf: wordFinder(source),
  };
}
