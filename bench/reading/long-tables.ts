/** Documents with one table of many rows, of each kind: what is read of them must not take longer for each row. */
import { printed, type TextForm } from './written.ts';

type Row = readonly string[];

const statement: readonly Row[] = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['213', '农林水支出', '30.00', '10.00', '20.00'],
];

function rowsOf(count: number, row: (number: number) => Row): Row[] {
  return Array.from({ length: count }, (_, number) => row(number));
}

function document(form: TextForm, title: string, rows: readonly Row[]): string {
  return printed(['云川市水务局2024年度部门预算', '支出总表', '单位：万元', statement, title, rows], form);
}

const indicator = (number: number): Row => [
  '产出指标',
  '数量指标',
  `维修水库${String(number)}`,
  `≥${String(number)}座`,
];
const header = ['一级指标', '二级指标', '三级指标', '目标值'];

/** A document whose text goes on with so many of a sign's or a line's repetitions: some hundred KB, as the tables have. */
const withRepeated =
  (repeated: string) =>
  (count: number): string =>
    `${printed(['云川市水务局2024年度部门预算', '支出总表', '单位：万元', statement], 'tabs')}\n${repeated.repeat(10 * count)}`;

/** A document's text by its number of rows, for each kind of table. */
export const longTables: Readonly<Record<string, (rows: number) => string>> = {
  'statement by function': (count) =>
    printed(
      [
        '云川市水务局2024年度部门预算',
        '支出总表',
        '单位：万元',
        [
          ...statement,
          ...rowsOf(count, (n) => [
            `2130${String(1000 + (n % 900))}`.slice(0, 7),
            '水利',
            '3.00',
            '1.00',
            '2.00',
          ]),
        ],
      ],
      'tabs',
    ),
  'basic expenditure by economic category': (count) =>
    document('tabs', '一般公共预算基本支出表', [
      ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ...rowsOf(count, (n) => [`301${String(10 + (n % 90))}`, '基本工资', '3.00', '1.00', '2.00']),
    ]),
  'list of projects with their indicators': (count) =>
    document('tabs', '部门项目绩效目标表', [
      ['项目名称', '金额', '绩效目标', ...header],
      ...rowsOf(count, (n) => [`水库${String(n)}项目`, '2.00', '完成维修', ...indicator(n)]),
    ]),
  'list of tasks whose header comes again': (count) =>
    document(
      'tabs',
      '年度主要任务',
      rowsOf(count, (n) =>
        n % 2 === 0 ? ['任务名称', '主要内容', '预算金额'] : [`任务${String(n)}`, '维修水库', '2.00'],
      ),
    ),
  ...Object.fromEntries(
    (['tabs', 'words', 'lines', 'laid out'] as const).map((form) => [
      `indicators of one project, ${form}`,
      (count: number) =>
        document(form, '水库项目绩效目标表', [
          ['项目名称', '水库项目', '', ''],
          header,
          ...rowsOf(count, indicator),
        ]),
    ]),
  ),
  'block of Markdown rules': withRepeated('|---|---|\n'),
  'line of signs that begin a tag': withRepeated('<a '),
  'cell of words run together': withRepeated('指标值 '),
};
