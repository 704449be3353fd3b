import { describe, expect, it } from 'vitest';
import { printed, type TextForm } from '../../../bench/reading/written.ts';
import { readTasks } from '../../../loaders/document/tasks.ts';
import { sourceOf } from '../source-of.ts';

const table = `部门整体支出绩效目标表
绩效目标
年度工作任务 绩效指标 指标方向 目标值 计量单位 涉及项目 涉及财政资金
保护全县草原
生态，治理退
化草场。
改良草场面积 ≥ 50 万亩
草籽购买与发放项目；
高海拔地区草原围栏建设与维护补助资
金；
草原防火。
1,250.50
培训基层技术人员和
牧民的人数
≥ 400 人
发展现代畜牧
业，提高牧民
收入。
良种牲畜存栏 = 3 万头 种畜场补助；
品牌推广。
80.00
牧民人均收入增长 ≥ 5 %
附件2`;

describe('the year’s tasks of a department', () => {
  it('have their targets, projects and money', () => {
    const { tasks, problems } = readTasks(sourceOf(table));
    expect(problems).toEqual([]);
    expect(tasks.map(({ name, amount, projectNames }) => [name, amount, projectNames])).toEqual([
      [
        '保护全县草原生态，治理退化草场。',
        1250.5,
        ['草籽购买与发放项目', '高海拔地区草原围栏建设与维护补助资金', '草原防火'],
      ],
      ['发展现代畜牧业，提高牧民收入。', 80, ['种畜场补助', '品牌推广']],
    ]);
    expect(
      tasks.map(({ indicators }) => indicators.map(({ name, targetText }) => name + String(targetText))),
    ).toEqual([
      ['改良草场面积≥50万亩', '培训基层技术人员和牧民的人数≥400人'],
      ['良种牲畜存栏=3万头', '牧民人均收入增长≥5%'],
    ]);
    expect(tasks[0]?.lines).toEqual([4, 15]);
  });

  it('are none in a document without such a table', () => {
    expect(
      readTasks(sourceOf('一级指标 二级指标 三级指标 目标值\n产出指标 数量指标 购买草籽 =20吨')),
    ).toEqual({ tasks: [], problems: [] });
  });
});

describe('a list of the year’s tasks without indicators', () => {
  const rows = [
    ['年度主要任务', '任务名称', '主要内容', '预算金额（万元）', '', ''],
    ['', '', '', '总额', '财政拨款', '其他资金'],
    ['', '河道清淤', '清理淤积河段，恢复行洪能力，', '520.00', '500.00', '20.00'],
    ['', '水库除险加固', '加固坝体。', '135.50', '135.50', ''],
    ['', '节水灌溉', '改造渠系并推广滴灌技术。', '82.00', '', '82.00'],
    ['', '金额合计', '', '737.50', '635.50', '102.00'],
    ['年度总体目标', '建成。', '', '', '', ''],
  ];
  const read = (form: TextForm, table = rows) =>
    readTasks(sourceOf(`部门整体支出绩效目标表\n${printed([table], form)}`));

  it.each(['tabs', 'pipes', 'html', 'words', 'lines', 'laid out'] as const)(
    'has names and money, its cells in the form of %s',
    (form) => {
      const { tasks, problems } = read(form);
      expect(problems).toEqual([]);
      expect(tasks.map(({ name, amount }) => [name, amount])).toEqual([
        ['河道清淤', 520],
        ['水库除险加固', 135.5],
        ['节水灌溉', 82],
      ]);
    },
  );

  it('goes on where its header is printed again on the next page', () => {
    const [header = [], below = [], ...tasks] = rows;
    for (const form of ['tabs', 'words'] as const) {
      const again = read(form, [header, below, ...tasks.slice(0, 2), header, below, ...tasks.slice(2)]);
      expect(again.tasks.map(({ name }) => name)).toEqual(['河道清淤', '水库除险加固', '节水灌溉']);
    }
  });

  it('puts what is said in two lines beside the task in whose stretch it stands', () => {
    const wrapped = rows.flatMap((cells) =>
      cells[1] === '河道清淤' ? [cells, ['', '', '整治沿岸排口。', '', '', '']] : [cells],
    );
    const { tasks, problems } = read('laid out', wrapped);
    expect(problems).toEqual([]);
    expect(tasks.map(({ name, lines }) => [name, ...lines])).toEqual([
      ['河道清淤', 4, 5],
      ['水库除险加固', 6, 6],
      ['节水灌溉', 7, 7],
    ]);
  });

  it('tells where the tasks do not make the sum that is printed, and where amounts stand among words', () => {
    const lost = rows.filter((cells) => cells[1] !== '水库除险加固');
    const messages = read('words', lost).problems.map(({ message }) => message);
    expect(messages.join()).toMatch(/^The tasks of the list have 602 together, and the page prints 737.5/);
    const inOneLine = rows
      .flat()
      .filter((cell) => cell !== '')
      .join(' ');
    expect(readTasks(sourceOf(inOneLine)).problems).not.toEqual([]);
  });
});

describe('the year’s tasks in cells', () => {
  it('have their targets, projects and money, which span the rows of a task', () => {
    const rows = `部门整体支出绩效目标表
年度工作任务\t绩效指标\t指标方向\t目标值\t计量单位\t涉及项目\t涉及财政资金
治理退化草场\t改良草场面积\t≥\t50\t万亩\t草籽购买； 草原防火。\t1,250.50
\t培训牧民\t≥\t400\t人
提高牧民收入\t良种牲畜存栏\t=\t3\t万头\t种畜场补助。\t80.00
附件2`;
    const { tasks, problems } = readTasks(sourceOf(rows));
    expect(problems).toEqual([]);
    expect(tasks.map(({ name, amount, projectNames }) => [name, amount, projectNames])).toEqual([
      ['治理退化草场', 1250.5, ['草籽购买', '草原防火']],
      ['提高牧民收入', 80, ['种畜场补助']],
    ]);
    expect(tasks.flatMap(({ indicators }) => indicators.map((i) => [i.name, i.targetText]))).toEqual([
      ['改良草场面积', '≥50万亩'],
      ['培训牧民', '≥400人'],
      ['良种牲畜存栏', '=3万头'],
    ]);
  });
});
