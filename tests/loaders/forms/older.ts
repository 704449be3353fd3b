/** The tables of 2019: 投入, 产出, 效益 with numbered goals, a standard, a half-year and a year's target. */
import type { Contents, Indicator } from './contents.ts';
import { cell, type Sheet, type SheetRow } from './sheet.ts';
import { amount, budgetRowsOf, labelSpans } from './tables.ts';

const firstLevels: Readonly<Record<string, string>> = {
  产出指标: '产出',
  效益指标: '效益',
  满意度指标: '效益',
};

function inOlderScheme(indicators: readonly Indicator[]): Indicator[] {
  return indicators
    .map((indicator) => ({
      ...indicator,
      level1:
        indicator.level2 === '时效指标' || indicator.level2 === '成本指标'
          ? '投入'
          : (firstLevels[indicator.level1] ?? ''),
      level2: indicator.level2.replace('指标', '目标'),
    }))
    .sort((a, b) => order.indexOf(a.level1) - order.indexOf(b.level1));
}

const order = ['投入', '产出', '效益'];

const measured = ({ sign, target, unit }: Indicator): string => sign + target + unit;
const halfYear = ({ sign, target, unit }: Indicator): string =>
  unit === '' ? target : `${sign}${String(Number(target) / 2)}${unit}`;

export function olderSheet(contents: Contents): Sheet {
  const columns = 8;
  const indicators = inOlderScheme(contents.indicators);
  const [total, fiscal, other] = budgetRowsOf(contents).map(([, value]) => amount(value));
  const money = [
    ['资金总额：', total],
    ['一般公共预算拨款：', fiscal],
    ['基金预算拨款：', '0.00'],
    ['其他：', other],
  ] as const;
  return {
    caption: ['发展经费绩效目标表'],
    columns,
    rows: [
      [cell('项目名称', 0), cell(contents.name, 1, columns - 1)],
      [cell('填报单位', 0), cell(contents.unit, 1, columns - 1)],
      ...money.map(([label, value = ''], at): SheetRow => [
        ...(at === 0 ? [cell('业务费资金申请（万元）', 0, 1, money.length)] : []),
        cell(label, 1),
        cell(value, 2, columns - 2),
      ]),
      [cell('总体目标', 0), cell(contents.goal, 1, columns - 1)],
      [
        cell('绩效目标', 0, 1, indicators.length + 1),
        cell('评价指标', 1, 3),
        cell('绩效内容', 4),
        cell('绩效标准', 5),
        cell('半年目标值', 6),
        cell('全年目标值', 7),
      ],
      ...indicators.map((indicator, at) => indicatorRow(indicators, indicator, at)),
    ],
  };
}

function indicatorRow(indicators: readonly Indicator[], indicator: Indicator, at: number): SheetRow {
  const { outer, inner } = labelSpans(indicators, at);
  return [
    ...(outer > 0 ? [cell(indicator.level1, 1, 1, outer)] : []),
    ...(inner > 0 ? [cell(indicator.level2, 2, 1, inner)] : []),
    cell(`目标${String(numberInGroup(indicators, at))}`, 3),
    cell(indicator.name, 4),
    cell(measured(indicator), 5),
    cell(halfYear(indicator), 6),
    cell(measured(indicator), 7),
  ];
}

function numberInGroup(indicators: readonly Indicator[], at: number): number {
  let number = 1;
  while (indicators[at - number]?.level2 === indicators[at]?.level2) number += 1;
  return number;
}

export function expectedOlder(contents: Contents): object {
  const [total, fiscal, other] = budgetRowsOf(contents).map(([, value]) => value);
  return {
    name: contents.name,
    unit: contents.unit,
    goal: contents.goal,
    funding: { total, fiscal, other },
    indicators: inOlderScheme(contents.indicators).map((indicator) => ({
      level1: indicator.level1,
      level2: indicator.level2,
      name: indicator.name,
      standard: measured(indicator),
      halfYear: halfYear(indicator),
      targetText: measured(indicator),
    })),
  };
}
