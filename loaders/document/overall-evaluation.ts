/** The whole department: the targets that it sets itself, or how it scored itself against them (整体支出绩效). */
import type { Source } from '../read/source.ts';
import type { OverallEvaluationRecord } from '../records.ts';
import { readDepartmentTargets } from './department-targets.ts';

/** The department's own evaluation or targets; null where the document has neither. */
export function readOverallEvaluation(source: Source): OverallEvaluationRecord | null {
  const targets = readDepartmentTargets(source);
  return targets === null ? null : { ...targets, code: null, sources: [], totalScore: null };
}
