/** The whole department: the targets that it sets itself, or how it scored itself against them (整体支出绩效). */
import { readNumber } from '../fields/number.ts';
import { withoutSpace } from '../fields/text.ts';
import type { Source } from '../read/source.ts';
import type { OverallEvaluationRecord, Problem } from '../records.ts';
import { findTables, isOverallTable, type FoundTable } from '../tables/cells/find-tables.ts';
import { readForm } from '../tables/cells/form-fields.ts';
import { readIndicatorRows } from '../tables/cells/indicator-rows.ts';
import { readIndicators } from '../tables/cells/indicators.ts';
import { filledCells, rowsOf } from '../tables/cells/rows.ts';
import { readFlowOverall } from '../tables/flow/index.ts';
import { readDepartmentTargets } from './department-targets.ts';
import { readOverallSources } from './overall-sources.ts';

export interface OverallReading {
  readonly evaluation: OverallEvaluationRecord | null;
  readonly problems: Problem[];
}

/** The department's own evaluation or targets; null where the document has neither. */
export function readOverallEvaluation(source: Source): OverallEvaluationRecord | null {
  return readOverall(source).evaluation;
}

/**
 * The department's own evaluation or targets, and what of them could not be read: from a table whose rows are cut
 * into cells, else from a flattened one, else from prose. The targets of a table of tasks belong to its tasks (tasks.ts).
 */
export function readOverall(source: Source): OverallReading {
  const table = findTables(rowsOf(source)).find(isOverallTable);
  if (table !== undefined) return evaluationIn(table);
  const flow = readFlowOverall(source);
  if (flow !== null) {
    const { title, indicators, lines, problems } = flow;
    return {
      evaluation: { name: title, code: null, sources: [], totalScore: null, indicators, lines },
      problems,
    };
  }
  const targets = readDepartmentTargets(source);
  const evaluation = targets === null ? null : { ...targets, code: null, sources: [], totalScore: null };
  return { evaluation, problems: [] };
}

function evaluationIn(table: FoundTable): OverallReading {
  const { header, body, form } = table;
  const rows = readIndicatorRows(body, 0, header.columns);
  const executionScore = executionScoreIn(table);
  const read = readIndicators(rows, header.columns, {
    executionWeight: executionScore === null ? null : 10,
    executionScore,
  });
  const fields = readForm(form);
  const printed = withoutSpace(fields.name ?? fields.department ?? table.title ?? '');
  const [, code, name = printed] = /^(\d{3,})(.+)$/.exec(printed) ?? [];
  const last = body[Math.max(rows.end - 1, 0)];
  const evaluation: OverallEvaluationRecord = {
    name,
    code: fields.code ?? code ?? null,
    sources: readOverallSources(form),
    totalScore: read.totalScore,
    indicators: read.indicators,
    lines: [table.firstLine, last?.line ?? table.firstLine],
  };
  return { evaluation, problems: read.problems };
}

/** The score of the money (weight 10): what the row 合计 prints behind the columns of amounts and rates. */
function executionScoreIn({ form }: FoundTable): number | null {
  const total = form
    .map((row) => filledCells(row).map(({ text }) => withoutSpace(text)))
    .find((cells) => cells[0] === '合计' && cells.length >= 9);
  const score = readNumber(total?.at(-1) ?? '');
  return score !== null && score >= 0 && score <= 10 ? score : null;
}
