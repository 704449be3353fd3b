import { describe, expect, it } from 'vitest';
import * as xlsx from '@e965/xlsx';
import { printed } from '../../../../bench/reading/written.ts';
import { extract, extractText } from '../../../../loaders/index.ts';

const one = (name: string, amount: string, rows: string[][]) => [
  [`${name}项目绩效目标表`, '', '', ''],
  ['项目名称', name, '预算年度', '2024年'],
  ['项目资金（万元）', '资金总额：', amount, ''],
  ['一级指标', '二级指标', '三级指标', '目标值'],
  ...rows,
];
const first = one('水库清淤', '260.00', [
  ['产出指标', '数量指标', '清淤水库', '≥3座'],
  ['', '质量指标', '验收合格率', '≥95%'],
  ['满意度指标', '服务对象满意度指标', '村民满意度', '≥90%'],
]);
const second = one('河道巡查', '35.50', [
  ['产出指标', '数量指标', '巡查河道', '≥40次'],
  ['效益指标', '社会效益指标', '发现问题处置率', '≥98%'],
]);
const third = one('水质监测', '18.00', [['产出指标', '数量指标', '监测断面', '≥12个']]);
const blank = ['', '', '', ''];

function beside(left: string[][], right: string[][]): string[][] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, at) => [...(left[at] ?? blank), '', ...(right[at] ?? blank)]);
}

const statement = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['213', '农林水支出', '313.50', '0.00', '313.50'],
];
const expected = [
  ['水库清淤', 260, ['清淤水库≥3座', '验收合格率≥95%', '村民满意度≥90%']],
  ['河道巡查', 35.5, ['巡查河道≥40次', '发现问题处置率≥98%']],
];

describe('projects’ tables side by side', () => {
  const sheet = beside(first, second);
  const read = (records: Awaited<ReturnType<typeof extract>>) =>
    records[0]?.projects.map(({ name, funding, indicators }) => [
      name,
      funding.total,
      indicators.map((indicator) => indicator.name + String(indicator.targetText)),
    ]);

  it.each(['tabs', 'pipes', 'html'] as const)('are each read by themselves (%s)', (form) => {
    const text = printed(['云川市水务局2024年部门预算', '支出总表', statement, sheet, '二、说明'], form);
    const records = extractText('side.txt', new TextEncoder().encode(text));
    expect(read(records)).toEqual(expected);
    // The place's name is invented, which line 1 says.
    expect(records[0]?.problems.filter(({ line }) => line > 1)).toEqual([]);
  });

  it('also in a workbook, and below them the next ones', async () => {
    const book = xlsx.utils.book_new();
    const rows = [
      ['云川市水务局2024年部门预算'],
      ['支出总表'],
      ...statement,
      [],
      ...sheet,
      ...beside(third, []),
    ];
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([...rows, ...beside(third, third)]), '绩效');
    const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const names = (await extract('side.xlsx', bytes))[0]?.projects.map(({ name }) => name);
    expect(names?.slice(0, 2)).toEqual(['水库清淤', '河道巡查']);
    expect(names?.filter((name) => name === '水质监测')).toHaveLength(3);
  });
});
