/** The name under which the same measure (指标) is found wherever an indicator uses it. */
import { keyText } from '../text.ts';

/** Signs that number a list: ① and ㈠, which NFKC would make part of the name. */
const listSign = /^\s*[\u2460-\u2473\u2474-\u249b\u3220-\u3229]\s*/;

/** An ordinal before a name: 指标1：, 目标2., 1、, (3), (三), 一、; no ordinal is the 5 of 5G or of 指标5年内. */
const ordinal =
  /^(?:(?:三级)?(?:指标|目标)\d{0,2}[:.、,]|指标\d{1,2}(?=[\p{Script=Han}"])(?![年月日个家项次场人万亿])|\(\d{1,2}\)|\([一二三四五六七八九十]+\)|\d{1,2}(?:[、:)]|\.(?!\d))|[一二三四五六七八九十]{1,3}、)/u;

/** The year of the target, which is no part of what is measured; 2023年底 and 2023年前 begin a condition. */
const year = /^(?:19|20)\d{2}年度?(?![底末初前内度以至到及-]|\d)/;

/** The target printed into the name: ≥90%, 不少于100人次. */
const printedTarget =
  /(?:>=|<=|[≥≧≤≦><=]|不低于|不少于|不小于|不高于|不超过|不大于|达到|至少)\d+(?:\.\d+)?([^\d()]{0,3}?)(?:以上|以内|以下)?$/;

/** What stands behind a name in brackets: a unit, or a unit after a comma. */
const inBrackets = /\(([^()]*?)[,、;]?([^(),、;]*)\)$/;

/** Units that count the very things that the name names: they add nothing to it. */
const countsTheNamed = /^(?:[个家户台套件项辆座条份处所只/]|个数|数量)+$/;

/**
 * Units that say nothing new only behind a name that says the same: 培训(人) and 培训(场) are two measures, 培训人次(人)
 * is 培训人次, and 工业产值(%) is not 工业产值(亿元).
 */
const saidByTheName: readonly { readonly unit: RegExp; readonly name: RegExp }[] = [
  { unit: /^(?:%|‰|百分比)$/, name: /(?:率|比|比重|比例|占比|度|幅|幅度|速|增速|程度|增长)(?:\([^()]*\))?$/ },
  { unit: /^[百千万亿]*元$/, name: /(?:额|值|资金|经费|成本|投入|收入|支出|费|费用|税|数|标准|规模)$/ },
  { unit: /^[百千万亿]+$/, name: /(?:额|值|资金|经费|成本|投入|收入|支出|费|费用|税|数|量|规模)$/ },
  {
    unit: /^(?:秒|分钟|小时|天|日|个?月|年|工作日)$/,
    name: /(?:时间|时限|期限|周期|时长|工期|年限|天数|时效)$/,
  },
  { unit: /^[百千万亿]*(?:人|名|人次|次|场|场次|期|批次|家次|户次|项次)$/, name: /(?:数|数量|量|次|规模)$/ },
  {
    unit: /^[百千万亿]*(?:吨|千克|公斤|公里|千米|米|平方米|平方公里|亩|千瓦|千瓦时)$/,
    name: /(?:量|数|产能|面积|里程|长度|规模)$/,
  },
  { unit: /^分$/, name: /(?:度|评分|得分|分数)$/ },
];

/** 企业数量 is 企业数; 参数量 is not 参数. */
const number = /(?<!参)(?:数量|个数)$/;

/**
 * The normalised name of a measure: folded (NFKC, no white space, one kind of each bracket), without quotation marks,
 * ordinal, year, the target's own number and units that the name implies. Names that differ in anything else give
 * different names: two measures are never made one because they sound alike.
 *
 * @param indicatorName as printed; a name of which nothing would be left stays as it is, folded
 */
export function measureName(indicatorName: string): string {
  const folded = keyText(indicatorName.replace(listSign, ''));
  const bare = folded
    .replace(/["'「」『』]/g, '')
    .replace(/[。.;:,、]+$/, '')
    .replace(ordinal, '')
    .replace(year, '')
    .replace(printedTarget, (_target, unit: string) => (unit === '' ? '' : `(${unit})`));
  const named = withoutUnit(bare).replace(number, '数');
  return /^(?:\([^()]*\)|数)?$/.test(named) ? folded : named;
}

function withoutUnit(name: string): string {
  const [brackets = '', before = '', unit = ''] = inBrackets.exec(name) ?? [];
  if (unit === '') return name;
  const start = name.slice(0, name.length - brackets.length);
  const rest = before === '' ? start : `${start}(${before})`;
  if (before === '' && countsTheNamed.test(unit)) return rest;
  return saidByTheName.some((family) => family.unit.test(unit) && family.name.test(rest)) ? rest : name;
}
