/** The order of a branch's rows, and the order of values that all engines share. */
import type { Branch, OrderKey, Value } from './plan.ts';

const byId: OrderKey = { on: 'node', property: 'id', descending: false };

/**
 * The whole order of a branch: its keys, and `id` ascending last, so that no two rows are equal. Where the branch
 * itself orders by `id`, the keys behind it decide nothing and are left out; the last key is always the node's `id`.
 */
export function orderOf(branch: Pick<Branch, 'order'>): readonly OrderKey[] {
  const own = branch.order.findIndex((key) => key.on === 'node' && key.property === 'id');
  return own === -1 ? [...branch.order, byId] : branch.order.slice(0, own + 1);
}

/** The same order backwards: what an executor asks for to get the last rows. Missing values then come first. */
export function reversed(order: readonly OrderKey[]): readonly OrderKey[] {
  return order.map((key) => ({ ...key, descending: !key.descending }));
}

/**
 * Compares two values of one property that are both there: numbers and money by size, false before true, texts by
 * code point (JavaScript's own `<` goes by UTF-16 units, which puts 𠮷 before ！).
 */
export function compareValues(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right);
  if (isOrdered(left) && isOrdered(right)) return left < right ? -1 : left > right ? 1 : 0;
  throw new TypeError(`No order between ${typeof left} and ${typeof right}`);
}

function isOrdered(value: Value): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';
}

/** Compares two texts by code point. */
export function compareTexts(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    if (left.charCodeAt(at) === right.charCodeAt(at)) continue;
    return unit(left, at) - unit(right, at);
  }
  return left.length - right.length;
}

/** A UTF-16 unit, surrogates moved above all others, which is where their code points stand. */
function unit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code;
}
