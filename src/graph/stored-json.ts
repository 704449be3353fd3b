/** `json` properties as the engines store them: a text. Money is written as `{ "fen": "…" }`: JSON has no bigint. */
import type { Value } from './plan.ts';

export function toStoredJson(value: Value): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? { fen: String(part) } : part,
  );
}

/** @throws SyntaxError where the text is not one that `toStoredJson` wrote. */
export function fromStoredJson(text: string): Value {
  return text === '' ? null : (JSON.parse(text, (_, part: unknown) => moneyOf(part) ?? part) as Value);
}

function moneyOf(part: unknown): bigint | null {
  if (part === null || typeof part !== 'object') return null;
  const [only, ...more] = Object.entries(part);
  if (only === undefined || more.length > 0 || only[0] !== 'fen') return null;
  return typeof only[1] === 'string' && /^-?\d+$/.test(only[1]) ? BigInt(only[1]) : null;
}

/** Whether two structures are stored alike. */
export const sameStoredJson = (left: Value, right: Value): boolean =>
  toStoredJson(left) === toStoredJson(right);
