import { expect, it } from 'vitest';
import { asPdf, fontMissing } from '../../loaders/read/printed-pdf.ts';
import { extract } from '../../../loaders/index.ts';
import { cutLines } from '../../../loaders/read/text-lines.ts';
import { createMemoryStore } from '../../../src/graph/memory/index.ts';
import { batchOf } from '../../../src/graph/records/index.ts';
import { placesFrom } from '../../../src/graph/records/place.ts';
import { ask } from '../../schema/ask.ts';

const project = (name: string, indicators: number) => [
  `${name} 项目绩效目标表`,
  '项目资金（万元）|资金总额：|30.00|',
  '|财政拨款：|30.00|',
  '绩效目标指标|一级指标|二级指标|三级指标|目标值',
  ...Array.from({ length: indicators }, (_each, i) => `|产出指标|数量指标|巡查第${i + 1}段堤岸|≥${i + 2}次`),
  '',
];
const text = ['云川市水务局2024年部门预算', '', ...project('湖滨步道维护费', 60), ...project('堤岸巡查费', 3)]
  .join('\n')
  .replaceAll('|', '\t');

it.skipIf(fontMissing !== '')(`a source names its page where the file has pages${fontMissing}`, async () => {
  const [record] = await extract('yunchuan.pdf', await asPdf(cutLines(text)));
  if (record === undefined) throw new Error('There is no record');
  expect(record.places?.map(({ page }) => page)).toEqual([1, 2]);
  const store = createMemoryStore();
  await store.write(batchOf(record, { loadedAt: '2026-01-01T00:00:00Z' }));
  const { data } = await ask(
    '{ projects(orderBy: { name: ASC }) { edges { node { name sources { page sheet } } } } }',
    {
      store,
    },
  );
  expect(data).toEqual({
    projects: {
      edges: [
        { node: { name: '堤岸巡查费', sources: [{ page: 2, sheet: null }] } },
        { node: { name: '湖滨步道维护费', sources: [{ page: 1, sheet: null }] } },
      ],
    },
  });
});

it('a source names the cells of its rows, as wide as they are, within one sheet', () => {
  const placeOf = placesFrom([
    { line: 1, sheet: '目标', cells: 'B2' },
    { line: 2, sheet: '目标', cells: 'A3:Z3' },
    { line: 3, sheet: '目标', cells: 'C4:AB4' },
    { line: 4, sheet: '自评', cells: 'A1:D1' },
  ]);
  const cells = (first: number, last: number) => placeOf([first, last]).cells;
  expect(cells(1, 1)).toBe('B2:B2');
  expect(cells(2, 2)).toBe('A3:Z3');
  expect(cells(1, 3)).toBe('B2:AB4');
  expect(cells(2, 3)).toBe('A3:AB4');
  expect(cells(3, 4)).toBe('C4:AB4');
  expect(placesFrom([{ line: 1, page: 7 }])([1, 2])).toEqual({ page: 7, sheet: null, cells: null });
  expect(placesFrom([])([1, 2])).toEqual({ page: null, sheet: null, cells: null });
});
