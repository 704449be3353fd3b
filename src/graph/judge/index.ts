/** What the program computes of an indicator from its printed values (domain.md, "Targets, actuals and status"). */
import type { Decimal } from 'decimal.js';
import type { IndicatorRecord, Operator } from '../../../loaders/records.ts';
import type { selfAssessments, statuses } from '../model/index.ts';
import { actualQuantity, broughtTogether, targetQuantity } from './quantity.ts';

export type Status = (typeof statuses)[number];
export type SelfAssessment = (typeof selfAssessments)[number];

export interface Judgement {
  readonly status: Status;
  readonly selfAssessment: SelfAssessment;
  readonly achievementRate: number | null;
}

/** The fields that a judgement rests on. The self-score never changes the status. */
export type Judged = Pick<
  IndicatorRecord,
  | 'targetText'
  | 'operator'
  | 'targetValue'
  | 'unit'
  | 'actualText'
  | 'actualValue'
  | 'weight'
  | 'score'
  | 'repairs'
>;

/** Holds an indicator's printed actual against its printed target. */
export function judge(indicator: Judged): Judgement {
  return {
    status: statusOf(indicator),
    selfAssessment: selfAssessmentOf(indicator),
    achievementRate: achievementRateOf(indicator),
  };
}

function statusOf(indicator: Judged): Status {
  const { targetText, targetValue, actualText, actualValue, operator } = indicator;
  const target = saidBy(targetText, targetValue);
  const actual = saidBy(actualText, actualValue);
  if (target === 'nothing' || target === 'unreadable') return 'UNREADABLE';
  if (actual === 'unreadable' || isIllegible(indicator)) return 'UNREADABLE';
  if (actual === 'nothing') return 'NOT_REPORTED';
  const values = comparable(indicator);
  if (values === null) return 'QUALITATIVE';
  if (operator === null) return values.actual.eq(values.target) ? 'MET' : 'QUALITATIVE';
  if (satisfies[operator](values.actual, values.target)) return 'MET';
  return operator === '=' && values.actual.gt(values.target) ? 'EXCEEDED' : 'UNMET';
}

const satisfies: Readonly<Record<Operator, (actual: Decimal, target: Decimal) => boolean>> = {
  '>=': (actual, target) => actual.gte(target),
  '<=': (actual, target) => actual.lte(target),
  '=': (actual, target) => actual.eq(target),
  '>': (actual, target) => actual.gt(target),
  '<': (actual, target) => actual.lt(target),
};

/** Whether the page prints an actual that the loader could not tell from its neighbours: it left the field empty. */
function isIllegible({ actualValue, repairs }: Judged): boolean {
  return (
    actualValue === null && repairs.some(({ field, value }) => field === 'actualValue' && value === null)
  );
}

type Said = 'number' | 'words' | 'nothing' | 'unreadable';

/** Words have a letter (Chinese characters are letters); a dash stands where nothing is said. */
function saidBy(text: string | null, value: number | null): Said {
  if (value !== null) return 'number';
  const printed = (text ?? '').replace(/\s/g, '');
  if (/^[-—–―－/／\\]*$/.test(printed)) return 'nothing';
  return /[\p{L}\p{N}]/u.test(printed) ? 'words' : 'unreadable';
}

function comparable(indicator: Judged): { target: Decimal; actual: Decimal } | null {
  const { targetValue, unit, actualValue, actualText } = indicator;
  if (targetValue === null || actualValue === null) return null;
  return broughtTogether(targetQuantity(targetValue, unit), actualQuantity(actualValue, actualText));
}

/** Without an operator nothing says which way is good, and no rate is made. */
function achievementRateOf(indicator: Judged): number | null {
  const values = comparable(indicator);
  if (values === null || indicator.operator === null) return null;
  const fewerIsBetter = indicator.operator === '<=' || indicator.operator === '<';
  const [part, whole] = fewerIsBetter ? [values.target, values.actual] : [values.actual, values.target];
  return whole.isZero() ? null : part.div(whole).toNumber();
}

/** Without both points there is no self-assessment, but a score of 0 says enough by itself. */
function selfAssessmentOf({ weight, score }: Judged): SelfAssessment {
  if (score === null) return 'NONE';
  if (weight !== null && score >= weight) return 'FULL';
  if (score === 0) return 'ZERO';
  return weight === null ? 'NONE' : 'PARTIAL';
}
