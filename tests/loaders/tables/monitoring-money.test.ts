import { describe, expect, it } from 'vitest';
import { printed, type TextForm } from '../../../bench/reading/written.ts';
import { extractText } from '../../../loaders/index.ts';

const rows = [
  ['项目名称', '水库清淤补助', '', '', '', ''],
  ['主管部门', '云川市水务局', '', '实施单位', '云川市水库管理所', ''],
  ['项目资金（万元）', '', '年初预算数', '1-7月执行数', '1-7月执行率', '全年预计执行数'],
  ['', '年度资金总额', '260.00', '130.00', '50.00%', '250.00'],
  ['', '其中：本年财政拨款', '240.00', '120.00', '50.00%', '240.00'],
  ['', '上年结转', '20.00', '10.00', '', '10.00'],
  ['年度总体目标', '清淤三座水库。', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况'],
  ['产出指标', '数量指标', '清淤水库', '≥3座', '2座', '3座'],
];

function project(form: TextForm, table = rows) {
  const text = `项目支出绩效目标执行监控表\n（2024年1-7月）\n${printed([table], form)}`;
  const [record] = extractText('监控.txt', new TextEncoder().encode(`云川市水务局2024年部门预算\n\n${text}`));
  return record ?? expect.unreachable();
}

describe('a table that monitors a project within the year', () => {
  it.each(['tabs', 'pipes', 'html', 'words', 'lines', 'laid out'] as const)(
    'gives the year’s budget, and no part of a year as what the project took (%s)',
    (form) => {
      const [{ funding, name } = expect.unreachable()] = project(form).projects;
      expect(name).toBe('水库清淤补助');
      expect(funding).toMatchObject({
        initialBudget: 260,
        adjustedBudget: null,
        executed: null,
        executionRate: null,
        total: null,
        fiscal: 240,
        carryOver: 20,
      });
    },
  );

  it('tells where the budget of a row does not stand under its header', () => {
    const shifted = rows.map((cells) =>
      cells[1] === '年度资金总额' ? ['', '年度资金总额', '', '260.00', '130.00', '50.00%', '250.00'] : cells,
    );
    const { projects, problems } = project('tabs', shifted);
    expect(projects[0]?.funding.initialBudget).toBeNull();
    expect(problems.map(({ message }) => message).join()).toContain('年度资金总额: no amount stands under');
  });
});
