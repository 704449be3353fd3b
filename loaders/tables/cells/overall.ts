/** The department's own table (整体支出绩效自评表, 整体绩效目标表) where its rows are cut into cells. */
import { plainDigits } from '../../fields/number.ts';
import { withoutSpace } from '../../fields/text.ts';
import type { OverallEvaluationRecord, Problem } from '../../records.ts';
import type { Source } from '../../read/source.ts';
import { fundLevel, fundRow, overallSource, unsummed, type FundRow } from '../overall-funds.ts';
import { findTables, isOverallTable, type FoundTable } from './find-tables.ts';
import { readForm } from './form-fields.ts';
import { readIndicatorRows } from './indicator-rows.ts';
import { readIndicators } from './indicators.ts';
import { filledCells, rowsOf, type TableRow } from './rows.ts';

export interface CellOverall {
  readonly evaluation: OverallEvaluationRecord | null;
  readonly problems: Problem[];
}

/** Read the department's own table, null where the document has none that is cut into cells. */
export function readCellOverall(source: Source): CellOverall {
  const table = findTables(rowsOf(source)).find(isOverallTable);
  return table === undefined ? { evaluation: null, problems: [] } : readOverall(table);
}

function readOverall({ form: formRows, header, body, title, firstLine }: FoundTable): CellOverall {
  const form = readForm(formRows);
  const rows = readIndicatorRows(body, 0, header.columns);
  const fundRows = formRows.flatMap((row) => fundRowOf(row) ?? []);
  const total = fundRows.find(({ label }) => label === '合计');
  const read = readIndicators(rows, header.columns, {
    // 分值 stands first: of two numbers of which the page lost one, the other is the weight, and the total gives the score.
    executionWeight: total?.rest[0] ?? null,
    executionScore: total?.rest[1] ?? null,
    executionRate: total?.values.rate ?? null,
  });
  const problems = [...read.problems, ...fundRows.flatMap(unsummed)];
  return {
    evaluation: {
      // The form's name may carry the code before it: 153001 部门整体.
      name: form.department ?? withoutSpace(form.name ?? title ?? ''),
      code: form.code ?? null,
      sources: fundRows.map(overallSource),
      totalScore: read.totalScore,
      indicators: read.indicators,
      lines: [firstLine, body[Math.max(rows.end - 1, 0)]?.line ?? firstLine],
    },
    problems,
  };
}

/** The money of a level of funds, where a row holds it. */
function fundRowOf(row: TableRow): FundRow | null {
  const filled = filledCells(row);
  const at = filled.findIndex(({ text }) => fundLevel(text) !== null);
  const level = fundLevel(filled[at]?.text ?? '');
  if (level === null) return null;
  const numbers = filled.slice(at + 1).flatMap(({ text }) => {
    const digits = plainDigits(text);
    return digits === null ? [] : [Number(digits)];
  });
  return fundRow(level, numbers, row.line);
}
