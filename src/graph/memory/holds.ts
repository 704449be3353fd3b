import { compareValues } from '../order.ts';
import type { Filter, Value } from '../plan.ts';
import { neighbours, valueOf, type MemoryGraph, type Row } from './graph.ts';

/** Whether a filter holds for a row, read literally as `plan.ts` says it, without its normal form. */
export function holds(graph: MemoryGraph, filter: Filter, row: Row): boolean {
  switch (filter.type) {
    case 'and':
      return filter.filters.every((part) => holds(graph, part, row));
    case 'or':
      return filter.filters.some((part) => holds(graph, part, row));
    case 'not':
      return !holds(graph, filter.filter, row);
    case 'compare':
      if (filter.on === 'measure') throw new Error('A filter cannot compare a measure');
      return compares(valueOf(row, filter.on, filter.property), filter.comparison, filter.value);
    case 'related': {
      const related = neighbours(graph, row.node.id, filter.step, filter.kind);
      const fits = (each: Row) => filter.filter === null || holds(graph, filter.filter, each);
      if (filter.quantifier === 'every') return related.every(fits);
      return related.some(fits) === (filter.quantifier === 'some');
    }
  }
}

function compares(
  actual: Value,
  comparison: Extract<Filter, { type: 'compare' }>['comparison'],
  wanted: Value,
): boolean {
  if (comparison === 'isNull') return (actual === null) === wanted;
  if (comparison === 'ne') return actual === null || compareValues(actual, wanted) !== 0;
  if (actual === null) return false;
  switch (comparison) {
    case 'eq':
      return compareValues(actual, wanted) === 0;
    case 'in':
      return Array.isArray(wanted) && wanted.some((one: Value) => compareValues(actual, one) === 0);
    case 'lt':
      return compareValues(actual, wanted) < 0;
    case 'lte':
      return compareValues(actual, wanted) <= 0;
    case 'gt':
      return compareValues(actual, wanted) > 0;
    case 'gte':
      return compareValues(actual, wanted) >= 0;
    case 'contains':
      return textOf(actual).includes(textOf(wanted));
    case 'startsWith':
      return textOf(actual).startsWith(textOf(wanted));
  }
}

function textOf(value: Value): string {
  if (typeof value !== 'string') throw new TypeError(`Expected a text and got ${typeof value}`);
  return value;
}
