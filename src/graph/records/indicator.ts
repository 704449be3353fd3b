import { policiesInText } from '../../../loaders/fields/policy.ts';
import type { IndicatorRecord, PolicyRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { judge } from '../judge/index.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { level1Of, level2Of } from './indicator-levels.ts';
import { stateKpi } from './kpi.ts';
import { occurrences } from './occurrences.ts';
import { addPolicies } from './policy.ts';

/**
 * The indicators of a table, with what the program computes of each.
 *
 * @param department whose table it is: the signs of document numbers are read as those of its governments
 */
export function addIndicators(
  contribution: Contribution,
  owner: NodeRef,
  indicators: readonly IndicatorRecord[],
  { region }: Pick<Department, 'region'>,
): void {
  const occurrence = occurrences();
  for (const [index, indicator] of indicators.entries()) {
    const { level1, level2, name, repairs, lines, ...printed } = indicator;
    const nth = occurrence(keyText(level2), keyText(name));
    const node = contribution.own(
      {
        kind: 'Indicator',
        id: idOf('Indicator', [owner.id, level2, name, nth]),
        properties: {
          ...printed,
          ...judge(indicator),
          position: index + 1,
          name,
          level1: level1Of(level1),
          level1Text: level1,
          level2: level2Of(level2),
          level2Text: level2,
          repairs: repairs.length === 0 ? null : repairs,
        },
      },
      lines,
    );
    contribution.connect('HAS_INDICATOR', owner, node);
    addPolicies(contribution, node, policiesOf(indicator), { region, lines });
    contribution.connect('MEASURES', node, stateKpi(contribution, name, lines));
  }
}

/**
 * What an indicator's target is based on: the documents that its basis names, and those that its other words cite by
 * their numbers. A title alone in those says what is to be done (to buy as the law on procurement has it), not why.
 */
function policiesOf(indicator: IndicatorRecord): readonly PolicyRecord[] {
  const { name, description, targetText, standard, halfYear, periodTarget } = indicator;
  const cited = [name, description, targetText, standard, halfYear, periodTarget]
    .flatMap((text) => policiesInText(text ?? ''))
    .filter(({ number }) => number !== null);
  return [...policiesInText(indicator.basis ?? ''), ...cited];
}
