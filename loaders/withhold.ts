/**
 * Leaves the narrative texts of a document out of its record, so that facts and figures can be passed on where the
 * document's own sentences may not be: the sample in `data/` is made so.
 */
import type { DocumentRecord, IndicatorRecord, ProjectRecord, Repair } from './records.ts';

/** Stands where a sentence stood whose presence matters: a target in words is still a target. */
export const withheldText = '〔略〕';

/** Words up to this length (及时, 按计划完成, 2024年1月-12月) are facts; longer ones are sentences. */
const LONGEST_WORDS = 20;

/** The record without its sentences; `withheld` names the fields that were left out. */
export function withholdTexts(record: DocumentRecord): DocumentRecord {
  const withheld = new Set<string>();
  const leaveOut = (field: string, value: string | null): null => {
    if (value !== null) withheld.add(field);
    return null;
  };
  const shorten = <T extends string | null>(field: string, text: T, isFigure: boolean): T | string => {
    if (text === null || isFigure || text.length <= LONGEST_WORDS) return text;
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
    tasks: record.tasks.map((task) => ({ ...task, indicators: task.indicators.map(indicator) })),
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
