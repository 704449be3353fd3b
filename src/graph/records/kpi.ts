import type { Lines } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import type { Contribution } from './contribution.ts';
import { measureName } from './measure-name.ts';

/** Says that the document uses a measure. */
export function stateKpi(contribution: Contribution, indicatorName: string, lines: Lines): NodeRef {
  const name = measureName(indicatorName);
  return contribution.state({ kind: 'Kpi', id: idOf('Kpi', [name]), properties: { name } }, lines);
}
