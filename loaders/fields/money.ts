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

const unitWords = '(?:人民币)?(亿元|百万元|万元|千元|元)';

/** The unit that a table's caption says (`单位：元`, `金额单位:万元`, `（万元）`), or null where it says none. */
export function moneyUnitIn(text: string): MoneyUnit | null {
  const folded = foldText(text);
  const said =
    new RegExp(`(?:金额)?单位[:：]?\\(?${unitWords}`).exec(folded)?.[1] ??
    new RegExp(`\\((?:金额)?(?:单位[:：]?)?${unitWords}\\)`).exec(folded)?.[1];
  return said === undefined ? null : (said as MoneyUnit);
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
