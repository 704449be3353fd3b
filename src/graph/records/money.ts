import { Decimal } from 'decimal.js';

const fenPerWanYuan = 1_000_000;

/**
 * 万元 as whole 分. The record's number stands for its shortest decimal text, which is what the page printed; the
 * product is exact decimal arithmetic. A part of a 分 (a share that a page prints with seven decimals) is rounded.
 */
export function fenOf(wanYuan: number): bigint;
export function fenOf(wanYuan: number | null): bigint | null;
export function fenOf(wanYuan: number | null): bigint | null {
  return wanYuan === null ? null : BigInt(new Decimal(wanYuan).times(fenPerWanYuan).toFixed(0));
}
