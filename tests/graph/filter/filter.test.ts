import { expect, test } from 'vitest';
import { normalForm } from '../../../src/graph/filter.ts';
import type { Filter } from '../../../src/graph/plan.ts';

const met: Filter = { type: 'compare', on: 'node', property: 'status', comparison: 'eq', value: 'MET' };
const heavy: Filter = { type: 'compare', on: 'node', property: 'weight', comparison: 'gt', value: 10 };
const unnamed: Filter = { type: 'compare', on: 'node', property: 'name', comparison: 'isNull', value: true };
const not = (filter: Filter): Filter => ({ type: 'not', filter });
const indicators = (quantifier: 'some' | 'none' | 'every', filter: Filter | null): Filter => ({
  type: 'related',
  step: { relationship: 'HAS_INDICATOR', direction: 'out' },
  kind: 'Indicator',
  quantifier,
  filter,
});

test('not goes down to the comparisons', () => {
  expect(normalForm(not({ type: 'and', filters: [met, not(heavy)] }))).toEqual({
    type: 'or',
    filters: [
      { ...met, negated: true },
      { ...heavy, negated: false },
    ],
  });
  expect(normalForm(not(not(met)))).toEqual({ ...met, negated: false });
});

test('ne is a negated eq, and a negated isNull asks for the opposite', () => {
  expect(normalForm({ ...met, comparison: 'ne' })).toEqual({ ...met, negated: true });
  expect(normalForm(not({ ...met, comparison: 'ne' }))).toEqual({ ...met, negated: false });
  expect(normalForm(not(unnamed))).toEqual({ ...unnamed, value: false, negated: false });
});

test('every is none that is not, and its negation some that is not', () => {
  const exception = { ...met, negated: true };
  expect(normalForm(indicators('every', met))).toMatchObject({ quantifier: 'none', filter: exception });
  expect(normalForm(not(indicators('every', met)))).toMatchObject({ quantifier: 'some', filter: exception });
  expect(normalForm(indicators('every', null))).toEqual({ type: 'and', filters: [] });
  expect(normalForm(not(indicators('every', null)))).toEqual({ type: 'or', filters: [] });
});

test('not some is none of the same', () => {
  expect(normalForm(not(indicators('some', met)))).toMatchObject({
    quantifier: 'none',
    filter: { ...met, negated: false },
  });
  expect(normalForm(not(indicators('none', null)))).toMatchObject({ quantifier: 'some', filter: null });
});

test('lists in lists of the same kind and lists of one are flattened', () => {
  const nested: Filter = {
    type: 'and',
    filters: [met, { type: 'and', filters: [heavy, { type: 'or', filters: [unnamed] }] }],
  };
  expect(normalForm(nested)).toEqual({
    type: 'and',
    filters: [met, heavy, unnamed].map((filter) => ({ ...filter, negated: false })),
  });
});
