/**
 * What looks like another cell's in a project that reads without a fault otherwise. A row that lost a cell has moved to
 * the left, and what is left may still add up: it is said, since what is read may be wrong.
 */
import { foldText } from '../fields/text.ts';
import type { IndicatorRecord, Problem } from '../records.ts';
import { formFieldOf } from './form-labels.ts';
import type { ProjectDraft } from './project-draft.ts';

/** The class of a project, behind its name. */
const classBehind = /^.{3,}(?:固定性|一次性|经常性|常年性|延续性|阶段性)项目/;

/** A problem for each doubt about a project's own name and about its indicators. */
export function doubtsOf({ name, indicators, lines }: ProjectDraft): Problem[] {
  const found: Problem[] = [];
  if (isFormLabel(name)) {
    const message = 'a label of the form stands where the name of the project does';
    found.push({ line: lines[0], message, text: name });
  } else if (classBehind.test(name)) {
    const message = 'the name of the project may hold the cells behind it';
    found.push({ line: lines[0], message, text: name });
  }
  const scored = indicators.filter(printsScore).length;
  for (const indicator of indicators) {
    const doubt = isFormLabel(indicator.name)
      ? 'a label of the form stands where the name of an indicator does'
      : scored > 0
        ? movedLeft(indicator)
        : null;
    if (doubt !== null) found.push({ line: indicator.lines[0], message: doubt, text: indicator.name });
  }
  return found;
}

function isFormLabel(text: string): boolean {
  return formFieldOf(text) !== undefined || /^(?:预算|填报)年度$|:$/.test(foldText(text));
}

function printsScore({ score, repairs }: IndicatorRecord): boolean {
  return score !== null && !repairs.some(({ field }) => field === 'score');
}

/** A row without a score of its own, whose actual is its weight or ends with it. */
function movedLeft(indicator: IndicatorRecord): string | null {
  const { name, actualText, weight } = indicator;
  if (printsScore(indicator) || actualText === null || weight === null) return null;
  if (!/^\d[\d.]*$/.test(actualText) || !actualText.endsWith(String(weight))) return null;
  return `the actual of ${name} (${actualText}) ends with its weight, and no score is printed: a cell may be lost`;
}
