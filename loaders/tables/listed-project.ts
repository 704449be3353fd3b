/** A project of a table that lists many under one header: the words of its columns, and what its cells make of it. */
import { readWanYuan, type MoneyUnit } from '../fields/money.ts';
import { foldText, sentenceOf, withoutSpace } from '../fields/text.ts';
import type { IndicatorRecord, Lines } from '../records.ts';
import { noFunding, type ProjectDraft } from './project-draft.ts';

/** The columns that a list of projects has in front of their indicators. */
export type ProjectColumn = 'order' | 'name' | 'code' | 'unit' | 'goal' | 'total' | 'fiscal' | 'other';

const projectWords: readonly [ProjectColumn, RegExp][] = [
  ['order', /^序号$/],
  ['name', /^(?:单位名称[、,/(]?)?项目(?:名称)?\)?$|^二级项目名称$/],
  ['code', /^项目(?:编码|代码|编号)$/],
  ['unit', /^(?:预算|实施|项目|主管)?单位(?:名称)?$/],
  ['goal', /^(?:项目)?(?:支出)?(?:年度|总体|年度总体)?(?:绩效)?目标$/],
  [
    'total',
    /^(?:项目|年度)?(?:资金|预算)?(?:总额|金额|合计|总计|资金)(?:\(.*\))?$|^(?:年度)?预算数(?:\(.*\))?$/,
  ],
  ['fiscal', /^(?:其中:)?(?:财政拨款|财政资金)(?:\(.*\))?$/],
  ['other', /^(?:其他资金|单位资金)(?:\(.*\))?$/],
];

/** What a header word in front of 一级指标 names, null for any other word. */
export function projectColumn(word: string): ProjectColumn | null {
  const folded = foldText(word);
  return projectWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** Whether a text ends like the name of a unit (…局, …中心, …学校). */
export function isBodyName(text: string): boolean {
  return /(?:[局委办室厅院处部心队所校学馆站社府场园台联协]|(?:委员|联合|协|学|工|商|字|基金|研究)会)$/.test(
    text,
  );
}

/**
 * The project with what its own cells print; all else is null.
 *
 * @param printed the first text that its rows print in a column, empty where there is none.
 * @param moneyUnit of the list's amounts.
 */
export function listedProject(
  { name, unit, indicators, lines }: ListedProject,
  printed: (column: ProjectColumn) => string,
  moneyUnit: MoneyUnit,
): ProjectDraft {
  const amount = (column: ProjectColumn): number | null => readWanYuan(printed(column), moneyUnit);
  return {
    name,
    code: withoutSpace(printed('code')) || null,
    department: null,
    unit,
    fiscalYear: null,
    projectClass: null,
    period: null,
    goal: null,
    annualGoal: sentenceOf(printed('goal')) || null,
    result: null,
    funding: {
      ...noFunding,
      total: amount('total'),
      fiscal: amount('fiscal'),
      other: amount('other'),
    },
    totalScore: null,
    indicators: [...indicators],
    disbursements: [],
    repairs: [],
    lines,
    moneyRows: [],
    usage: null,
    legalBasis: null,
  };
}

export interface ListedProject {
  readonly name: string;
  readonly unit: string | null;
  readonly indicators: readonly IndicatorRecord[];
  readonly lines: Lines;
}
