/** Years and periods as budget documents print them. */
import { foldText } from './text.ts';

/** Pages print the nought of such a year in several ways, a Latin letter among them (二O二四年). */
const hanDigits: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  O: '0',
  o: '0',
  '0': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const hanYear = new RegExp(`[一二][${Object.keys(hanDigits).join('')}]{3}(?=年)`, 'g');

/** Years written in Chinese numerals (二〇二四年) as digits, so that one pattern reads both. */
export function withPlainYears(text: string): string {
  return foldText(text).replace(hanYear, (year) =>
    Array.from(year, (digit) => hanDigits[digit] ?? digit).join(''),
  );
}

/** The four-digit years that a text names together with 年 or 年度, in order. */
export function yearsIn(text: string): number[] {
  if (!text.includes('年')) return [];
  return [...withPlainYears(text).matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map((match) => Number(match[1]));
}

/**
 * The year from which money is carried over: `（2023结转）`, `2023年结转`, `上年结转` (the year before the fiscal year).
 *
 * @returns null where the text speaks of no money carried over.
 */
export function carriedFrom(text: string, fiscalYear: number): number | null {
  const folded = foldText(text);
  const year = /((?:20)\d{2})年?度?(?:资金|预算)?结[转余]/.exec(folded)?.[1];
  if (year !== undefined) return Number(year);
  return /上年(?:度)?(?:资金)?(?:结转|结余)/.test(folded) ? fiscalYear - 1 : null;
}
