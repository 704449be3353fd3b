/** What it costs to take two neighbouring words of a line as one cell of a flattened table, or as two. */
import type { CellText } from './cell-text.ts';

/** A number and its unit in one cell, although the table has a column for units. */
const gluedUnit = 4;
/** Two numbers in one cell: most often two cells. */
const gluedNumbers = 4;
/** A label is a cell of its own. */
export const gluedLabel = 6;

/** Two neighbouring words of a line. */
export interface Neighbours {
  readonly left: CellText;
  readonly right: CellText;
  /** More than one space stands between them. */
  readonly wideGap: boolean;
}

/**
 * The words are one cell. Text extraction puts a space between a digit and its Chinese neighbour.
 * @param unitApart the table has a column for units
 */
export function glueCost({ left, right, wideGap }: Neighbours, unitApart: boolean): number {
  const [before, after] = [left.text.at(-1) ?? '', right.text.at(0) ?? ''];
  if (wideGap) return 8;
  if (unitApart && left.digits !== null && right.isKnownUnit) return gluedUnit;
  if (left.surelyLabel || right.surelyLabel) return gluedLabel;
  if (/[≥≤=><≧≦$]/.test(before)) return 0;
  if (/[≥≤=><≧≦$]/.test(after)) return 8;
  if (left.digits !== null && right.digits !== null) return gluedNumbers;
  if (/[0-9]/.test(before) && isChinese(after)) return 0;
  if (isChinese(before) && /[0-9]/.test(after)) return 0.5;
  if (/[A-Za-z0-9%]/.test(before) && /[A-Za-z0-9%]/.test(after)) return 0.5;
  if (/[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)) return 0.5;
  return 3;
}

/** The words are two cells. */
export function splitCost({ left, right, wideGap }: Neighbours, unitApart: boolean): number {
  if (wideGap) return 0;
  if (unitApart && left.digits !== null && right.isKnownUnit) return 0;
  const [before, after] = [left.text.at(-1) ?? '', right.text.at(0) ?? ''];
  if (/[0-9]/.test(before) && isChinese(after)) return 2;
  return isChinese(before) && /[0-9]/.test(after) ? 0.5 : 0;
}

function isChinese(sign: string): boolean {
  return /[\p{Script=Han}，。、；：（）《》“”【】]/u.test(sign);
}
