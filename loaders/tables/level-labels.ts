/**
 * The labels of the levels of indicators: which words stand in the columns 一级指标 and 二级指标, and which first
 * level a second level belongs to (项目支出绩效评价管理办法, 财预〔2020〕10号, and the older scheme 投入 / 产出 / 效益).
 */
import { foldText } from '../fields/text.ts';

export interface LevelLabel {
  readonly level: 1 | 2;
  /** The complete label as printed in full: 产出指标 for the damaged 产出指. */
  readonly label: string;
}

const firstLevels = ['投入', '产出', '成本', '效益', '效果', '满意度', '过程', '决策', '管理', '影响力'];

/** Second levels, each with the first levels that it may stand under; the first of them is its own. */
const secondLevels: Readonly<Record<string, readonly string[]>> = {
  数量: ['产出'],
  质量: ['产出'],
  时效: ['产出', '投入'],
  经济成本: ['成本', '产出', '投入'],
  社会成本: ['成本', '产出', '投入'],
  生态环境成本: ['成本', '产出', '投入'],
  其他资源投入: ['投入'],
  经济效益: ['效益', '效果'],
  社会效益: ['效益', '效果'],
  生态效益: ['效益', '效果'],
  可持续影响: ['效益', '效果'],
  可持续发展: ['效益', '效果'],
  服务对象满意度: ['满意度', '效益', '效果'],
  社会公众满意度: ['满意度', '效益', '效果'],
  社会公众或服务对象满意度: ['满意度', '效益', '效果'],
};

/** Whom the satisfaction is of, in a table's own words: 帮扶对象满意度指标. Whole groups alone (居民满意度) are names of indicators. */
const ownSatisfaction = /^(?:\p{Script=Han}{2}对象|受益(?:群众|群体|人员|农户|企业))满意度(?:类?指标|目标)$/u;

const suffixes = ['指标', '类指标', '目标', ''];

/** 成本 is a first level (成本指标) and in older tables a second one (成本目标 under 投入, 成本指标 under 产出). */
const eitherLevel = new Set(['成本']);

const labels = new Map<string, LevelLabel>();
for (const word of Object.keys(secondLevels)) {
  for (const suffix of suffixes) {
    if (suffix !== '' || word.length > 2) labels.set(word + suffix, { level: 2, label: word + suffix });
  }
}
for (const word of firstLevels) {
  for (const suffix of suffixes) {
    const level = suffix === '目标' && eitherLevel.has(word) ? 2 : 1;
    labels.set(word + suffix, { level, label: word + suffix });
  }
}

const stem = ({ label }: LevelLabel): string => stemOf(label);

/** Labels cut off behind their third character or later, where they begin one family of labels alone. */
const cutLabels = new Map<string, LevelLabel | null>();
for (const whole of labels.values()) {
  if (!/(?:指标|目标)$/.test(whole.label)) continue;
  for (let length = 3; length <= whole.label.length; length += 1) {
    const cut = whole.label.slice(0, length);
    const known = cutLabels.get(cut);
    const isOther = known === null || (known !== undefined && stem(known) !== stem(whole));
    cutLabels.set(cut, isOther ? null : (known ?? whole));
  }
}

/**
 * Read a cell as a level's label, also where extraction cut its end off (`产出指`, `服务对象满意`) or put spaces in
 * it. A cut label is one that begins exactly one family of labels and is at least 3 characters long.
 */
export function readLevelLabel(cell: string): LevelLabel | null {
  const folded = foldText(cell);
  const known = labels.get(folded) ?? cutLabels.get(folded);
  if (known !== undefined) return known;
  return folded.length <= 16 && ownSatisfaction.test(folded) ? { level: 2, label: folded } : null;
}

/** The most characters that the rest of a label has. */
const longestRemainder = 5;

/** Ends of labels, each shorter than a label. */
const remainders = new Set(
  [...labels.keys(), '绩效指标', '绩效目标'].flatMap((label) =>
    Array.from({ length: Math.min(longestRemainder, label.length - 1) }, (_, at) => label.slice(-(at + 1))),
  ),
);

/** Whether a cell can be the rest of a label that broke over lines: 标, 指标, 度指标, 目标. */
export function isLabelRemainder(cell: string): boolean {
  // A folded text may be shorter, but not by much.
  return cell.length <= 4 * longestRemainder && remainders.has(foldText(cell));
}

/** Whether a second level may stand under a first one; an unknown word may stand anywhere. */
export function mayStandUnder(level2: string, level1: string): boolean {
  const allowed = secondLevels[familyOf(level2)];
  return allowed === undefined || allowed.includes(stemOf(level1)) || !firstLevels.includes(stemOf(level1));
}

/** The first level that a second level belongs to, in the form that the second level has (经济效益指标 → 效益指标); null where unknown. */
export function firstLevelOf(level2: string): string | null {
  const own = secondLevels[familyOf(level2)]?.[0];
  if (own === undefined) return null;
  return /目标$/.test(foldText(level2)) ? own : `${own}指标`;
}

/** The stem under which the dictionary has a second level. */
function familyOf(level2: string): string {
  return ownSatisfaction.test(foldText(level2)) ? '服务对象满意度' : stemOf(level2);
}

/** The level's word without 指标, 类指标, 目标. */
export function stemOf(label: string): string {
  return foldText(label).replace(/(?:类?指标|目标)$/, '');
}
