/** Signs that cells ran together, in a row that reads without a fault otherwise: said, since what is read may be wrong. */
import { undoLatex } from '../fields/text.ts';
import type { IndicatorRecord } from '../records.ts';
import { runTogetherNumber } from '../repair/digits.ts';

/** ≥4万吨 at the end of a name or behind another target. */
const targetAtEnd = /(?<![且和或及并,，、;；~～至—–-])[≥≤≧≦=＝]+\d[\d,.]*[^\d≥≤=，。；,;]{0,6}$/;
/** A target, and the words of a name behind it. */
const nameBehind = /^[≥≤≧≦=＝]+\d[\d,.]*(?:[^\d，。；,;（(]{1,3})?[\p{Script=Han}]{8,}$/u;

/** What of an indicator's texts looks like two cells in one, in plain words; none where nothing does. */
export function runTogether({ name, targetText, actualText }: IndicatorRecord): string[] {
  const found: string[] = [];
  if (targetAtEnd.test(undoLatex(name))) {
    found.push(`a target stands within the name ${name}: it may be two rows in one`);
  }
  const target = targetText ?? '';
  const another = /^[≥≤≧≦=＝]/.test(target) && targetAtEnd.test(target.slice(2));
  if (another || nameBehind.test(target)) {
    found.push(`the target of ${name} may be two cells in one: ${target}`);
  }
  for (const text of [target, actualText ?? '']) {
    if (runTogetherNumber(text)) found.push(`${text} of ${name} may be two numbers that ran together`);
  }
  return found;
}
