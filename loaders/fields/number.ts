import { foldText } from './text.ts';

/** Signs that pages print where a number could stand and none does. */
const noNumber = /^(?:[-—–―－/／\\]+|无|空)?$/;

/**
 * A printed number: plain, with thousands separators (`1,234.50`), with digits that text extraction pulled apart
 * (`4 4 .3 1`, `0 · 0 0`), negative (`-3`, `(3)` is not one), with a percent sign (`86.64%` is 86.64).
 *
 * @returns the number as printed, or null where the cell is blank, a dash, or anything else than one whole number.
 *   Money is read by `loaders/fields/money.ts`; this is for counts, scores, rates and measured values.
 */
export function readNumber(text: string): number | null {
  const digits = plainDigits(text);
  return digits === null ? null : Number(digits);
}

/** A printed number of things: the same, where it is whole. */
export function readCount(text: string): number | null {
  const number = readNumber(text);
  return Number.isSafeInteger(number) ? number : null;
}

/** More digits than any amount or count has: signs of a rule, or a cell repeated. */
const tooManyDigits = /(?:\d\D?){21}/;

/** The digits of a printed number in the form `-?123.45`, or null: the text that decimal arithmetic starts from. */
export function plainDigits(text: string): string | null {
  if (!/\p{N}/u.test(text) || /[\u4e00-\u9fffA-Za-z]/.test(text)) return null;
  const folded = foldText(text)
    .replace(/(?<=\d)[·・•](?=\d)/g, '.')
    .replace(/[%‰]$/, '')
    .replace(/^−/, '-');
  if (noNumber.test(folded)) return null;
  const joined = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(folded) ? folded.replaceAll(',', '') : folded;
  return /^-?\d+(?:\.\d+)?$/.test(joined) && !tooManyDigits.test(joined) ? joined : null;
}
