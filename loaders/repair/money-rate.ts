/** The rate as a witness: executed / adjusted must give it, and where it does not, one damaged amount may be mended. */
import { Decimal } from 'decimal.js';
import type { Repair } from '../records.ts';
import type { MoneyColumn } from '../tables/header-words.ts';

export type MoneyValues = Readonly<Record<MoneyColumn, number | null>>;

/** The records' names of these columns. */
export const fields: Readonly<Record<MoneyColumn, string>> = {
  initial: 'initialBudget',
  adjusted: 'adjustedBudget',
  executed: 'executed',
  weight: 'executionWeight',
  rate: 'executionRate',
  score: 'executionScore',
};

export interface Token {
  /** The cell as printed; null for an amount that the page lost and the rate gives back. */
  readonly raw: string | null;
  /** Null for a dash. */
  readonly digits: string | null;
}

export type Assignment = Partial<Record<MoneyColumn, Token>>;

/** Whether executed / adjusted gives the rate to the printed digit; a rate over nothing is printed as 0. */
export function holds(adjusted: number, executed: number, rate: number): boolean {
  if (adjusted === 0) return rate === 0 || executed === 0;
  return new Decimal(executed).div(adjusted).mul(100).sub(rate).abs().lessThanOrEqualTo(0.0101);
}

export function rateHolds({ adjusted, executed, rate }: MoneyValues): boolean {
  return adjusted === null || executed === null || rate === null || holds(adjusted, executed, rate);
}

interface Mended {
  readonly column: 'adjusted' | 'executed';
  readonly value: number;
  readonly repair: Repair;
}

/** One amount with a digit too many, or with digits lost, where exactly one reading gives the printed rate. */
export function mendByRate(values: MoneyValues, { adjusted, executed }: Assignment): Mended | null {
  const { rate } = values;
  if (rate === null || rateHolds(values) || adjusted?.digits == null || executed?.digits == null) return null;
  const found: Mended[] = [];
  const propose = (column: 'adjusted' | 'executed', token: Token, digits: string, reason: string): void => {
    const value = Number(digits);
    if (found.some((other) => other.column === column && other.value === value)) return;
    if (!rateHolds({ ...values, [column]: value })) return;
    found.push({ column, value, repair: { field: fields[column], raw: token.raw, value, reason } });
  };
  for (const [column, token] of [
    ['adjusted', adjusted],
    ['executed', executed],
  ] as const) {
    for (const digits of withoutOneDigit(token.digits ?? '')) {
      propose(column, token, digits, 'A digit too many: only so executed / adjusted gives the printed rate.');
    }
  }
  if (rate === 100) {
    const lost = 'Digits are missing on the page: at a rate of 100 % executed equals adjusted.';
    if (isSubsequence(executed.digits, adjusted.digits)) propose('executed', executed, adjusted.digits, lost);
    if (isSubsequence(adjusted.digits, executed.digits)) propose('adjusted', adjusted, executed.digits, lost);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function withoutOneDigit(digits: string): string[] {
  const whole = digits.split('.')[0] ?? '';
  return whole.length < 2
    ? []
    : Array.from(whole, (_digit, i) => whole.slice(0, i) + whole.slice(i + 1) + digits.slice(whole.length));
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short[at]) at += 1;
  return at === short.length && short.length < long.length;
}
