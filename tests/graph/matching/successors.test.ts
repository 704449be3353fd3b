import { expect, test } from 'vitest';
import { predecessorFinder } from '../../../src/graph/matching/successors.ts';

const matchSuccessor = (project: ReturnType<typeof named>, earlier: readonly ReturnType<typeof named>[]) =>
  predecessorFinder(earlier)(project);
const named = (name: string, code: string | null = null) => ({ name, code });

test.each([
  ['湖泊治理专项资金', '湖泊治理专项资金', 'EXACT'],
  ['湖泊治理专项资金（2023结转）', '湖泊治理专项资金', 'NORMALISED'],
  ['2024年湖泊治理专项资金', '2023年湖泊治理专项资金', 'NORMALISED'],
  ['24年湖泊治理专项资金', '2023年湖泊治理专项', 'NORMALISED'],
  ['2024“绿湖”活动经费（2023结转）', '2023绿湖活动', 'NORMALISED'],
])('%s continues %s: %s', (later, earlier, basis) => {
  const projects = [named('人才引进'), named(earlier), named('道路养护经费')];
  expect(matchSuccessor(named(later), projects)).toMatchObject({ project: { name: earlier }, basis });
});

test('a project keeps its code through a change of its name', () => {
  const renamed = named('湖区保护', '350100240001');
  const projects = [named('湖泊治理', '350100240002'), renamed];
  expect(matchSuccessor(named('湖泊治理', '350100240001'), projects)).toEqual({
    project: renamed,
    basis: 'CODE',
    confidence: 1,
  });
});

test.each([
  ['another batch', '湖泊治理补助（第二批）', ['湖泊治理补助（第一批）']],
  ['money passed on', '湖泊治理专项（转移支付）', ['湖泊治理专项']],
  ['one of two that differ by the year alone', '2024年湖泊治理', ['2022年湖泊治理', '2023年湖泊治理']],
  ['another level', '2024湖泊节省级资金', ['2023湖泊节市级资金']],
])('%s is not continued', (_why, later, earlier) => {
  expect(
    matchSuccessor(
      named(later),
      earlier.map((name) => named(name)),
    ),
  ).toBeNull();
});
