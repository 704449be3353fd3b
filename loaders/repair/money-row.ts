/**
 * A row of a project's money: 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. Extraction loses cells and adds dashes, so
 * the numbers are put under the columns in every way that keeps their order, and executed / adjusted = rate decides.
 */
import { plainDigits } from '../fields/number.ts';
import { foldText } from '../fields/text.ts';
import type { Repair } from '../records.ts';
import type { MoneyColumn } from '../tables/header-words.ts';
import { runTogetherNumber, splitDigits } from './digits.ts';
import {
  fields,
  holds,
  mendByRate,
  rateHolds,
  type Assignment,
  type MoneyValues,
  type Token,
} from './money-rate.ts';

export interface MoneyReading {
  readonly values: MoneyValues;
  readonly repairs: readonly Repair[];
  /** What could not be decided or does not add up, in plain words. */
  readonly findings: readonly string[];
}

const columns: readonly MoneyColumn[] = ['initial', 'adjusted', 'executed', 'weight', 'rate', 'score'];
const amounts: ReadonlySet<MoneyColumn> = new Set(['initial', 'adjusted', 'executed']);
const noValues: MoneyValues = {
  initial: null,
  adjusted: null,
  executed: null,
  weight: null,
  rate: null,
  score: null,
};

/**
 * Read a money row.
 *
 * @param cells what the row prints behind its label.
 * @param named the columns that the header names (a header may have lost some).
 */
export function readMoneyRow(cells: readonly string[], named: ReadonlySet<MoneyColumn>): MoneyReading {
  const printed = cells.flatMap(tokenOf);
  const tokens = numbersOf(printed) > columns.length ? rejoined(printed, named) : printed;
  if (tokens === null) {
    const finding = 'The row prints more numbers than a row of money has columns; none of them is known.';
    return { values: noValues, repairs: [], findings: [finding] };
  }
  if (tokens.every(({ digits }) => digits === null)) return { values: noValues, repairs: [], findings: [] };
  const rated = assignments(tokens, 0)
    .map((assignment) => ({ assignment, cost: costOf(assignment, tokens, named) }))
    .sort((a, b) => a.cost - b.cost);
  const cheapest = rated[0]?.cost ?? 0;
  const best = rated
    .filter(({ cost }) => cost <= cheapest + 0.01)
    .map(({ assignment }) => completed(assignment));
  const values: Record<MoneyColumn, number | null> = { ...noValues };
  const findings = tokens
    .filter(({ raw }) => raw !== null && runTogetherNumber(raw))
    .map(({ raw }) => `${raw ?? ''} may be two numbers that ran together.`);
  const undecided: string[] = [];
  const nothingButZero = tokens.every(({ digits }) => digits === null || Number(digits) === 0);
  for (const column of columns) {
    const readings = new Set(best.map((assignment) => assignment[column]?.digits ?? null));
    const [only] = readings;
    if (readings.size > 1 && nothingButZero) values[column] = 0;
    else if (readings.size > 1) undecided.push(fields[column]);
    else if (only != null) values[column] = Number(only);
  }
  if (undecided.length > 0) {
    findings.push(
      `The row prints fewer numbers than its header has columns; ${undecided.join(', ')} cannot be told apart.`,
    );
  }
  const repairs: Repair[] = columns.flatMap((column) => repairsOf(column, best[0]?.[column], values[column]));
  const mended = mendByRate(values, best[0] ?? {});
  if (mended !== null) {
    values[mended.column] = mended.value;
    repairs.push(mended.repair);
  } else if (!rateHolds(values)) {
    findings.push(
      `Executed ${String(values.executed)} of ${String(values.adjusted)} is not the printed rate of ${String(values.rate)} %.`,
    );
  }
  return { values, repairs, findings };
}

function numbersOf(tokens: readonly Token[]): number {
  return tokens.filter(({ digits }) => digits !== null).length;
}

