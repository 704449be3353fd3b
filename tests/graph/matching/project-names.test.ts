import { expect, test } from 'vitest';
import {
  leastConfidence,
  projectFinder,
  type NamedAmount,
} from '../../../src/graph/matching/project-names.ts';

const matchProject = (printed: NamedAmount, projects: readonly NamedAmount[]) =>
  projectFinder(projects)(printed);
const named = (name: string, amount: bigint | null = null): NamedAmount => ({ name, amount });

test.each([
  ['湖泊治理专项资金', '湖泊治理专项资金', 'EXACT'],
  ['湖泊治理 专项资金', '湖泊治理专项资金', 'EXACT'],
  ['湖泊治理（转移支付）', '湖泊治理(转移支付)', 'EXACT'],
  ['2024年湖泊治理专项资金', '湖泊治理项目', 'NORMALISED'],
  ['“绿色湖泊”治理专项', '绿色湖泊治理经费', 'NORMALISED'],
  ['湖泊治理与保护', '全域湖泊治理与保护专项', 'ABBREVIATED'],
  ['湖泊生态修复与治理专项', '湖泊生态修复和治理专项', 'SIMILAR'],
])('%s is %s: %s', (printed, project, basis) => {
  const others = ['办公楼租金', '企业技术改造补助', '人才引进'].map((name) => named(name));
  const match = matchProject(named(printed), [...others, named(project)]);
  expect(match).toMatchObject({ project: { name: project }, basis });
  expect(match?.confidence).toBeGreaterThanOrEqual(leastConfidence);
});

test.each([
  ['too little of the name is the same', '湖泊治理', ['全市湖泊治理与环境保护宣传活动']],
  ['only words that every name has are the same', '湖泊专项资金', ['人才专项资金']],
  ['two projects are as near', '湖泊治理', ['湖泊治理（第一批）', '湖泊治理（第二批）']],
  ['the money passed on is a project of its own', '湖泊治理（转移支付）专项', ['道路养护（转移支付）']],
  ['another batch is named', '湖泊生态治理补助资金（第一批）', ['湖泊生态治理补助资金（第二批）']],
  ['only one says whose money it is', '中央湖泊治理专项', ['湖泊治理专项资金']],
  ['another level pays', '湖泊节活动省级资金', ['湖泊节活动市级资金']],
  ['another year is named', '2023年湖泊治理专项资金', ['24年湖泊治理专项资金']],
  ['a namesake cannot be told apart', '湖泊治理', ['湖泊治理', '湖泊治理']],
])('nothing is matched where %s', (_why, printed, projects) => {
  expect(
    matchProject(
      named(printed),
      projects.map((name) => named(name)),
    ),
  ).toBeNull();
});

test('the exact name wins over one with something added', () => {
  const projects = [named('湖泊治理专项（转移支付）'), named('湖泊治理专项')];
  expect(matchProject(named('湖泊治理专项'), projects)?.project).toBe(projects[1]);
  expect(matchProject(named('湖泊治理专项（转移支付）'), projects)?.project).toBe(projects[0]);
});

test('a renamed project is known by its money, where no other has the same', () => {
  const renamed = named('数字湖区运营管理中心建设费用', 312n);
  const printed = named('智慧湖区运营管理中心建设经费专项', 312n);
  expect(matchProject(printed, [renamed, named('湖区政务云平台', 96n)])).toMatchObject({
    project: renamed,
    basis: 'AMOUNT',
  });
  expect(matchProject(named('办公设备采购', 312n), [renamed])).toBeNull();
});

test('a namesake is told apart by its money', () => {
  const twins = [named('经常性业务经费', 155n), named('经常性业务经费', 229n)];
  expect(matchProject(named('经常性业务经费', 229n), twins)?.project).toBe(twins[1]);
  expect(matchProject(named('经常性业务经费', 300n), twins)).toBeNull();
});
