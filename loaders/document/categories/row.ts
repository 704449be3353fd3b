/** What a row of a statement by category is, and how its code and name look. */
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText } from '../../fields/text.ts';
import type { Lines } from '../../records.ts';

export interface CategoryRow {
  /** Empty for the row of the whole (合计). */
  readonly code: string;
  readonly name: string;
  /** The budget unit whose line it is, where the table goes by unit. */
  readonly unit: string | null;
  /** The printed amounts, blanks left out. */
  readonly amounts: readonly string[];
  /** The row's cells with their positions, null where nothing cuts the line. */
  readonly cells: readonly string[] | null;
  /** Where the name stands among the cells. */
  readonly nameCell: number;
  readonly lines: Lines;
}

export interface CategoryCodes {
  /** What a whole code looks like. */
  readonly whole: RegExp;
}

export const functionalCodes: CategoryCodes = { whole: /^2\d{2}(?:\d{2}){0,2}$/ };
export const economicCodes: CategoryCodes = { whole: /^(?:30\d|31[0-3]|399|50\d|51[0-5]|599)(?:\d{2})?$/ };

/** A row may print the government's economic category (5…) behind the department's (3…), both with the same amounts. */
export function isSecondCode(first: string, second: string): boolean {
  return /^3/.test(first) && /^5/.test(second) && economicCodes.whole.test(second);
}

/** Whether a cell can be a category's name: words, not a number, a mark or the word for the whole. */
export function isName(text: string): boolean {
  return /\p{Script=Han}/u.test(text) && !isSumWord(foldText(text));
}
