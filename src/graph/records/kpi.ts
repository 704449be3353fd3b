import type { Lines } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';

/** An ordinal before a name: 指标1：, 目标2., 1、, (3). */
const ordinal = /^(?:(?:指标|目标)\d*[:.、,]|(?:指标|目标)\d+|\(\d+\)|\d+[、.](?!\d))/;

/** A unit of measurement in brackets behind it: 完成时限(个月). */
const unitInBrackets = /\((?:%|‰|百|千|万|亿|个|家|户|人|次|项|件|场|元|吨|台|套|天|日|月|年|分|倍|\/)+\)$/;

/** The name under which the same measure is found wherever it is used: folded, without ordinal and unit. */
export function kpiName(indicatorName: string): string {
  const folded = keyText(indicatorName);
  const plain = folded.replace(ordinal, '').replace(unitInBrackets, '');
  return plain === '' ? folded : plain;
}

/** Says that the document uses a measure. */
export function stateKpi(contribution: Contribution, indicatorName: string, lines: Lines): NodeRef {
  const name = kpiName(indicatorName);
  return contribution.state({ kind: 'Kpi', id: idOf('Kpi', [name]), properties: { name } }, lines);
}
