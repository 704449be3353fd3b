/**
 * Level labels that a narrow column cut in two. Where the label stands centred beside one row, extraction prints its
 * halves above and below that row: 服务对象满意 / the row / 度指标.
 */
import { foldText } from '../../fields/text.ts';
import { isLabelRemainder, readLevelLabel } from '../level-labels.ts';
import type { Token } from './token.ts';

/** How far apart, in tokens, the halves of a label stand. */
const reach = 12;

/** The tokens with the second halves of labels put behind their first ones. */
export function joinSplitLabels(tokens: readonly Token[]): Token[] {
  const joined = [...tokens];
  for (let at = 1; at < joined.length; at += 1) {
    const rest = joined[at];
    if (rest === undefined || rest.line === joined[at - 1]?.line || !isLabelRemainder(rest.text)) continue;
    for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
      const head = joined[before];
      if (head === undefined || !isInLabelColumns(joined, before) || !completes(head.text, rest.text))
        continue;
      joined[before] = { ...head, text: head.text + rest.text, lastLine: rest.line };
      joined.splice(at, 1);
      at -= 1;
      break;
    }
  }
  return joined;
}

/** Nothing stands before the token in its line, or a label. */
function isInLabelColumns(tokens: readonly Token[], at: number): boolean {
  const left = tokens[at - 1];
  return left?.line !== tokens[at]?.line || readLevelLabel(left?.text ?? '') !== null;
}

function completes(head: string, rest: string): boolean {
  const whole = foldText(head + rest);
  return whole.endsWith('指标') && readLevelLabel(whole)?.label === whole;
}
