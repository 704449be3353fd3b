import { expect, test } from 'vitest';
import type { EconomicLine, FunctionalLine } from '../../../loaders/records.ts';
import { batch, edgesOf, nodesOf, onlyNode, statedEdgesOf } from './parts-of-batch.ts';
import { sampleUnit } from './sample-record.ts';

const functional = (code: string, parts: Partial<FunctionalLine> = {}): FunctionalLine => ({
  ...{ table: '支出决算表', unit: null, code, name: `科目${code}` },
  ...{ total: 10.25, basic: 10, project: 0.25, lines: [50, 50], ...parts },
});
const economic = (code: string, parts: Partial<EconomicLine> = {}): EconomicLine => ({
  ...{ table: '基本支出表', unit: null, code, name: `科目${code}` },
  ...{ total: 3, personnel: 3, public: null, lines: [60, 61], ...parts },
});

test('a line by function has its money to the 分, its category and the department that spends it', () => {
  const one = batch({ functionalLines: [functional('2150501')], units: [] });
  const line = onlyNode(one, 'BudgetLine');
  expect(line.properties).toEqual({
    position: 1,
    table: '支出决算表',
    code: '2150501',
    name: '科目2150501',
    total: 10_250_000n,
    basic: 10_000_000n,
    project: 250_000n,
  });
  const department = onlyNode(one, 'Department').id;
  expect(edgesOf(one, 'SPENT_BY').map(({ from, to }) => [from.id, to.id])).toEqual([[line.id, department]]);
  const disclosed = edgesOf(one, 'DISCLOSED_IN').find(({ from }) => from.id === line.id);
  expect(disclosed?.properties).toEqual({ firstLine: 50, lastLine: 50 });
});

test('a category stands below the one whose code it begins with, named where the document names it', () => {
  const one = batch({ functionalLines: [functional('2150501'), functional('215', { name: '工业信息' })] });
  const categories = nodesOf(one, 'FunctionalCategory');
  expect(categories.map(({ properties }) => properties)).toEqual([
    { code: '215', name: '工业信息', depth: 1 },
    { code: '21505', depth: 2 },
    { code: '2150501', name: '科目2150501', depth: 3 },
  ]);
  const code = new Map(categories.map(({ id, properties }) => [id, properties['code']]));
  expect(
    statedEdgesOf(one, 'PART_OF')
      .filter(({ from }) => from.kind === 'FunctionalCategory')
      .map(({ from, to }) => [code.get(from.id), code.get(to.id)]),
  ).toEqual([
    ['21505', '215'],
    ['2150501', '21505'],
  ]);
  expect(edgesOf(one, 'CLASSIFIED_AS').map(({ to }) => code.get(to.id))).toEqual(['2150501', '215']);
});

test('categories by function and by economic kind are told apart, also under one code', () => {
  const one = batch({ functionalLines: [functional('301')], economicLines: [economic('301')] });
  const [byFunction, byKind] = nodesOf(one, 'BudgetLine');
  expect(byFunction?.properties).not.toHaveProperty('personnel');
  expect(byKind?.properties).toMatchObject({ position: 2, personnel: 3_000_000n });
  expect(byKind?.properties).not.toHaveProperty('public');
  expect(edgesOf(one, 'CLASSIFIED_AS').map(({ from, to }) => [from.id, to.kind])).toEqual([
    [byFunction?.id, 'FunctionalCategory'],
    [byKind?.id, 'EconomicCategory'],
  ]);
  expect(onlyNode(one, 'FunctionalCategory').id).not.toBe(onlyNode(one, 'EconomicCategory').id);
});

test('a unit’s line is the unit’s, however its name is printed', () => {
  const functionalLines = ['福州市试验局（本级）', '本级', '试验中心'].map((unit, index) =>
    functional('215', { unit, total: index }),
  );
  const one = batch({ functionalLines, units: [sampleUnit()] });
  const spenders = edgesOf(one, 'SPENT_BY').map(({ to }) => to);
  expect(spenders.map(({ kind }) => kind)).toEqual(['Unit', 'Unit', 'Unit']);
  expect(new Set(spenders.map(({ id }) => id)).size).toBe(2);
  // Two lines of one unit and code are two lines, not one.
  expect(new Set(nodesOf(one, 'BudgetLine').map(({ id }) => id)).size).toBe(3);
});

test('three public expenses stand where the prose gives their total, and what is not printed is missing', () => {
  const threePublic = { total: 1.5, abroad: null, vehiclePurchase: 0, vehicleRunning: 1.5, reception: null };
  const statedFigures = [{ what: 'threePublic', amount: 1.5, lines: [77, 78] satisfies [number, number] }];
  const one = batch({ threePublic, statedFigures });
  const node = onlyNode(one, 'ThreePublicExpenses');
  expect(node.properties).toEqual({ total: 1_500_000n, vehiclePurchase: 0n, vehicleRunning: 1_500_000n });
  const disclosed = edgesOf(one, 'DISCLOSED_IN').find(({ from }) => from.id === node.id);
  expect(disclosed?.properties).toEqual({ firstLine: 77, lastLine: 78 });
  expect(edgesOf(one, 'SPENT_BY').map(({ to }) => to.id)).toEqual([onlyNode(one, 'Department').id]);
  expect(nodesOf(batch(), 'ThreePublicExpenses')).toEqual([]);
});