/** Digits of one number that were pulled apart (8 96.00), put together where the row fits its columns by one way alone. */
function rejoined(tokens: readonly Token[], named: ReadonlySet<MoneyColumn>): readonly Token[] | null {
  const ways = tokens.flatMap((token, at): Token[][] => {
    const next = tokens[at + 1];
    const digits = token.digits === null || next?.digits == null ? null : token.digits + next.digits;
    if (digits === null || !/^\d+(?:\.\d+)?$/.test(digits)) return [];
    const whole: Token = { raw: `${token.raw ?? ''} ${next?.raw ?? ''}`, digits };
    return [[...tokens.slice(0, at), whole, ...tokens.slice(at + 2)]];
  });
  const rated = ways
    .filter((way) => numbersOf(way) <= columns.length)
    .map((way) => ({
      way,
      cost: Math.min(...assignments(way, 0).map((assignment) => costOf(assignment, way, named))),
    }))
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = rated;
  return best === undefined || (second !== undefined && second.cost - best.cost < 1) ? null : best.way;
}

/** At a rate of 100 % executed equals adjusted: the one that the page lost is the other. */
function completed(assignment: Assignment): Assignment {
  const { adjusted, executed, rate } = assignment;
  if (rate?.digits == null || Number(rate.digits) !== 100) return assignment;
  const same = (token: Token): Token => ({ raw: null, digits: token.digits });
  if (adjusted === undefined && executed?.digits != null) return { ...assignment, adjusted: same(executed) };
  if (executed === undefined && adjusted?.digits != null) return { ...assignment, executed: same(adjusted) };
  return assignment;
}

function tokenOf(cell: string): Token[] {
  if (foldText(cell) === '') return [];
  const complete = /^\d[\d\s]*\.$/.test(cell) ? cell.slice(0, -1) : cell;
  const digits = plainDigits(complete);
  return digits !== null || /^[-—–―]+$/.test(foldText(cell)) ? [{ raw: cell, digits }] : [];
}

function repairsOf(column: MoneyColumn, token: Token | undefined, value: number | null): Repair[] {
  if (token?.digits == null || value === null) return [];
  const note = (reason: string): Repair => ({ field: fields[column], raw: token.raw, value, reason });
  if (token.raw === null) return [note('The page lost it: at a rate of 100 % executed equals adjusted.')];
  if (token.raw.endsWith('.')) return [note('The digits after the point are missing on the page.')];
  return splitDigits(fields[column], token.raw);
}

/** Every way to put the tokens, in order, under the columns; a dash may be left out. */
function assignments(tokens: readonly Token[], from: number): Assignment[] {
  const [token, ...rest] = tokens;
  if (token === undefined) return [{}];
  const ways: Assignment[] = [];
  for (let c = from; c < columns.length; c += 1) {
    const column = columns[c];
    if (column === undefined) continue;
    for (const way of assignments(rest, c + 1)) ways.push({ [column]: token, ...way });
  }
  if (token.digits === null) ways.push(...assignments(rest, from));
  return ways;
}

function costOf(assignment: Assignment, tokens: readonly Token[], named: ReadonlySet<MoneyColumn>): number {
  const decimals = tokens.filter(({ digits }) => digits?.includes('.')).length >= 2;
  let cost = 0;
  for (const column of columns) {
    const token = assignment[column];
    if (token === undefined) cost += named.has(column) ? 1 : 0;
    else cost += (named.has(column) ? 0 : 1.5) + tokenCost(column, token, decimals);
  }
  cost += 0.7 * tokens.filter((token) => !Object.values(assignment).includes(token)).length;
  const { adjusted, executed, rate } = assignment;
  if (adjusted?.digits == null || executed?.digits == null || rate?.digits == null) return cost + 0.5;
  if (Number(rate.digits) === 0) return cost + (missesAmount(assignment) ? 0.5 : 0);
  return cost + (holds(Number(adjusted.digits), Number(executed.digits), Number(rate.digits)) ? 0 : 3);
}

const missesAmount = (assignment: Assignment): boolean =>
  [...amounts].some((column) => assignment[column] === undefined);

function tokenCost(column: MoneyColumn, { digits }: Token, decimals: boolean): number {
  if (digits === null) return column === 'weight' || column === 'score' ? 0 : column === 'rate' ? 0.5 : 1;
  const value = Number(digits);
  const whole = !digits.includes('.');
  if (amounts.has(column)) return decimals && whole ? 1 : 0;
  if (column === 'weight') return (whole ? 0 : 3) + (value > 100 ? 5 : value === 0 ? 2 : 0);
  if (column === 'rate') return (decimals && whole ? 0.5 : 0) + (value > 200 ? 3 : 0);
  return (/\.00$/.test(digits) ? 1 : 0) + (value > 20 ? 3 : 0);
}
