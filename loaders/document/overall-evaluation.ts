/** The whole department: the targets that it sets itself, or how it scored itself against them (整体支出绩效). */
import type { Source } from '../read/source.ts';
import type { OverallEvaluationRecord, Problem } from '../records.ts';
import { readCellOverall } from '../tables/cells/overall.ts';
import { readFlowOverall } from '../tables/flow/index.ts';
import { readDepartmentTargets } from './department-targets.ts';

export interface OverallReading {
  /** null where the document has neither an evaluation nor targets of the whole department. */
  readonly evaluation: OverallEvaluationRecord | null;
  /** Where it was found; null where it was not. */
  readonly from: 'cells' | 'flow' | 'prose' | null;
  readonly problems: Problem[];
}

/**
 * The department's own evaluation or targets: from a table whose rows are cut into cells, else from a flattened one,
 * else from prose. The targets of a table of tasks belong to its tasks (tasks.ts).
 */
export function readOverallEvaluation(source: Source): OverallReading {
  const cells = readCellOverall(source);
  if (cells.evaluation !== null) return { ...cells, from: 'cells' };
  const flow = readFlowOverall(source);
  if (flow !== null) {
    const { title, indicators, lines, problems } = flow;
    const evaluation = { name: title, code: null, sources: [], totalScore: null, indicators, lines };
    return { evaluation, from: 'flow', problems };
  }
  const targets = readDepartmentTargets(source);
  if (targets === null) return { evaluation: null, from: null, problems: cells.problems };
  return {
    evaluation: { ...targets, code: null, sources: [], totalScore: null },
    from: 'prose',
    problems: [],
  };
}
