/** The kinds of table that departments print, as sheets, each with what a reader must find in it. */
import type { Contents, Indicator } from './contents.ts';
import type { Random } from './random.ts';
import { cell, type Sheet, type SheetRow } from './sheet.ts';

/** What differs between the kinds of table of indicators. */
interface IndicatorTable {
  /** Header words behind the three levels, each with what a row prints under it. */
  readonly columns: readonly (readonly [string, (indicator: Indicator) => string])[];
  /** Whether it is a self-evaluation: its money has a header, its goals stand side by side, it ends in a total. */
  readonly evaluation: boolean;
  /** Header words of the money's weight. */
  readonly weightWord?: string;
  readonly title: string;
}

const targetText = ({ sign, target, unit }: Indicator): string => sign + target + unit;
const weight = ({ weight: points }: Indicator): string => String(points);
const score = ({ score: points }: Indicator): string => String(points);
const budgetTitle = '项目支出绩效目标表';
const evaluationTitle = '项目支出绩效自评表';
const scored = [
  ['得分', score],
  ['偏差原因分析及改进措施', ({ reason }: Indicator) => reason],
] as const;
const apart = [
  ['指标性质', ({ sign }: Indicator) => sign],
  ['年度指标值', ({ target }: Indicator) => target],
  ['计量单位', ({ unit }: Indicator) => unit],
] as const;

export const tableKinds = {
  'budget targets': { title: budgetTitle, evaluation: false, columns: [['目标值', targetText]] },
  'budget targets with the value, direction and unit apart': {
    title: budgetTitle,
    evaluation: false,
    columns: [
      ['指标方向', ({ sign }) => sign],
      ['指标值', ({ target }) => target],
      ['计量单位', ({ unit }) => unit],
    ],
  },
  'budget targets with a basis': {
    title: budgetTitle,
    evaluation: false,
    columns: [
      ['指标值', targetText],
      ['指标值确定依据', ({ weight: points }) => (points % 2 === 0 ? '县年度工作计划' : '历史数据')],
    ],
  },
  'budget targets with a description': {
    title: budgetTitle,
    evaluation: false,
    columns: [
      ['绩效指标描述', ({ name }) => `反映${name}的情况`],
      ['指标值', targetText],
    ],
  },
  'self-evaluation': {
    title: evaluationTitle,
    evaluation: true,
    weightWord: '分值',
    columns: [
      ['年度指标值', targetText],
      ['实际完成值', ({ actual }) => actual],
      ['分值', weight],
      ...scored,
    ],
  },
  'self-evaluation with the value, sign and unit apart': {
    title: evaluationTitle,
    evaluation: true,
    weightWord: '分值',
    columns: [...apart, ['实际完成值', ({ actual }) => actual], ['分值', weight], ...scored],
  },
  'self-evaluation with 权重': {
    title: evaluationTitle,
    evaluation: true,
    weightWord: '权重',
    columns: [
      ['年度指标值', targetText],
      ['全年完成值', ({ actual }) => actual],
      ['权重', weight],
      ...scored,
    ],
  },
  'self-evaluation with actuals only': {
    title: evaluationTitle,
    evaluation: true,
    columns: [
      ['年度指标值', targetText],
      ['完成值', ({ actual }) => actual],
    ],
  },
} as const satisfies Record<string, IndicatorTable>;

export type TableKind = keyof typeof tableKinds;

/** @param random whether the label 绩效指标 that spans the table is printed. */
export function sheetOf(contents: Contents, kind: TableKind, random: Random): Sheet {
  const table: IndicatorTable = tableKinds[kind];
  const corner = random.chance(50) ? 1 : 0;
  const columns = Math.max(corner + 3 + table.columns.length, table.evaluation ? 8 : 5);
  const rows: SheetRow[] = [
    [cell('项目名称', 0), cell(contents.name, 1, columns - 1)],
    [
      cell('主管部门', 0),
      cell(contents.department, 1, 2),
      cell('实施单位', 3),
      cell(contents.unit, 4, columns - 4),
    ],
    ...(table.evaluation ? evaluationRows(contents, table, columns) : budgetRows(contents, columns)),
    ...indicatorRows(contents.indicators, table, corner),
    ...(table.evaluation && table.weightWord !== undefined ? [totalRow(contents, table, corner)] : []),
  ];
  return { caption: [table.title, '（2024年度）'], columns, rows };
}

export const amount = (value: number): string => value.toFixed(2);

