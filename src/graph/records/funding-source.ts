import type { FundingSourceRecord, Lines } from '../../../loaders/records.ts';
import type { NodeRef, Properties } from '../batch.ts';
import { groupedBy } from '../../../loaders/grouped.ts';
import { idOf } from '../ids.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { fenOf } from './money.ts';
import { stateRegion } from './region.ts';

/** Who pays for a project. The same money named twice in one table is one edge with the sum. */
export function addFunding(
  contribution: Contribution,
  project: NodeRef,
  sources: readonly FundingSourceRecord[],
  payer: Department,
): void {
  const groups = groupedBy(sources, (source) => fundId(source, payer));
  for (const [id, group] of groups) {
    for (const { name, category, level, region, lines } of group.slice(0, 1)) {
      const fund = contribution.state(
        { kind: 'FundingSource', id, properties: { name, category, level } },
        lines,
      );
      if (region !== null && level !== 'CENTRAL') {
        contribution.relate('OF_REGION', fund, stateRegion(contribution, region, lines));
      }
      contribution.connect('FUNDED_BY', project, fund, {
        ...moneyOf(group),
        ...contribution.span(linesOf(group)),
      });
    }
  }
}

/** The central government has no region; other money without one belongs to where the document's department is. */
function fundId({ category, level, region, name }: FundingSourceRecord, payer: Department): string {
  return idOf('FundingSource', [category, level, level === 'CENTRAL' ? null : (region ?? payer.place), name]);
}

function moneyOf(group: readonly FundingSourceRecord[]): Properties {
  return {
    amount: sum(group.map(({ amount }) => amount)),
    initial: sum(group.map(({ initial }) => initial)),
    executed: sum(group.map(({ executed }) => executed)),
    channel: agreed(group.map(({ channel }) => channel)),
    carriedFrom: agreed(group.map(({ carriedFrom }) => carriedFrom)),
    inferred: group.every(({ inferred }) => inferred),
    evidence: [...new Set(group.map(({ evidence }) => evidence))].join('；'),
  };
}

function linesOf(group: readonly FundingSourceRecord[]): Lines {
  return [Math.min(...group.map(({ lines }) => lines[0])), Math.max(...group.map(({ lines }) => lines[1]))];
}

function sum(amounts: readonly (number | null)[]): bigint | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((total, amount) => total + fenOf(amount), 0n);
}

/** A value that holds for the whole edge only where all its parts have it. */
function agreed<T>(values: readonly (T | null)[]): T | null {
  const [first, ...others] = values;
  return first !== undefined && others.every((value) => value === first) ? first : null;
}
