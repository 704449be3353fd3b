/** The execution rate's weight and score: what the page lost of them and the totals give back. */
import { Decimal } from 'decimal.js';
import { foldText } from '../fields/text.ts';
import type { Repair } from '../records.ts';
import type { ProjectMoney } from './evaluation-money.ts';

/** Self-evaluations give the execution rate 10 points and the indicators 90 (财预〔2020〕10号 and the tables after it). */
export const usualExecutionWeight = 10;

/** 执行率分值(10): a budget says beforehand what the execution of its money will weigh. */
const saidWeight = /执行率(?:分值|权重)[(（]?(\d+(?:\.\d+)?)[)）]?$/;

/** What the texts of a budget's money say that its execution will weigh; null where none does. */
export function saidExecutionWeight(texts: readonly string[]): number | null {
  const said = texts
    .map((text) => saidWeight.exec(foldText(text))?.[1])
    .find((weight) => weight !== undefined);
  return said === undefined ? null : Number(said);
}

/** A line of money without those words. */
export function withoutExecutionWeight(line: string): string {
  return line.replace(saidWeight, '').trim();
}

/**
 * @param evaluated whether the table scores its indicators.
 * @param missingScore what the total leaves for the execution rate's score.
 * @param weights those of the table's indicators, null where one is lost.
 */
export function completeExecution(
  money: Pick<ProjectMoney, 'funding' | 'moneyRows' | 'repairs'>,
  evaluated: boolean,
  missingScore: number | null,
  weights: readonly (number | null)[],
): Pick<ProjectMoney, 'funding' | 'repairs'> {
  const repairs: Repair[] = [...money.repairs];
  let { executionWeight, executionScore } = money.funding;
  const hasRows = money.moneyRows.length > 0;
  const left = evaluated && executionWeight === null && hasRows ? leftOf100(weights) : null;
  if (left !== null) {
    executionWeight = left;
    const reason = 'The page prints none; the execution rate weighs what the indicators leave of 100.';
    repairs.push({ field: 'executionWeight', raw: null, value: left, reason });
  }
  if (executionWeight !== null && executionScore === null && missingScore !== null && hasRows) {
    executionScore = missingScore;
    const reason = "The page prints none; this is the total less the indicators' scores.";
    repairs.push({ field: 'executionScore', raw: null, value: missingScore, reason });
  }
  return { funding: { ...money.funding, executionWeight, executionScore }, repairs };
}

/** What the indicators leave of 100 points, at most the usual 10 where one of their weights is lost; null: nothing. */
function leftOf100(weights: readonly (number | null)[]): number | null {
  const left = weights
    .reduce<Decimal>((rest, weight) => rest.minus(weight ?? 0), new Decimal(100))
    .toNumber();
  const known = weights.length > 0 && weights.every((weight) => weight !== null);
  if (known) return left > 0 ? left : null;
  return left >= usualExecutionWeight ? usualExecutionWeight : null;
}
