import type { DocumentRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import type { statedFigureKinds } from '../model/index.ts';
import type { Contribution } from './contribution.ts';
import { fenOf } from './money.ts';
import { occurrences } from './occurrences.ts';

type StatedFigureKind = (typeof statedFigureKinds)[number];

/** By the loader's words (see loaders/document/stated-figures.ts). */
const kinds: Readonly<Record<string, StatedFigureKind>> = {
  revenue: 'REVENUE',
  totalRevenue: 'TOTAL_REVENUE',
  expenditure: 'EXPENDITURE',
  totalExpenditure: 'TOTAL_EXPENDITURE',
  basicExpenditure: 'BASIC_EXPENDITURE',
  projectExpenditure: 'PROJECT_EXPENDITURE',
  generalPublicExpenditure: 'GENERAL_PUBLIC_EXPENDITURE',
  governmentFundExpenditure: 'GOVERNMENT_FUND_EXPENDITURE',
  threePublic: 'THREE_PUBLIC',
  operatingCost: 'OPERATING_COST',
  procurement: 'PROCUREMENT',
  projectCount: 'PROJECT_COUNT',
  projectAmount: 'PROJECT_AMOUNT',
  listedProjectAmount: 'LISTED_PROJECT_AMOUNT',
};

/** The figures that the document's prose states, to be held against its tables. */
export function addStatedFigures(
  contribution: Contribution,
  document: NodeRef,
  { statedFigures }: DocumentRecord,
): void {
  const occurrence = occurrences();
  for (const [index, figure] of statedFigures.entries()) {
    const what = Object.hasOwn(kinds, figure.what) ? (kinds[figure.what] ?? 'OTHER') : 'OTHER';
    const id = idOf('StatedFigure', [document.id, what, occurrence(what)]);
    const isCount = what === 'PROJECT_COUNT';
    const properties = {
      ...{ position: index + 1, what },
      amount: isCount ? null : fenOf(figure.amount),
      count: isCount ? figure.amount : null,
    };
    contribution.own({ kind: 'StatedFigure', id, properties }, figure.lines);
  }
}
