import { describe, expect, it } from 'vitest';
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
