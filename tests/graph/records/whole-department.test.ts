import { expect, test } from 'vitest';
import type { DocumentRecord, OverallEvaluationRecord, TransferRecord } from '../../../loaders/records.ts';
import { batch, edgesOf, nodesOf, onlyNode, statedEdgesOf } from './parts-of-batch.ts';
import { sampleIndicator, sampleProject } from './sample-record.ts';

const row = (level: string, initial: number | null): OverallEvaluationRecord['sources'][number] => ({
  ...{ level, initial, adjustment: null, disbursed: 1.5, rate: 45.37, balance: -0.01 },
});
const evaluation = (
  sources: OverallEvaluationRecord['sources'],
  parts: Partial<OverallEvaluationRecord> = {},
) => {
  const whole = { name: '试验局', code: null, totalScore: 90, indicators: [], sources, ...parts };
  return batch({ overallEvaluation: { ...whole, lines: [80, 99] } });
};

test('an overall evaluation has its money by source, and every row as printed', () => {
  const one = evaluation([row('合计', 12), row('中央财政资金', 2), row('省级财政资金', 0), row('小计', 3)]);
  const { properties } = onlyNode(one, 'OverallEvaluation');
  expect(properties).toMatchObject({
    ...{ name: '试验局', totalScore: 90, initial: 12_000_000n, disbursed: 1_500_000n, balance: -10_000n },
    ...{ disbursementRate: 45.37, centralInitial: 2_000_000n, provincialInitial: 0n },
  });
  for (const missing of ['adjustment', 'localInitial', 'code'])
    expect(properties).not.toHaveProperty(missing);
  expect(properties['funds']).toHaveLength(4);
  expect(edgesOf(one, 'EVALUATES').map(({ to }) => to.id)).toEqual([onlyNode(one, 'Department').id]);
});

test('where two rows bear one label, none of them is taken for the whole', () => {
  const one = evaluation([row('合计', 12), row('合计', 13)]);
  expect(onlyNode(one, 'OverallEvaluation').properties).not.toHaveProperty('initial');
});

test('the indicators of an overall evaluation are its own, apart from those of projects', () => {
  const indicators = [sampleIndicator(), sampleIndicator({ name: '履职完成率' })];
  const one = evaluation([], { indicators });
  const owners = edgesOf(one, 'HAS_INDICATOR').map(({ from }) => from.kind);
  expect(owners).toEqual(['Project', 'OverallEvaluation', 'OverallEvaluation']);
  expect(new Set(nodesOf(one, 'Indicator').map(({ id }) => id)).size).toBe(3);
  expect(onlyNode(one, 'OverallEvaluation').properties).not.toHaveProperty('funds');
});

const transfer = (parts: Partial<TransferRecord> = {}): TransferRecord => ({
  ...{ unitCode: '401001', unitName: '福州市试验局', functionalCode: '2150299', functionalName: '其他' },
  ...{ fundCategory: 'GENERAL_PUBLIC_BUDGET', transferType: '专项转移支付', projectName: '技改转移支付' },
  ...{ amount: 66000, lines: [70, 70], ...parts },
});

test('a transfer has the unit that passes it on, with its code, and its function', () => {
  const one = batch({ transfers: [transfer()], units: [] });
  expect(onlyNode(one, 'Transfer').properties).toEqual({
    ...{ position: 1, projectName: '技改转移支付', transferType: '专项转移支付' },
    ...{ fundCategory: 'GENERAL_PUBLIC_BUDGET', amount: 66_000_000_000n },
  });
  expect(onlyNode(one, 'Unit').properties).toEqual({ name: '福州市试验局', ownOffice: true, code: '401001' });
  expect(edgesOf(one, 'FROM').map(({ to }) => to.id)).toEqual([onlyNode(one, 'Unit').id]);
  const codes = nodesOf(one, 'FunctionalCategory').map(({ properties }) => properties['code']);
  expect(codes).toEqual(['215', '21502', '2150299']);
  expect(statedEdgesOf(one, 'PART_OF').filter(({ to }) => to.kind === 'FunctionalCategory')).toHaveLength(2);
});

test('a transfer of which the page says little is there with what it says', () => {
  const nothing = { unitCode: null, unitName: null, functionalCode: null, functionalName: null };
  const one = batch({ transfers: [transfer(nothing), transfer(nothing)] });
  expect(new Set(nodesOf(one, 'Transfer').map(({ id }) => id)).size).toBe(2);
  expect([...edgesOf(one, 'FROM'), ...edgesOf(one, 'CLASSIFIED_AS')]).toEqual([]);
});

test('a figure that the prose states is money or a count', () => {
  const lines: [number, number] = [100, 101];
  const statedFigures = [
    { what: 'totalRevenue', amount: 16094.58, lines },
    { what: 'projectCount', amount: 56, lines },
    { what: 'projectCount', amount: 12, lines },
    { what: 'constructor', amount: null, lines },
  ];
  const figures = nodesOf(batch({ statedFigures }), 'StatedFigure');
  expect(figures.map(({ properties }) => properties)).toEqual([
    { position: 1, what: 'TOTAL_REVENUE', amount: 16_094_580_000n },
    { position: 2, what: 'PROJECT_COUNT', count: 56 },
    { position: 3, what: 'PROJECT_COUNT', count: 12 },
    { position: 4, what: 'OTHER' },
  ]);
  expect(new Set(figures.map(({ id }) => id)).size).toBe(4);
});

test('a listed project means the table of its name or money; without certainty it means none', () => {
  const listed = (name: string, amount: number | null): DocumentRecord['listedProjects'][number] => ({
    ...{ name, amount, lines: [103, 103] },
  });
  const listedProjects = [listed('技术改造补助', 120.5), listed('湖边步道', null), listed('湖边步道', 3)];
  const one = batch({ listedProjects, projects: [sampleProject()] });
  expect(nodesOf(one, 'ListedProject').map(({ properties }) => properties)).toEqual([
    { position: 1, name: '技术改造补助', amount: 120_500_000n },
    { position: 2, name: '湖边步道' },
    { position: 3, name: '湖边步道', amount: 3_000_000n },
  ]);
  expect(edgesOf(one, 'MEANS').map(({ to, properties }) => [to.id, properties['basis']])).toEqual([
    [onlyNode(one, 'Project').id, 'ABBREVIATED'],
  ]);
});

test('a budget’s project says which part of its money comes from where', () => {
  const funding = { ...sampleProject().funding, total: 10, fiscal: 7.5, other: 0, carryOver: 2.5 };
  const one = batch({ projects: [sampleProject({ funding })] });
  expect(onlyNode(one, 'Project').properties).toMatchObject({
    ...{ total: 10_000_000n, fiscal: 7_500_000n, otherFunds: 0n, carryOver: 2_500_000n },
  });
});
