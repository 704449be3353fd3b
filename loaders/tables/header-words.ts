/**
 * The dictionary of header words: which column of which table a printed word names. A new kind of table is, for the
 * most part, one more word here.
 */
import { foldText } from '../fields/text.ts';

/** The columns of a table of indicators. */
export type IndicatorColumn =
  | 'group' // 绩效指标, the label that spans the whole table
  | 'level1'
  | 'level2'
  | 'goalNumber' // 目标1, 目标2 in tables of 2019
  | 'name'
  | 'description'
  | 'basis'
  | 'operator' // 指标性质, 符号: a column of its own for ≥
  | 'target'
  | 'unit' // 计量单位
  | 'periodTarget'
  | 'standard'
  | 'halfYear'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'other'; // a column that the record has no place for: 指标属性, 完成目标可能性

/** The columns of a project's money. */
export type MoneyColumn = 'initial' | 'adjusted' | 'executed' | 'weight' | 'rate' | 'score';

const indicatorWords: readonly [IndicatorColumn, RegExp][] = [
  ['group', /^(?:年度)?绩效(?:目标)?(?:指标|目标)?$|^绩效目标指标$|^评价指标$/],
  ['level1', /^(?:一级指标|一级|一级绩效指标|指标类型|指标类别)$/],
  ['level2', /^(?:二级指标|二级|二级绩效指标)$/],
  ['name', /^(?:三级指标|三级|三级绩效指标|四级指标|指标名称|绩效内容|绩效指标名称|具体指标)$/],
  [
    'description',
    /^(?:绩效指标描述|指标描述|指标解释|指标说明|内涵解释|指标内容|评价标准|评分标准|评分规则)$/,
  ],
  ['basis', /^(?:指标值确定依据|指标确定依据|确定依据|指标来源)$/],
  ['operator', /^(?:指标性质|绩效指标性质|指标方向|指标符号|运算符号|符号|比较符)$/],
  ['unit', /^(?:计量单位|绩效度量单位|度量单位|指标单位|单位)$/],
  ['periodTarget', /^(?:实施期目标值?|实施期(?:目标)?绩效目标值)$/],
  ['standard', /^(?:绩效标准)$/],
  ['halfYear', /^(?:半年目标值?|半年绩效目标值|上半年目标值?)$/],
  [
    'target',
    /^(?:(?:绩效|年度|年初|全年|预期|计划|年度绩效|年初设定|设定)?(?:目标|指标|指标目标|目标指标)(?:设定)?值|预期值|计划完成值|(?:预期|预计)?当年实现值)$/,
  ],
  [
    'actual',
    /^(?:(?:全年|年度|指标|目标)?(?:实际)?完成(?:指标)?(?:值|情况)|(?:全年|年度)?实际完成|(?:全年)?实际值?)$/,
  ],
  ['weight', /^(?:指标分值|分值|权重|指标权重|分值权重|权重\(%\)|权重\(分值\)|分值\(权重\)|指标得分|指标)$/],
  ['other', /^(?:指标属性|指标类别属性|定性定量)$/],
  ['score', /^(?:自评得分|得分|自评分|自评分数|评价得分|实际得分|自评)$/],
  // Closed: a flattened table's first cell, put behind the word, must not become part of it.
  [
    'reason',
    /^(?:(?:(?:偏差|未完成|未达标|未实现|扣分)度?(?:的?原因|分析)|原因分析)[分析及和与、或拟采取的改进整完善措施说明建议意见下一步情况对策]*|改进措施|备注)$/,
  ],
];

/** What the years before printed (近两年指标值: 前年 | 上年), beside the year's own target. */
const earlierYears = /^(?:近[两三]年指标值|(?:前|上|去)年度?(?:指标值|实际值|完成值)?)$/;

/** Whether a word names a column of figures of earlier years, which the record has no place for. */
export function isOfEarlierYears(word: string): boolean {
  return earlierYears.test(foldText(word));
}

