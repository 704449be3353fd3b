/** Performance tables whose rows are cut into cells (tabs, pipes, HTML): one project draft for each table. */
import { readDisbursements } from '../../fields/disbursement.ts';
import { foldText, sentenceOf, withoutSpace } from '../../fields/text.ts';
import type { IndicatorRecord, Problem, Repair } from '../../records.ts';
import type { Source } from '../../read/source.ts';
import { bodyName, nameInTitle, periodBetween, yearIn } from '../caption.ts';
import { completeExecution, usualExecutionWeight } from '../execution.ts';
import type { ProjectDraft } from '../project-draft.ts';
import { findTables, isOverallTable, type FoundTable } from './find-tables.ts';
import { readForm, tickedIn } from './form-fields.ts';
import { readIndicatorRows, rowsBehind, type IndicatorRows } from './indicator-rows.ts';
import { readIndicators } from './indicators.ts';
import { levelHabit, type LevelHabit } from './levels.ts';
import { readListedTables } from './listed-tables.ts';
import { readProjectMoney, unitOf } from './money-rows.ts';
import { planLines } from './plan-rows.ts';
import { filledCells, rowsOf, type TableRow } from './rows.ts';

export interface CellTables {
  readonly drafts: ProjectDraft[];
  readonly problems: Problem[];
}

/**
 * Read all projects' tables of a document whose header row is cut into cells. Tables that text extraction flattened
 * into one cell per line are read by `tables/flow`; the department's own table (整体支出) by `overall.ts`.
 */
export function readCellTables(source: Source): CellTables {
  const drafts: ProjectDraft[] = [];
  const problems: Problem[] = [];
  const listed = readListedTables(source);
  const isListed = ({ body }: FoundTable): boolean =>
    listed.lines.some(([first, last]) => (body[0]?.line ?? 0) >= first && (body[0]?.line ?? 0) <= last);
  const tables = findTables(rowsOf(source))
    .filter((table) => !isOverallTable(table) && !isListed(table))
    .map((table) => ({ table, rows: readIndicatorRows(table.body, 0, table.header.columns) }));
  const habit = levelHabit(
    tables.map(({ table, rows }) => ({ rows: rows.indicators, columns: table.header.columns })),
  );
  for (const { table, rows } of tables) {
    const read = readTable(table, rows, habit);
    problems.push(...read.problems);
    if (read.draft !== null) drafts.push(read.draft);
  }
  return { drafts: [...listed.drafts, ...drafts], problems };
}

function readTable(
  table: FoundTable,
  rows: IndicatorRows,
  habit: LevelHabit,
): { draft: ProjectDraft | null; problems: Problem[] } {
  const { header, headerFrom, body, form: formRows, title, firstLine } = table;
  const form = readForm(formRows);
  const money = readProjectMoney(formRows);
  const evaluated = header.columns.some(({ meaning }) => meaning === 'score');
  const { executionWeight, executionScore, executionRate } = money.funding;
  const totals = {
    executionWeight: evaluated ? (executionWeight ?? usualExecutionWeight) : null,
    executionScore,
    executionRate,
  };
  const read = readIndicators(rows, header.columns, totals, habit);
  const name = withoutSpace(form.name ?? nameInTitle(title ?? '') ?? '');
  const problems = [...money.problems, ...read.problems, ...lostRows(body, rows.end)];
  if (headerFrom !== null) {
    const message = `The table has no header row; it is read by the header of the table in line ${String(headerFrom)}.`;
    problems.push({ line: firstLine, message, text: title ?? '' });
  }
  if (name === '') {
    problems.push({
      line: firstLine,
      message: 'A table of indicators without a project name was left out.',
      text: title ?? '',
    });
    return { draft: null, problems };
  }
  const once = withoutCopies(read.indicators);
  const completed = completeExecution(
    money,
    evaluated,
    read.missingExecutionScore,
    once.indicators.map(({ weight }) => weight),
  );
  const lastRow = body[Math.max(rows.end - 1, 0)];
  return {
    draft: {
      name,
      code: form.code ?? null,
      department: form.department === undefined ? null : bodyName(form.department),
      unit: form.unit === undefined ? null : bodyName(form.unit),
      fiscalYear: yearIn(formRows.slice(0, 3).flatMap(({ cells }) => cells)),
      projectClass: classOf(form.projectClass) ?? classOf(form.nature),
      period: form.period ?? periodBetween(form.start ?? null, form.finish ?? null),
      goal: sentence(form.goal),
      annualGoal: sentence(form.annualGoal),
      result: sentence(form.result),
      funding: completed.funding,
      totalScore: read.totalScore,
      indicators: once.indicators,
      disbursements: readDisbursements(planLines(formRows), money.funding.total, unitOf(formRows)),
      repairs: [...completed.repairs, ...once.repairs],
      lines: [firstLine, lastRow?.line ?? firstLine],
      moneyRows: money.moneyRows,
      usage: form.usage ?? null,
      legalBasis: form.legalBasis ?? null,
    },
    problems,
  };
}

function lostRows(body: readonly TableRow[], end: number): Problem[] {
  const lost = rowsBehind(body, end);
  const [first] = lost;
  if (first === undefined) return [];
  const message = `Below the table's end ${String(lost.length)} rows hold targets: they may be its own and were left out.`;
  return [
    {
      line: first.line,
      message,
      text: filledCells(first)
        .map(({ text }) => text)
        .join(' '),
    },
  ];
}

/** A table that is printed twice (as HTML and again as text) holds each indicator once. */
function withoutCopies(indicators: readonly IndicatorRecord[]): {
  indicators: IndicatorRecord[];
  repairs: Repair[];
} {
  // The last copy is kept: of a table that is HTML in one line and then text, it is the one with lines of its own.
  const copied = new Map<string, IndicatorRecord>();
  for (const indicator of indicators) {
    copied.set(foldText(JSON.stringify({ ...indicator, lines: null, repairs: null })), indicator);
  }
  const kept = [...copied.values()];
  const copies = indicators.length - kept.length;
  return {
    indicators: kept,
    repairs:
      copies === 0
        ? []
        : [
            {
              field: 'indicators',
              raw: null,
              value: kept.length,
              reason: `The page prints the table again; ${String(copies)} rows that say the same were left out.`,
            },
          ],
  };
}

function sentence(printed: string | undefined): string | null {
  return printed === undefined ? null : sentenceOf(printed);
}

function classOf(printed: string | undefined): string | null {
  return printed === undefined ? null : tickedIn(printed);
}
