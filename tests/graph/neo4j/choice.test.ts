import { describe, expect, it } from 'vitest';
import { branchOf } from '../../../src/graph/branch.ts';
import { rememberChoices } from '../../../src/graph/neo4j/choice.ts';
import { is, page, paidBy } from './plans.ts';

describe('a choice of where to start', () => {
  const list = branchOf('Project', { filter: paidBy(is('level', 'CENTRAL')), page: page(50) });

  it('is remembered for the same filter and page length, wherever the page stands', () => {
    const choices = rememberChoices();
    choices.remember(list, { page: 0, count: -1 });
    const later = { ...list, page: page(50, { after: { values: [], id: 'Project_7' } }) };
    expect(choices.recall(later)).toEqual({ page: 0, count: -1 });
    expect(choices.recall({ ...list, page: page(10) })).toBeNull();
    expect(choices.recall({ ...list, filter: paidBy(is('level', 'CITY')) })).toBeNull();
  });

  it('tells money from a number of the same size', () => {
    const choices = rememberChoices();
    const above = (value: number | bigint) =>
      branchOf('Project', {
        filter: { type: 'compare', on: 'node', property: 'total', comparison: 'gt', value },
      });
    choices.remember(above(5n), { page: 0, count: 0 });
    expect(choices.recall(above(5n))).not.toBeNull();
    expect(choices.recall(above(5))).toBeNull();
  });

  it('is forgotten after a minute, and after a write', () => {
    let now = 0;
    const choices = rememberChoices(() => now);
    choices.remember(list, { page: 0, count: 0 });
    now = 59_999;
    expect(choices.recall(list)).not.toBeNull();
    now = 60_001;
    expect(choices.recall(list)).toBeNull();
    choices.remember(list, { page: 0, count: 0 });
    choices.forget();
    expect(choices.recall(list)).toBeNull();
  });
});
