import type { Funding } from '../../../loaders/records.ts';
import { noFunding, type MoneyRow, type ProjectDraft } from '../../../loaders/tables/project-draft.ts';
import type { FundingContext } from '../../../loaders/funding/context.ts';
import { regionInText } from '../../../loaders/fields/region.ts';

/** A project's table with nothing in it but what a test says. */
export function draft(
  given: Partial<Omit<ProjectDraft, 'funding'>> & { name: string; funding?: Partial<Funding> },
): ProjectDraft {
  return {
    code: null,
    department: null,
    unit: null,
    fiscalYear: null,
    projectClass: null,
    period: null,
    goal: null,
    annualGoal: null,
    result: null,
    totalScore: null,
    indicators: [],
    disbursements: [],
    repairs: [],
    lines: [1, 20],
    moneyRows: [],
    usage: null,
    legalBasis: null,
    ...given,
    funding: { ...noFunding, ...given.funding },
  };
}

export function moneyRow(label: string, amount: number | null, given: Partial<MoneyRow> = {}): MoneyRow {
  return { label, amount, initial: null, executed: null, lines: [3, 3], ...given };
}

/** A document of a place's own department, of 2024. */
export function contextOf(place: string, given: Partial<FundingContext> = {}): FundingContext {
  const region = regionInText(place);
  return {
    region,
    level: region?.level ?? 'CITY',
    fiscalYear: 2024,
    tasks: [],
    knownFunds: new Map(),
    projectTotals: [],
    linesOf: () => null,
    ...given,
  };
}
