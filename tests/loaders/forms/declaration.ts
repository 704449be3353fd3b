/** 项目支出绩效目标申报表: what a department declares for the whole period and for the year, in two blocks or the year's alone. */
import type { Contents, Indicator } from './contents.ts';
import { cell, type Sheet, type SheetRow } from './sheet.ts';
import { amount, budgetRowsOf, labelSpans } from './tables.ts';

const periodYears = 3;

function periodTarget({ sign, target, unit }: Indicator): string {
  return unit === '' || unit === '%'
    ? sign + target + unit
    : `${sign}${String(Number(target) * periodYears)}${unit}`;
}

export function declarationSheet(contents: Contents, blocks: 1 | 2): Sheet {
  const columns = blocks === 1 ? 5 : 8;
  const half = Math.floor(columns / 2);
  const pair = (left: string, value: string, right: string, other: string): SheetRow => [
    cell(left, 0),
    cell(value, 1, half - 1),
    cell(right, half),
    cell(other, half + 1, columns - half - 1),
  ];
  return {
    caption: ['项目支出绩效目标申报表', '（2024年度）'],
    columns,
    rows: [
      [cell('项目名称', 0), cell(contents.name, 1, columns - 1)],
      pair('主管部门及代码', `${contents.department}[306]`, '实施单位', contents.unit),
      pair('项目属性', '延续项目', '项目期', `${String(periodYears)}年`),
      ...moneyRows(contents, columns, blocks),
      ...goalRows(contents, columns, blocks),
      ...indicatorRows(contents.indicators, blocks),
    ],
  };
}

function moneyRows(contents: Contents, columns: number, blocks: 1 | 2): SheetRow[] {
  const half = Math.floor(columns / 2);
  return budgetRowsOf(contents).map(([label, value], at): SheetRow => {
    const corner = at === 0 ? [cell('项目资金（万元）', 0, 1, 3)] : [];
    if (blocks === 1) return [...corner, cell(label, 1), cell(amount(value), 2, columns - 2)];
    const ofPeriod = at === 0 ? '实施期资金总额：' : label;
    return [
      ...corner,
      cell(ofPeriod, 1),
      cell(amount(value * periodYears), 2, half - 2),
      cell(label, half),
      cell(amount(value), half + 1, columns - half - 1),
    ];
  });
}

function goalRows({ goal, result }: Contents, columns: number, blocks: 1 | 2): SheetRow[] {
  if (blocks === 1) return [[cell('年度目标', 0), cell(goal, 1, columns - 1)]];
  const half = Math.floor(columns / 2);
  return [
    [cell('总体目标', 0, 1, 2), cell('实施期目标', 1, half - 1), cell('年度目标', half, columns - half)],
    [cell(result, 1, half - 1), cell(goal, half, columns - half)],
  ];
}

function indicatorRows(indicators: readonly Indicator[], blocks: 1 | 2): SheetRow[] {
  const block = ['二级指标', '三级指标', '指标值'];
  const words = ['一级指标', ...block, ...(blocks === 2 ? block : [])];
  const rows = indicators.map((indicator, at): SheetRow => {
    const { outer, inner } = labelSpans(indicators, at);
    const year = indicator.sign + indicator.target + indicator.unit;
    const own = (column: number, target: string): SheetRow => [
      ...(inner > 0 ? [cell(indicator.level2, column, 1, inner)] : []),
      cell(indicator.name, column + 1),
      cell(target, column + 2),
    ];
    return [
      ...(outer > 0 ? [cell(indicator.level1, 1, 1, outer)] : []),
      ...(blocks === 1 ? own(2, year) : [...own(2, periodTarget(indicator)), ...own(5, year)]),
    ];
  });
  return [[cell('绩效指标', 0, 1, rows.length + 1), ...words.map((word, at) => cell(word, at + 1))], ...rows];
}

export function expectedDeclaration(contents: Contents, blocks: 1 | 2): object {
  const [total, fiscal, other] = budgetRowsOf(contents).map(([, value]) => value);
  return {
    name: contents.name,
    department: contents.department,
    unit: contents.unit,
    projectClass: '延续项目',
    period: `${String(periodYears)}年`,
    goal: blocks === 1 ? null : contents.result,
    annualGoal: contents.goal,
    funding: { total, fiscal, other },
    indicators: contents.indicators.map((indicator) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      targetText: indicator.sign + indicator.target + indicator.unit,
      periodTarget: blocks === 1 ? null : periodTarget(indicator),
    })),
  };
}
