/** The one form of filters that executors print: negations stand at the leaves. */
import type { NodeKind } from './model/index.ts';
import type { Comparison, Filter, Operand, Step, Value } from './plan.ts';

/**
 * A filter without `not`, `ne` and `every`.
 *
 * A negated comparison is true exactly where the plain one is not, so also for a missing value: engines whose NOT
 * of unknown is unknown print `(NOT … OR x IS NULL)`. `isNull` is never negated, its value is turned instead. An
 * `and` of nothing holds always, an `or` of nothing never.
 */
export type NormalFilter =
  | { readonly type: 'and' | 'or'; readonly filters: readonly NormalFilter[] }
  | NormalComparison
  | {
      readonly type: 'related';
      readonly step: Step;
      readonly kind: NodeKind;
      readonly quantifier: 'some' | 'none';
      readonly filter: NormalFilter | null;
    };

export interface NormalComparison {
  readonly type: 'compare';
  readonly on: Operand;
  readonly property: string;
  readonly comparison: Exclude<Comparison, 'ne'>;
  readonly value: Value;
  readonly negated: boolean;
}

/**
 * Brings a filter into normal form: the same nodes satisfy it.
 *
 * `not` is pushed down (De Morgan; not some ≡ none), `every f` becomes `none (not f)`, `ne` a negated `eq`; `and`
 * in `and`, `or` in `or` and lists of one are flattened.
 */
export function normalForm(filter: Filter): NormalFilter {
  return pushed(filter, false);
}

/** The conditions that must all hold. */
export function conjuncts(filter: NormalFilter | null): readonly NormalFilter[] {
  if (filter === null) return [];
  return filter.type === 'and' ? filter.filters : [filter];
}

function pushed(filter: Filter, negated: boolean): NormalFilter {
  switch (filter.type) {
    case 'not':
      return pushed(filter.filter, !negated);
    case 'and':
    case 'or':
      return combined(
        (filter.type === 'and') === negated ? 'or' : 'and',
        filter.filters.map((part) => pushed(part, negated)),
      );
    case 'compare':
      return comparison(filter, negated);
    case 'related':
      return related(filter, negated);
  }
}

function combined(type: 'and' | 'or', parts: readonly NormalFilter[]): NormalFilter {
  const filters = parts.flatMap((part) => (part.type === type ? part.filters : [part]));
  const [only] = filters;
  return filters.length === 1 && only !== undefined ? only : { type, filters };
}

function comparison(filter: Extract<Filter, { type: 'compare' }>, negated: boolean): NormalComparison {
  const { on, property, value } = filter;
  const base = { type: 'compare', on, property } as const;
  switch (filter.comparison) {
    case 'ne':
      return { ...base, comparison: 'eq', value, negated: !negated };
    case 'isNull':
      return { ...base, comparison: 'isNull', value: (value === true) !== negated, negated: false };
    default:
      return { ...base, comparison: filter.comparison, value, negated };
  }
}

function related(filter: Extract<Filter, { type: 'related' }>, negated: boolean): NormalFilter {
  const { step, kind } = filter;
  if (filter.quantifier === 'every') {
    // Every one satisfies "anything": true, and its negation false.
    if (filter.filter === null) return { type: negated ? 'or' : 'and', filters: [] };
    const exception = pushed(filter.filter, true);
    return { type: 'related', step, kind, quantifier: negated ? 'some' : 'none', filter: exception };
  }
  const some = (filter.quantifier === 'some') !== negated;
  return {
    type: 'related',
    step,
    kind,
    quantifier: some ? 'some' : 'none',
    filter: filter.filter === null ? null : pushed(filter.filter, false),
  };
}
