import { foldText } from '../fields/text.ts';
/** Digits that text extraction pulled apart. */
import { readNumber } from '../fields/number.ts';
import type { Repair } from '../records.ts';

/** Of spaces, each is one: a run of any length would take long to search. */
const apart = /\d ?[.·]? [.·]? ?\d|\d [.·]|[.·] \d/;

/** Whether a cell prints a number with spaces between its digits. */
export function wasSplit(text: string | null): boolean {
  return text !== null && apart.test(text.trim().replace(/\s+/g, ' '));
}

/** The repair to note where a number's digits stood apart and were joined; none where they did not. */
export function splitDigits(field: string, raw: string | null): Repair[] {
  if (raw === null || !wasSplit(raw)) return [];
  const value = readNumber(raw);
  return value === null ? [] : [{ field, raw, value, reason: 'The digits stood apart and were joined.' }];
}

/** 1050.00 and 1: what pages print has two decimals, and no more behind two zeros. */
const twoNumbers = /\d\.00\d+(?![\d%‰])/;

/** Whether a printed number looks like two that ran together: 1050.001. */
export function runTogetherNumber(text: string): boolean {
  return twoNumbers.test(foldText(text));
}
