/** Signs that cells ran together, in a row that reads without a fault otherwise: said, since what is read may be wrong. */
import { undoLatex } from '../fields/text.ts';
import type { IndicatorRecord } from '../records.ts';
import { runTogetherNumber } from '../repair/digits.ts';

/** ≥4万吨 at the end of a name or behind another target. */
const targetAtEnd = /(?<![且和或及并,，、;；~～至—–-])[≥≤≧≦=＝]+\d[\d,.]*[^\d≥≤=，。；,;]{0,6}$/;
/** A target, and the words of a name behind it. */
const nameBehind = /^[≥≤≧≦=＝]+\d[\d,.]*(?:[^\d，。；,;（(]{1,3})?[\p{Script=Han}]{8,}$/u;

/** ≥299个299: a target and the number of the next column. */
const numberBehind = /^[≥≤≧≦=＝]+\d[\d,.]*[^\d，,；;、（(~～至—–-]{1,4}\d+(?:\.\d+)?$/;
/** 20无: a number of points and the word of the next column. */
const wordBehind = /^\d+(?:\.\d+)?无$/;
/** A label of a level at either end of a name. */
const labels =
  '(?:数量|质量|时效|(?:经济|社会|生态环境)?成本|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)指标';
const labelInName = new RegExp(`^${labels}.{3}|.{3}${labels}$`);

/** What of an indicator's texts looks like two cells in one, in plain words; none where nothing does. */
export function runTogether({ name, targetText, actualText, level1, level2 }: IndicatorRecord): string[] {
  const found: string[] = [];
  for (const level of [level1, level2]) {
    if (/^[≥≤≧≦=＝\d]/.test(level)) found.push(`${level} stands where the level of ${name} does`);
  }
  if (labelInName.test(name)) found.push(`the label of a level stands within the name ${name}`);
  if (targetAtEnd.test(undoLatex(name))) {
    found.push(`a target stands within the name ${name}: it may be two rows in one`);
  }
  const target = targetText ?? '';
  const another = /^[≥≤≧≦=＝]/.test(target) && targetAtEnd.test(target.slice(2));
  if (another || nameBehind.test(target) || numberBehind.test(target)) {
    found.push(`the target of ${name} may be two cells in one: ${target}`);
  }
  for (const text of [target, actualText ?? '']) {
    if (runTogetherNumber(text) || wordBehind.test(text))
      found.push(`${text} of ${name} may be two cells that ran together`);
  }
  return found;
}
