/**
 * Leaves the narrative texts of a document out of its record, so that facts and figures can be passed on where the
 * document's own sentences may not be: the sample in `data/` is made so.
 */
import type { DocumentRecord, IndicatorRecord, ProjectRecord, Repair } from './records.ts';

/** Stands where a sentence stood whose presence matters: a target in words is still a target. */
export const withheldText = '〔略〕';

/** Words up to this length (及时, 按计划完成, 2024年1月-12月) are facts; longer ones are sentences, figures aside. */
const longestWords = 20;
const longestFigure = 32;

const isSentence = (text: string, isFigure: boolean) =>
  text.endsWith('。') || text.length > (isFigure ? longestFigure : longestWords);

/** The record without its sentences; `withheld` names the fields that were left out. */
export function withholdTexts(record: DocumentRecord): DocumentRecord {
  const withheld = new Set<string>();
  const leaveOut = (field: string, value: string | null): null => {
    if (value !== null) withheld.add(field);
    return null;
  };
  const shorten = <T extends string | null>(field: string, text: T, isFigure: boolean): T | string => {
    if (text === null || !isSentence(text, isFigure)) return text;
    withheld.add(field);
    return withheldText;
  };
  const repairs = (list: readonly Repair[]) =>
    list.map((repair) =>
      typeof repair.value === 'number'
        ? repair
        : { ...repair, raw: leaveOut('repairs', repair.raw), value: null },
    );
  const indicator = (one: IndicatorRecord): IndicatorRecord => ({
    ...one,
    level1: shorten('level1', one.level1, false),
    level2: shorten('level2', one.level2, false),
    description: leaveOut('description', one.description),
    basis: leaveOut('basis', one.basis),
    targetText: shorten('target', one.targetText, one.targetValue !== null),
    actualText: shorten('actual', one.actualText, one.actualValue !== null),
    deviationReason: leaveOut('deviationReason', one.deviationReason),
    standard: shorten('standard', one.standard, false),
    halfYear: shorten('halfYear', one.halfYear, false),
    periodTarget: shorten('periodTarget', one.periodTarget, false),
    repairs: repairs(one.repairs),
  });
  const project = (one: ProjectRecord): ProjectRecord => ({
    ...one,
    period: shorten('period', one.period, false),
    goal: leaveOut('goal', one.goal),
    annualGoal: leaveOut('annualGoal', one.annualGoal),
    result: leaveOut('result', one.result),
    indicators: one.indicators.map(indicator),
    disbursements: one.disbursements.map((each) => ({ ...each, item: leaveOut('item', each.item) })),
    repairs: repairs(one.repairs),
  });
  const shared = {
    projects: record.projects.map(project),
    tasks: record.tasks.map((task, index) => {
      const name = shorten('tasks', task.name, false);
      // Names tell tasks apart.
      const apart = name === withheldText ? `${withheldText}${index + 1}` : name;
      return { ...task, name: apart, indicators: task.indicators.map(indicator) };
    }),
    overallEvaluation: record.overallEvaluation && {
      ...record.overallEvaluation,
      indicators: record.overallEvaluation.indicators.map(indicator),
    },
    problems: record.problems.map((problem) => ({
      ...problem,
      text: shorten('problems', problem.text, false),
    })),
  };
  return { ...record, ...shared, withheld: [...withheld].sort() };
}
