/** Amounts of whole 分 as texts. */
import { Decimal } from 'decimal.js';

/** Enough digits for any amount, so that nothing is rounded. */
const Exact = Decimal.clone({ precision: 200 });
const fenIn = { yuan: 100, wanYuan: 1_000_000 } as const;

/** An amount in yuan (two places) or 万元 (six), without zeros at its end. */
export function amountOf(fen: bigint, unit: keyof typeof fenIn): string {
  return new Exact(fen.toString()).div(fenIn[unit]).toFixed();
}

/** An amount in 万元 for people, its whole part in groups of three: 1,234.5. */
export const groupedWanYuan = (fen: bigint): string => grouped(amountOf(fen, 'wanYuan'));

/** An amount in yuan for people, its whole part in groups of three: 12,345,000. */
export const groupedYuan = (fen: bigint): string => grouped(amountOf(fen, 'yuan'));

function grouped(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const inThrees = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? inThrees : `${inThrees}.${fraction}`;
}