export function budgetRowsOf({ money }: Contents): [string, number][] {
  const fiscal = money.fiscal[1];
  const other = money.other[1];
  return [
    ['年度资金总额：', fiscal + other],
    ['其中：财政拨款', fiscal],
    ['其他资金', other],
  ];
}

function budgetRows(contents: Contents, columns: number): SheetRow[] {
  return [
    ...budgetRowsOf(contents).map(([label, value], at): SheetRow => [
      ...(at === 0 ? [cell('项目资金（万元）', 0, 1, 3)] : []),
      cell(label, 1),
      cell(amount(value), 2, columns - 2),
    ]),
    [cell('年度目标', 0), cell(contents.goal, 1, columns - 1)],
  ];
}

export function totalOf({ money }: Contents): readonly [number, number, number] {
  const parts = Object.values(money);
  const at = (index: 0 | 1 | 2): number =>
    Math.round(parts.reduce((sum, part) => sum + part[index], 0) * 100) / 100;
  return [at(0), at(1), at(2)];
}

export function rateOf([, adjusted, executed]: readonly [number, number, number]): number | null {
  return adjusted === 0 ? null : Math.round((executed / adjusted) * 10_000) / 100;
}

function evaluationRows(contents: Contents, table: IndicatorTable, columns: number): SheetRow[] {
  const { money } = contents;
  const header = ['年初预算数', '全年预算数', '全年执行数', table.weightWord ?? '分值', '执行率', '得分'];
  const parts: [string, readonly [number, number, number]][] = [
    ['年度资金总额', totalOf(contents)],
    ['其中：当年财政拨款', money.fiscal],
    ['上年结转资金', money.carryOver],
    ['其他资金', money.other],
  ];
  const rest = columns - 2;
  const left = Math.ceil(rest / 2);
  return [
    [cell('项目资金（万元）', 0, 1, 5), ...header.map((word, at) => cell(word, at + 2))],
    ...parts.map(([label, values], row): SheetRow => {
      const rate = rateOf(values);
      const printed = [
        ...values.map(amount),
        row === 0 ? '10' : '—',
        rate === null ? '—' : `${rate.toFixed(2)}%`,
        row === 0 ? String(contents.executionScore) : '—',
      ];
      return [cell(label, 1), ...printed.map((text, at) => cell(text, at + 2))];
    }),
    [
      cell('年度总体目标', 0, 1, 2),
      cell('预期目标', 1, left + 1),
      cell('实际完成情况', left + 2, rest - left),
    ],
    [cell(contents.goal, 1, left + 1), cell(contents.result, left + 2, rest - left)],
  ];
}

/** Over how many rows the labels of a row's levels go; 0 where a row above prints the label. */
export function labelSpans(indicators: readonly Indicator[], at: number): { outer: number; inner: number } {
  const span = (same: (a: Indicator, b: Indicator) => boolean): number => {
    const [own, before] = [indicators[at], indicators[at - 1]];
    if (own === undefined || (before !== undefined && same(own, before))) return 0;
    const next = indicators.findIndex((other, index) => index > at && !same(own, other));
    return (next < 0 ? indicators.length : next) - at;
  };
  return {
    outer: span((a, b) => a.level1 === b.level1),
    inner: span((a, b) => a.level1 === b.level1 && a.level2 === b.level2),
  };
}

function indicatorRows(indicators: readonly Indicator[], table: IndicatorTable, corner: 0 | 1): SheetRow[] {
  const words = ['一级指标', '二级指标', '三级指标', ...table.columns.map(([word]) => word)];
  const header = words.map((word, at) => cell(word, at + corner));
  const rows = indicators.map((indicator, at): SheetRow => {
    const { outer, inner } = labelSpans(indicators, at);
    return [
      ...(outer > 0 ? [cell(indicator.level1, corner, 1, outer)] : []),
      ...(inner > 0 ? [cell(indicator.level2, corner + 1, 1, inner)] : []),
      cell(indicator.name, corner + 2),
      ...table.columns.map(([, text], column) => cell(text(indicator), corner + 3 + column)),
    ];
  });
  const label = corner === 1 ? [cell('绩效指标', 0, 1, rows.length + 1)] : [];
  return [[...label, ...header], ...rows];
}

export function totalScoreOf({ indicators, executionScore }: Contents): number {
  return Math.round((indicators.reduce((sum, one) => sum + one.score, 0) + executionScore) * 100) / 100;
}

function totalRow(contents: Contents, table: IndicatorTable, corner: number): SheetRow {
  const at = corner + 3 + table.columns.findIndex(([word]) => word === table.weightWord);
  return [cell('总分', 0, at), cell('100', at), cell(String(totalScoreOf(contents)), at + 1)];
}
