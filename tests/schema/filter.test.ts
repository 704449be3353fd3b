import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { outline } from './outline.ts';

const projectsWhere = async (where: string) => {
  const { plans, errors } = await ask(`{ projects(where: ${where}) { totalCount } }`);
  expect(errors).toEqual([]);
  return outline(plans[0] ?? { start: { type: 'all' }, branches: [] })
    .replace(/^.*?where /, '')
    .replace(/, forward 50$/, '');
};
const refusal = async (where: string) => {
  const { errors, plans } = await ask(`{ projects(where: ${where}) { totalCount } }`);
  expect(plans).toEqual([]);
  return errors.join('\n');
};

describe('a where', () => {
  it.each([
    ['{ name: { contains: "湖", startsWith: "中" } }', '(name contains "湖" and name startsWith "中")'],
    [
      '{ fiscalYear: { gte: 2024, lt: 2026 }, executionRate: { isNull: true } }',
      '(executionRate isNull true and (fiscalYear gte 2024 and fiscalYear lt 2026))',
    ],
    [
      '{ or: [{ name: { eq: "甲" } }, { not: { fiscalYear: { in: [2024, 2025] } } }] }',
      '(name eq "甲" or not fiscalYear in [2024,2025])',
    ],
    ['{ or: { name: { eq: "甲" } }, and: [{}] }', '(name eq "甲")'],
    ['{}', 'all Project: count'],
    [
      '{ department: { name: { eq: "榕湖局" }, region: { level: { eq: CITY } } } }',
      'some MANAGED_BY Department (name eq "榕湖局" and some IN_REGION Region level eq "CITY")',
    ],
    ['{ not: { unit: {} } }', 'not some IMPLEMENTED_BY Unit'],
    [
      '{ indicators: { some: { status: { eq: UNMET } }, none: { operator: { eq: LTE } } } }',
      '(none HAS_INDICATOR Indicator operator eq "<=" and some HAS_INDICATOR Indicator status eq "UNMET")',
    ],
    [
      '{ fundingSources: { some: { level: { eq: CENTRAL } }, edge: { amount: { gt: 1000 } } } }',
      'some FUNDED_BY FundingSource (level eq "CENTRAL" and edge.amount gt 1000000000分)',
    ],
    [
      '{ fundingSources: { every: { level: { eq: CENTRAL } }, edge: { channel: { isNull: false } } } }',
      'every FUNDED_BY FundingSource (not edge.channel isNull false or level eq "CENTRAL")',
    ],
    ['{ sources: { some: { kind: { eq: BUDGET } } } }', 'some DISCLOSED_IN Document kind eq "BUDGET"'],
    [
      '{ adjustedBudget: { gte: "0.000001" }, executed: { in: [1, 2.5, "1e3"] } }',
      '(adjustedBudget gte 1分 and executed in ["1000000分","2500000分","1000000000分"])',
    ],
  ])('%s', async (where, condition) => {
    expect(await projectsWhere(where)).toBe(condition);
  });

  it('refuses what a forgotten variable leaves: no condition at all', async () => {
    expect(await refusal('null')).toMatch(/^where is null, which is no condition/);
    expect(await refusal('{ name: {} }')).toMatch(/^where\.name says no condition .* say eq, in, isNull/);
    expect(await refusal('{ indicators: {} }')).toMatch(
      /^where\.indicators says no condition .* some, none or every/,
    );
    const { errors, plans } = await ask(
      'query Q($x: String) { projects(where: { name: { eq: $x } }) { totalCount } }',
    );
    expect([errors.length, plans]).toEqual([1, []]);
  });

  it.each([
    ['{ or: [] }', 'where.or is an empty list; give at least one, or leave where.or out.'],
    ['{ and: [] }', 'where.and is an empty list; give at least one, or leave where.and out.'],
    [
      '{ or: [{ unit: { name: { in: [] } } }] }',
      'where.or[0].unit.name.in is an empty list; give at least one, or leave where.or[0].unit.name.in out.',
    ],
    [
      '{ executed: { in: [] } }',
      'where.executed.in is an empty list; give at least one, or leave where.executed.in out.',
    ],
    [
      '{ or: [{ fiscalYear: { eq: 2024 } }, {}] }',
      'where.or[1] says no condition (was a variable not given?); say one, or leave where.or[1] out.',
    ],
    [
      '{ indicators: { some: { not: {} } } }',
      'where.indicators.some.not says no condition (was a variable not given?); say one, or leave where.indicators.some.not out.',
    ],
  ])('refuses %s, which would turn the answer over unseen', async (where, told) => {
    expect(await refusal(where)).toBe(told);
  });

  it('refuses null, which would silently mean everything', async () => {
    expect(await refusal('{ fiscalYear: { eq: null } }')).toMatchInlineSnapshot(
      `"where.fiscalYear.eq is null, which is no condition; leave it out, or ask for what is missing by isNull: true."`,
    );
    expect(await refusal('{ department: null }')).toMatchInlineSnapshot(
      `"where.department is null, which is no condition; leave it out, or ask for what is missing by isNull: true."`,
    );
  });

  it('refuses amounts that are no money', async () => {
    expect(await refusal('{ executed: { gt: "0.0000001" } }')).toMatchInlineSnapshot(
      `"0.0000001 万元 is finer than one 分; give at most six decimal places."`,
    );
    expect(await refusal('{ executed: { gt: "9223372036855" } }')).toMatchInlineSnapshot(
      `"9223372036855 万元 is too large; the largest amount is 9223372036854 万元."`,
    );
    expect(await refusal('{ executed: { gt: "much" } }')).toMatchInlineSnapshot(
      `""much" is not a decimal number; write it like "1234.56"."`,
    );
  });

  it('refuses a condition on the connections alone', async () => {
    expect(await refusal('{ fundingSources: { edge: { amount: { gt: 1 } } } }')).toMatchInlineSnapshot(
      `"where.fundingSources.edge says which connections count; say also some, none or every of them."`,
    );
  });
});
