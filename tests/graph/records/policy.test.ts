import { expect, test } from 'vitest';
import type { PolicyRecord } from '../../../loaders/records.ts';
import { batch, edgesOf, nodesOf, onlyNode } from './parts-of-batch.ts';
import { sampleIndicator, sampleProject } from './sample-record.ts';

const numbered = (number: string, title: string | null = null): PolicyRecord => ({ number, title });
const based = (...policies: PolicyRecord[]) => batch({ projects: [sampleProject({ policies })] });

test('a policy is the same whatever brackets its number is printed with, and takes the title that is printed once', () => {
  const one = batch({
    projects: [
      sampleProject({ policies: [numbered('财建〔2024〕12号')] }),
      sampleProject({ policies: [numbered('财建 （2024）第12号', '试验办法'), numbered('财建[2024]12号')] }),
    ],
  });
  expect(onlyNode(one, 'Policy').properties).toEqual({
    ...{ number: '财建〔2024〕12号', title: '试验办法' },
    ...{ issuer: '财建', level: 'CENTRAL', year: 2024 },
  });
  expect(edgesOf(one, 'BASED_ON').map(({ from }) => from.kind)).toEqual(['Project', 'Project']);
});

test('without a number it is the same where its title is; a number tells two of one title apart', () => {
  const title = '关于印发试验办法的通知';
  const one = based(
    ...['甲', '乙'].map(() => ({ number: null, title })),
    { number: null, title: '关于印发 试验办法的通知' },
    numbered('财建〔2023〕1号', title),
    numbered('财建〔2024〕1号', title),
    { number: null, title: null },
  );
  expect(nodesOf(one, 'Policy').map(({ properties }) => properties['number'])).toEqual([
    undefined,
    '财建〔2023〕1号',
    '财建〔2024〕1号',
  ]);
});

test.each([
  ['国办发', 'CENTRAL'],
  ['工信部企业', 'CENTRAL'],
  ['闽经信服务', 'PROVINCE'],
  ['榕财企', 'CITY'],
  ['福州市府', 'CITY'],
  ['晋经信', undefined],
  ['闽创意设计协会', undefined],
])('the level of %s, named in Fuzhou, is %s', (issuer, level) => {
  const { properties } = onlyNode(based(numbered(`${issuer}〔2020〕1号`)), 'Policy');
  expect(properties['issuer']).toBe(issuer);
  expect(properties['level']).toBe(level);
});

test('a sign is read as that of the department’s own governments', () => {
  const department = { name: '晋江市试验局', code: null, region: '福建省/泉州市/晋江市' };
  const projects = [sampleProject({ policies: [numbered('晋经信〔2018〕136号')] })];
  const one = batch({ projects, department: { ...department, lines: [1, 1] } });
  expect(onlyNode(one, 'Policy').properties['level']).toBe('COUNTY');
});

test('an indicator is based on what its own words cite by number, too; once, and not on titles alone', () => {
  const indicators = [
    sampleIndicator({
      name: '培训人次',
      targetText: '按榕财企〔2023〕8号完成，依《政府采购法》采购',
      standard: '见财建〔2024〕12号《试验办法》',
      basis: '财建〔2024〕12号',
    }),
    sampleIndicator({ name: '发放补助(榕财企〔2023〕8号)', deviationReason: '按闽财〔2024〕5号压减。' }),
  ];
  const one = batch({ projects: [sampleProject({ indicators })] });
  const ofIndicator = edgesOf(one, 'BASED_ON').map(({ from, to }) => [from.id, to.id]);
  const [first, second] = nodesOf(one, 'Indicator').map(({ id }) => id);
  const idOfNumber = (number: string) =>
    nodesOf(one, 'Policy').find(({ properties }) => properties['number'] === number)?.id;
  expect(ofIndicator).toEqual([
    [first, idOfNumber('财建〔2024〕12号')],
    [first, idOfNumber('榕财企〔2023〕8号')],
    [second, idOfNumber('榕财企〔2023〕8号')],
  ]);
  expect(nodesOf(one, 'Policy').map(({ properties }) => properties['title'])).toContain('试验办法');
});

test('an indicator is based on what the basis of its target names', () => {
  const indicators = [
    sampleIndicator({ basis: '根据《试验办法》（榕财企〔2023〕5号）和榕财企[2023]5号' }),
    sampleIndicator({ name: '另一个', basis: '上年实际' }),
  ];
  const one = batch({ projects: [sampleProject({ indicators, lines: [9, 90] })] });
  const [first] = nodesOf(one, 'Indicator');
  expect(edgesOf(one, 'BASED_ON').map(({ from, to }) => [from.id, to.id])).toEqual([
    [first?.id, onlyNode(one, 'Policy').id],
  ]);
  expect(onlyNode(one, 'Policy').properties['title']).toBe('试验办法');
});

test('a plan of paying out is the project’s, step by step, also where two steps look alike', () => {
  const step = { period: 'Q2', item: null, amount: 0.05, cumulative: false };
  const disbursements = [step, step, { period: '06', item: '设备', amount: null, cumulative: true }];
  const one = batch({ projects: [sampleProject({ disbursements, lines: [9, 90] })] });
  const nodes = nodesOf(one, 'Disbursement');
  expect(nodes.map(({ properties }) => properties)).toEqual([
    { position: 1, period: 'Q2', amount: 50_000n, cumulative: false },
    { position: 2, period: 'Q2', amount: 50_000n, cumulative: false },
    { position: 3, period: '06', item: '设备', cumulative: true },
  ]);
  const project = onlyNode(one, 'Project').id;
  expect(edgesOf(one, 'PAYS_OUT').map(({ from, to }) => [from.id, to.id])).toEqual(
    nodes.map(({ id }) => [project, id]),
  );
});
