import type { IndicatorRecord } from '../../loaders/records.ts';
import type { Random } from './random.ts';
import { indicatorFields, indicatorForms, indicatorSubjects, reasons } from './words.ts';

/** How an indicator ends; the graph computes the status from target and actual as it does for a real document. */
type Ending = 'met' | 'unmet' | 'exceeded' | 'words';

export interface IndicatorPlace {
  readonly line: number;
  /** Points. */
  readonly weight: number;
  readonly ending: Ending;
  /** How many names there are. */
  readonly measures: number;
}

/** An indicator with a target, an actual, and a reason where the target was missed. */
export function indicatorAt(
  random: Random,
  { line, weight, ending, measures }: IndicatorPlace,
): IndicatorRecord {
  const target = 20 + random.below(70);
  const { operator, actual } = valuesFor(ending, target, random);
  const missed = ending === 'unmet' || ending === 'exceeded';
  const text = ending === 'words' ? '持续推进' : `${operator === '=' ? '' : '≥'}${target}个`;
  return {
    level1: '产出指标',
    level2: random.pick(['数量指标', '质量指标', '时效指标']),
    name: measureAt(random.below(measures)),
    description: null,
    basis: null,
    targetText: text,
    operator: ending === 'words' ? null : operator,
    targetValue: ending === 'words' ? null : target,
    unit: '个',
    actualText: `${actual}个`,
    actualValue: actual,
    weight,
    score: missed ? Math.round(weight * 7.5) / 10 : weight,
    deviationReason: missed ? random.pick(reasons) : null,
    standard: null,
    halfYear: null,
    periodTarget: null,
    repairs: [],
    lines: [line, line],
  };
}

/** The names one after the other: every field, then the next subject, then the next form. */
export function measureAt(number: number): string {
  const subject = Math.floor(number / indicatorFields.length);
  const form = Math.floor(subject / indicatorSubjects.length);
  const of = (words: readonly string[], at: number) => words[at % words.length] ?? '';
  return of(indicatorFields, number) + of(indicatorSubjects, subject) + of(indicatorForms, form);
}

function valuesFor(ending: Ending, target: number, random: Random): { operator: '>=' | '='; actual: number } {
  switch (ending) {
    case 'met':
    case 'words':
      return { operator: '>=', actual: target + random.below(10) };
    case 'unmet':
      return { operator: '>=', actual: target - 1 - random.below(10) };
    case 'exceeded':
      return { operator: '=', actual: target + 1 + random.below(10) };
  }
}

/** Two in three reach their target; one in nine each misses it, goes past an exact one, and has a target in words. */
export function someEnding(random: Random): Ending {
  const at = random.below(9);
  return at === 0 ? 'unmet' : at === 1 ? 'exceeded' : at === 2 ? 'words' : 'met';
}
