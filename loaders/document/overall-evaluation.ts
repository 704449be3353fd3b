/** The whole department: the targets that it sets itself, or how it scored itself against them (整体支出绩效). */
import type { Source } from '../read/source.ts';
import type { OverallEvaluationRecord, Problem } from '../records.ts';
import { readCellOverall } from '../tables/cells/overall.ts';
import { readFlowOverall } from '../tables/flow/index.ts';
import { readDepartmentBudget, type DepartmentBudget } from './department-budget.ts';
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
  const budget = readDepartmentBudget(source);
  const cells = readCellOverall(source);
  if (cells.evaluation !== null) {
    return { ...cells, evaluation: withMoney(cells.evaluation, budget), from: 'cells' };
  }
  const flow = readFlowOverall(source);
  if (flow !== null) {
    const { problems, ...read } = flow;
    return { evaluation: withMoney(read, budget), from: 'flow', problems };
  }
  const targets = readDepartmentTargets(source);
  const told = targets === null ? null : { ...targets, code: null, sources: [], totalScore: null };
  if (told !== null) return { evaluation: withMoney(told, budget), from: 'prose', problems: [] };
  if (budget === null) return { evaluation: null, from: null, problems: cells.problems };
  // Its targets are those of its tasks; the table itself prints the money.
  const { title, lines, cut } = budget;
  const empty = { name: title, code: null, sources: [], totalScore: null, indicators: [], lines };
  return { evaluation: withMoney(empty, budget), from: cut ? 'cells' : 'flow', problems: cells.problems };
}

/** A budget's table prints its money by kind; a self-evaluation's own rows of sources say more. */
function withMoney(
  evaluation: OverallEvaluationRecord,
  budget: DepartmentBudget | null,
): OverallEvaluationRecord {
  if (evaluation.sources.length > 0 || budget === null) return evaluation;
  const sources = budget.rows.map(({ label, amount }) => ({
    level: label,
    initial: amount,
    adjustment: null,
    disbursed: null,
    rate: null,
    balance: null,
  }));
  return { ...evaluation, sources };
}
