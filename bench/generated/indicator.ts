import type { IndicatorRecord } from '../../loaders/records.ts';
import type { Random } from './random.ts';
import { indicatorForms, indicatorSubjects, reasons } from './words.ts';

/** How an indicator ends; the graph computes the status from target and actual as it does for a real document. */
type Ending = 'met' | 'unmet' | 'exceeded' | 'open' | 'words';

/** An indicator of 10 points with a target, an actual, and a reason where the target was missed. */
export function indicatorAt(random: Random, line: number, ending: Ending): IndicatorRecord {
  const target = 20 + random.below(70);
  const { operator, actual } = valuesFor(ending, target, random);
  const missed = ending === 'unmet' || ending === 'exceeded';
  const text = ending === 'words' ? '持续推进' : `${operator === '=' ? '' : '≥'}${target}个`;
  return {
    level1: '产出指标',
    level2: random.pick(['数量指标', '质量指标', '时效指标']),
    name: random.pick(indicatorSubjects) + random.pick(indicatorForms),
    description: null,
    basis: null,
    targetText: text,
    operator: ending === 'words' ? null : operator,
    targetValue: ending === 'words' ? null : target,
    unit: '个',
    actualText: actual === null ? null : `${actual}个`,
    actualValue: actual,
    weight: 10,
    score: actual === null ? null : missed ? 7.5 : 10,
    deviationReason: missed ? random.pick(reasons) : null,
    standard: null,
    halfYear: null,
    periodTarget: null,
    repairs: [],
    lines: [line, line],
  };
}

function valuesFor(
  ending: Ending,
  target: number,
  random: Random,
): { operator: '>=' | '='; actual: number | null } {
  switch (ending) {
    case 'met':
    case 'words':
      return { operator: '>=', actual: target + random.below(10) };
    case 'unmet':
      return { operator: '>=', actual: target - 1 - random.below(10) };
    case 'exceeded':
      return { operator: '=', actual: target + 1 + random.below(10) };
    case 'open':
      return { operator: '>=', actual: null };
  }
}

/** One in twelve misses its target, one in twenty goes past an exact one. */
export function someEnding(random: Random): Ending {
  const at = random.below(60);
  if (at < 5) return 'unmet';
  if (at < 8) return 'exceeded';
  if (at < 12) return 'open';
  return at < 16 ? 'words' : 'met';
}
