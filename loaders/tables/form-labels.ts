/** The labels of the form above a table of indicators, whatever the text's form. A new label is one more word here. */
import { foldText } from '../fields/text.ts';

export type FormField =
  | 'name'
  | 'code'
  | 'department'
  | 'unit'
  | 'projectClass'
  | 'nature'
  | 'start'
  | 'finish'
  | 'period'
  | 'goal'
  | 'annualGoal'
  | 'result'
  | 'legalBasis'
  | 'usage';

/** 转移支付（项目）名称, 项目支出名称, 预算项目名称: forms differ in what they call a project. */
const nameWords =
  '(?:预算|一级|二级|政策)?项目(?:支出)?名称|项目\\((?:政策|资金|专项)\\)名称|(?:政策|资金|专项(?:资金)?|转移支付)(?:\\(项目\\))?名称';

/** Regular expressions; null: a label whose value the record has no place for. */
export const formLabelWords: readonly [FormField | null, string][] = [
  ['name', nameWords],
  ['code', '项目编码|项目代码|项目编号|部门预算编码'],
  [
    'department',
    '(?:项目|省级|地方)?主管部门(?:\\(单位\\))?(?:及代码|名称)?|部门\\(单位\\)名称|(?:(?:省级|市级|县级)?预算)?部门名称|(?:省级|市级|县级)预算部门',
  ],
  ['unit', '项目实施单位|实施单位|(?:项目)?资金使用单位|填报单位|项目单位|申报单位|预算单位|单位名称'],
  ['projectClass', '项目分类|项目类型|项目类别|项目属性'],
  ['nature', '项目性质'],
  ['start', '计划开始日期|开始时间|项目开始时间'],
  ['finish', '计划完成日期|结束时间|项目结束时间'],
  ['period', '项目起止时间|项目期限?|实施期限|执行期限|项目周期|项目实施期|项目实施周期'],
  ['goal', '总体目标|总目标|项目总目标|项目总体目标|总体绩效目标|绩效总目标|中长期目标|实施期目标'],
  ['annualGoal', '年度总体目标|年度绩效目标|年度目标|当年度目标|当年绩效目标'],
  ['legalBasis', '项目确定的依据|立项依据|项目立项依据|设立依据|项目依据'],
  ['usage', '资金使用范围|资金用途|预算规模及资金用途'],
  [
    null,
    '中央主管部门|省级财政部门|资金情况|项目负责人|联系电话|项目联系人|联系人|存续类型|项目概况|项目确定情况|项目申报的可行性',
  ],
];

const whole = formLabelWords.map(([field, words]) => [field, new RegExp(`^(?:${words})[:：]?$`)] as const);

/** All of them in one: most texts are no label. */
const anyWhole = new RegExp(`^(?:${formLabelWords.map(([, words]) => words).join('|')})[:：]?$`);

/** The field that a label names by itself, with its colon or without; null for one without a place, undefined for no label. */
export function formFieldOf(label: string): FormField | null | undefined {
  const folded = foldText(label);
  return anyWhole.test(folded) ? whole.find(([, pattern]) => pattern.test(folded))?.[0] : undefined;
}

/** Whether a row's first word says that a project's name follows, with or without the name behind it. */
export function beginsWithNameLabel(word: string): boolean {
  return new RegExp(`^(?:${nameWords})`).test(word);
}

/** The left one of two labels under 年度总体目标: what was planned. */
export function isExpectedGoal(label: string): boolean {
  return /^(?:(?:年度)?(?:预期|设定|计划)目标|年初(?:设定)?(?:的?绩效)?目标|全年绩效目标):?$/.test(
    foldText(label),
  );
}

/** The right one: what came of it. */
export function isActualResult(label: string): boolean {
  return /^(?:(?:目标|(?:全年|年度)(?:绩效|总体)?目标|全年|年度)?实际完成(?:情况)?|(?:年度|全年)?(?:绩效|总体)?目标(?:实际)?完成情况(?:综述|说明)?):?$/.test(
    foldText(label),
  );
}
