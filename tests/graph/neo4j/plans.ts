/** Short ways to say a plan. */
import type { Branch, Filter, Page, Plan } from '../../../src/graph/plan.ts';
import type { Choice } from '../../../src/graph/neo4j/choice.ts';

export function allOf(...branches: Branch[]): Plan {
  return { start: { type: 'all' }, branches };
}

export function page(limit: number, more: Partial<Page> = {}): Page {
  return { limit, direction: 'forward', after: null, before: null, ...more };
}

export const is = (property: string, value: string): Filter => ({
  type: 'compare',
  on: 'node',
  property,
  comparison: 'eq',
  value,
});

export const all = (...filters: Filter[]): Filter => ({ type: 'and', filters });

export const paidBy = (filter: Filter | null): Filter => ({
  type: 'related',
  step: { relationship: 'FUNDED_BY', direction: 'out' },
  kind: 'FundingSource',
  quantifier: 'some',
  filter,
});

export const hasIndicator = (filter: Filter | null): Filter => ({
  type: 'related',
  step: { relationship: 'HAS_INDICATOR', direction: 'out' },
  kind: 'Indicator',
  quantifier: 'some',
  filter,
});

/** Choices that are made beforehand, the same for every list; null: nothing is known. */
export const chosen = (choice: Choice | null) => ({ recall: () => choice });
