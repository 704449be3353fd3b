/** What an audit is narrowed to, as a person writes it: `region=福建省`, `year=2024`. */
import { documentKinds } from '../../loaders/records.ts';
import { compare, some } from '../graph/filter-parts.ts';
import type { Filter, Step } from '../graph/plan.ts';
import { publishedBy } from '../graph/publication.ts';

/** A condition that cannot be understood: one sentence. */
export class UnusableCondition extends Error {
  override readonly name = 'UnusableCondition';
}

const inRegion: Step = { relationship: 'IN_REGION', direction: 'out' };

/** What a condition may name, and which documents it then leaves. */
const conditions: Readonly<Record<string, (value: string) => Filter>> = {
  document: (value) => ({
    type: 'or',
    filters: [compare('id', 'eq', value), compare('title', 'contains', value)],
  }),
  department: (value) => some(publishedBy, 'Department', compare('name', 'contains', value)),
  region: (value) =>
    some(publishedBy, 'Department', some(inRegion, 'Region', compare('path', 'contains', value))),
  year: (value) => {
    if (/^\d{4}$/.test(value)) return compare('fiscalYear', 'eq', Number(value));
    throw new UnusableCondition(`year=${value} is no year: write it like year=2024.`);
  },
  kind: (value) => {
    const kind = documentKinds.find((one) => one === value.toUpperCase());
    if (kind !== undefined) return compare('kind', 'eq', kind);
    throw new UnusableCondition(`kind=${value} is none of ${documentKinds.join(', ')}.`);
  },
};

/**
 * The documents that all conditions leave; null where there are none.
 * @throws UnusableCondition, one sentence that says what there is
 */
export function documentsWhere(written: readonly string[]): Filter | null {
  if (written.length === 0) return null;
  return { type: 'and', filters: written.map(filterOf) };
}

function filterOf(written: string): Filter {
  const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(written) ?? [];
  const condition = Object.hasOwn(conditions, name.trim()) ? conditions[name.trim()] : undefined;
  if (condition === undefined || value.trim() === '') {
    const known = Object.keys(conditions).join(', ');
    throw new UnusableCondition(`"${written}" is no condition: write NAME=VALUE with one of ${known}.`);
  }
  return condition(value.trim());
}