/** All of them in one: most texts are no header word, and are asked at every line. */
const anyIndicatorWord = new RegExp(indicatorWords.map(([, pattern]) => pattern.source).join('|'));

/** What is left of a header word in its first row where the rest broke over into the next: 实际 / 完成值. */
const firstHalf = /^(?:一级|二级|三级|实际|指标|自评)$/;

/** Words that span several columns and name none. */
const spanningWords = /^(?:当年度目标|实施期|当年度|年度目标|绩效目标及指标)$/;

const moneyWords: readonly [MoneyColumn, RegExp][] = [
  ['initial', /^(?:年初预算数|年初预算|年初预算金额)/],
  ['adjusted', /^(?:全年预算数|全年预算|调整后预算数|调整预算数|预算数)/],
  ['executed', /^(?:全年执行数|全年执行|执行数|实际支出数|实际执行数)/],
  ['weight', /^(?:分值|权重|执行率(?:权重|分值))$/],
  ['rate', /^(?:预算)?执行率(?!权重|分值|得分)/],
  ['score', /^(?:得分|自评得分|执行率得分)$/],
];

/** Characters of a cell that can be a header's, with brackets and with spaces between all of them. */
export const longestHeaderCell = 120;

/** What column a header word names in a table of indicators, null where the word is unknown or spans columns. */
export function indicatorColumn(word: string): IndicatorColumn | null {
  if (word.length > longestHeaderCell) return null;
  const folded = foldText(word);
  return columnOf(folded) ?? (folded.includes('(') ? columnOf(withoutBrackets(folded)) : null);
}

function columnOf(folded: string): IndicatorColumn | null {
  if (!anyIndicatorWord.test(folded)) return null;
  return indicatorWords.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** 年度(/项目)指标值 and 指标值(包含数字及文字描述) name the column that their other words name. */
function withoutBrackets(folded: string): string {
  return folded.replace(/\([^()]*\)/g, '');
}

/** 运算符号 | 指标内容 | 计量单位: beside a column of signs and without one of targets, 指标内容 is what the sign is of. */
export function isTargetBesideSign(word: string, columns: ReadonlySet<unknown>): boolean {
  return foldText(word) === '指标内容' && columns.has('operator') && !columns.has('target');
}

/** Whether a word names its column by its first half only, so that the row below may go on with it. */
export function isHalfHeaderWord(word: string): boolean {
  return firstHalf.test(foldText(word));
}

/** Whether a word belongs to a header of indicators, as a column or spanning several. */
export function isIndicatorHeaderWord(word: string): boolean {
  return (
    word.length <= longestHeaderCell && (indicatorColumn(word) !== null || spanningWords.test(foldText(word)))
  );
}

/** What column a header word names among a project's money, null where the word is unknown. */
export function moneyColumn(word: string): MoneyColumn | null {
  const folded = foldText(word);
  return moneyWords.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** The header word whose end a cell lost (三级指, 年度指标), null where none or several begin so. */
export function completedHeaderWord(fragment: string): string | null {
  const folded = foldText(fragment);
  if (folded.length < 3) return null;
  const words = completeWords.filter((word) => word.startsWith(folded));
  const [only] = words;
  return words.length === 1 && only !== undefined ? only : null;
}

/** Whether some header word ends with these characters: what a header word that broke over lines goes on with. */
export function endsHeaderWord(fragment: string): boolean {
  const folded = foldText(fragment);
  return folded.length > 0 && completeWords.some((word) => word.endsWith(folded));
}

const completeWords = `
  绩效指标 一级指标 二级指标 三级指标 年度指标值 年度目标值 目标值 指标值 绩效标准 半年目标值 全年目标值 绩效目标值
  实际完成值 全年完成值 指标分值 自评得分 指标权重 偏差原因分析及改进措施 未完成原因和改进措施 计量单位 指标性质
  绩效内容 绩效指标描述
`
  .trim()
  .split(/\s+/);
