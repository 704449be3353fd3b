/** What it costs to take two neighbouring words of a line as one cell of a flattened table, or as two. */
import { plainDigits } from '../../fields/number.ts';
import { foldText } from '../../fields/text.ts';
import { isKnownUnit } from '../../fields/unit-words.ts';
import { levelLabel } from './cell-text.ts';
import type { Token } from './token.ts';

/** A number and its unit in one cell, although the table has a column for units. */
const gluedUnit = 4;
/** Two numbers in one cell: most often two cells. */
const gluedNumbers = 4;
/** A label is a cell of its own. */
export const gluedLabel = 6;

/** Two tokens of one line are one cell. Text extraction puts a space between a digit and its Chinese neighbour. */
export function glueCost(left: Token, right: Token, unitApart: boolean): number {
  const [before, after] = [left.text.at(-1) ?? '', right.text.at(0) ?? ''];
  if (right.wideGap) return 8;
  if (unitApart && plainDigits(left.text) !== null && isKnownUnit(foldText(right.text))) return gluedUnit;
  if (isSurelyLabel(left.text) || isSurelyLabel(right.text)) return gluedLabel;
  if (/[≥≤=><≧≦$]/.test(before)) return 0;
  if (/[≥≤=><≧≦$]/.test(after)) return 8;
  if (plainDigits(left.text) !== null && plainDigits(right.text) !== null) return gluedNumbers;
  if (/[0-9]/.test(before) && isChinese(after)) return 0;
  if (isChinese(before) && /[0-9]/.test(after)) return 0.5;
  if (/[A-Za-z0-9%]/.test(before) && /[A-Za-z0-9%]/.test(after)) return 0.5;
  if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 0.5;
  return 3;
}

/** Two tokens of one line are two cells. */
export function splitCost(left: Token, right: Token, unitApart: boolean): number {
  if (right.wideGap) return 0;
  if (unitApart && plainDigits(left.text) !== null && isKnownUnit(foldText(right.text))) return 0;
  const [before, after] = [left.text.at(-1) ?? '', right.text.at(0) ?? ''];
  if (/[0-9]/.test(before) && isChinese(after)) return 2;
  return isChinese(before) && /[0-9]/.test(after) ? 0.5 : 0;
}

function isSurelyLabel(text: string): boolean {
  return /(?:指标|目标)$/.test(levelLabel(text)?.label ?? '');
}

function isChinese(sign: string): boolean {
  return /[\p{Script=Han}，。、；：（）《》“”【】]/u.test(sign);
}
