import { Decimal } from 'decimal.js';
import { plainDigits } from './number.ts';
import { foldText } from './text.ts';

/** The units in which budget pages print money, each in 万元. */
const unitsInWanYuan = {
  元: new Decimal('0.0001'),
  千元: new Decimal('0.1'),
  万元: new Decimal(1),
  百万元: new Decimal(100),
  亿元: new Decimal(10_000),
} as const;

export type MoneyUnit = keyof typeof unitsInWanYuan;

/** The words for units, as alternatives of a pattern. */
export const unitWords = Object.keys(unitsInWanYuan).join('|');

const saidUnit = `(?:人民币)?(${unitWords})`;
const afterLabel = new RegExp(`(?:金额)?单位[:：]?\\(?${saidUnit}`);
const inBrackets = new RegExp(`\\((?:金额)?(?:单位[:：]?)?${saidUnit}\\)`);

/** An amount in a sentence with its unit behind it (`1,234.5万元`), for a pattern: two groups, which `statedWanYuan` reads. */
export const statedAmount = `(\\d[\\d,]*(?:\\.\\d+)?)(${unitWords})`;

/** The unit that a table's caption says (`单位：元`, `金额单位:万元`, `（万元）`), or null where it says none. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const folded = foldText(text);
  const said = (afterLabel.exec(folded) ?? inBrackets.exec(folded))?.[1] ?? '';
  return isMoneyUnit(said) ? said : null;
}

/** The unit that the first of several texts says, in their order, or null where none says one. */
export function moneyUnitOf(texts: Iterable<string>): MoneyUnit | null {
  for (const text of texts) {
    const unit = moneyUnitIn(text);
    if (unit !== null) return unit;
  }
  return null;
}

/** Whether a word is a unit of money, and nothing else. */
export function isMoneyUnit(word: string): word is MoneyUnit {
  return Object.hasOwn(unitsInWanYuan, word);
}

/**
 * An amount that a sentence prints with its unit, in 万元.
 *
 * @param digits and unit as `statedAmount` finds them; without a unit the amount is in that of the page.
 * @returns null where there is no amount.
 */
export function statedWanYuan(
  digits: string | undefined,
  unit: string | undefined,
  pageUnit: MoneyUnit = '万元',
): number | null {
  if (digits === undefined) return null;
  return readWanYuan(digits, unit !== undefined && isMoneyUnit(unit) ? unit : pageUnit);
}

/**
 * A printed amount in 万元, exact to its last printed digit: the division of a page in 元 is done on the decimal text.
 *
 * @param text what the cell prints: `13,000.00`, `4 4 .3 1`, a blank, a dash.
 * @param unit the unit of the page.
 * @returns null where the cell holds no amount.
 */
export function readWanYuan(text: string, unit: MoneyUnit = '万元'): number | null {
  const digits = plainDigits(text);
  return digits === null ? null : new Decimal(digits).times(unitsInWanYuan[unit]).toNumber();
}

/** Whether text holds a printed amount: digits with a decimal point, a thousands separator, or a whole number. */
export function isAmount(text: string): boolean {
  return !/%$/.test(text) && plainDigits(text) !== null;
}

/** The sum of amounts in 万元, by decimal arithmetic. */
export function sumWanYuan(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0)).toNumber();
}

/** What is left of an amount in 万元, by decimal arithmetic. */
export function minusWanYuan(amount: number, taken: number): number {
  return new Decimal(amount).minus(taken).toNumber();
}

/** Pages round every figure by itself, so sums may differ from totals by a few of the last printed digit. */
export const roundingTolerance = 0.05;

/** Whether two amounts in 万元 agree as far as rounding lets one say. */
export function sameWanYuan(a: number, b: number, tolerance = roundingTolerance): boolean {
  // Most that are compared are far apart, which needs no exact arithmetic.
  if (Math.abs(a - b) > tolerance + 1) return false;
  return new Decimal(a).minus(b).abs().lessThanOrEqualTo(tolerance);
}
