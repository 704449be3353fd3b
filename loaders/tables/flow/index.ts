/**
 * Tables that text extraction flattened: no tabs or pipes are left, cells stand in lines of their own or side by side
 * with a space between them. They are found by the words of their header.
 */
import { readDisbursements } from '../../fields/disbursement.ts';
import { withoutSpace } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import type { IndicatorRecord, Lines, OverallEvaluationRecord, Problem } from '../../records.ts';
import { bodyName, isOverall, nameInTitle, periodBetween, yearIn } from '../caption.ts';
import { completeExecution, usualExecutionWeight } from '../execution.ts';
import type { ProjectDraft } from '../project-draft.ts';
import { findTables, type FoundTable } from './find-tables.ts';
import { goalsOf } from './goals.ts';
import { joinText, readHead, valueOf, type HeadEntry } from './head-fields.ts';
import { pageUnitOf, readHeadMoney } from './head-money.ts';
import type { HeadField } from './head-labels.ts';
import { bodyTokens } from './header.ts';
import { indicatorsOf, noTotals } from './indicators.ts';
import { linesOfLists, readFlowLists } from './listed-tables.ts';
import { overallSource, unsummed } from '../overall-funds.ts';
import { fundRowsOf } from './overall-rows.ts';
import { labelPlaces, type LabelPlaces } from './printed-labels.ts';
import { placeTokens, widthsOf } from './places.ts';
import { readRows, type FlowRow } from './rows.ts';
import { joinSplitLabels } from './split-labels.ts';
import { joinSplitUnits } from './split-units.ts';
import { inOneBlock } from './two-blocks.ts';

export interface FlowTables {
  readonly drafts: ProjectDraft[];
  readonly problems: Problem[];
  /** The lines that lists of projects fill, from their header on. */
  readonly lists: readonly Lines[];
}

/** The projects' own performance tables of a document, in printed order. */
export function readFlowTables(source: Source): FlowTables {
  const lists = readFlowLists(source);
  const tables = indicatorTables(source).filter((table) => !isOverallTable(table));
  const drafts: ProjectDraft[] = [...lists.drafts];
  const problems: Problem[] = [...lists.problems];
  const { rows, places } = rowsOfTables(tables);
  tables.forEach((table, at) => {
    const read = draftOf(table, rows[at] ?? [], places);
    problems.push(...read.problems);
    if (read.draft !== null) drafts.push(read.draft);
  });
  return { drafts, problems, lists: linesOfLists(source) };
}

/** The department's own table (整体支出): whose it is, its indicators and lines; null where the document has none flattened. */
export function readFlowOverall(source: Source): {
  name: string;
  code: string | null;
  sources: OverallEvaluationRecord['sources'];
  totalScore: number | null;
  indicators: IndicatorRecord[];
  problems: Problem[];
  lines: Lines;
} | null {
  const table = indicatorTables(source).find(isOverallTable);
  if (table === undefined) return null;
  const { rows, places } = rowsOfTables([table]);
  const total = table.totals.at(-1) ?? null;
  const { indicators, problems } = indicatorsOf(rows[0] ?? [], places, { ...noTotals, total });
  const entries = readHead(table.head);
  const funds = fundRowsOf(table.head);
  return {
    name:
      firstWordOf(entries, 'department', /^\p{Script=Han}+[局委会院校厅部心所站队馆室处办]$/u) ??
      titleOf(table),
    code: firstWordOf(entries, 'code', /^[A-Za-z\d-]+$/),
    sources: funds.map(overallSource),
    totalScore: total,
    indicators,
    problems: [...problems, ...funds.flatMap(unsummed)],
    lines: [firstLineOf(table), table.lastLine],
  };
}

/** The tables of indicators that are no part of a list of projects. */
function indicatorTables(source: Source): FoundTable[] {
  const lists = linesOfLists(source);
  const inList = (line: number): boolean => lists.some(([first, last]) => line >= first && line <= last);
  return findTables(source, 'indicators').filter(({ tokens }) => !inList(tokens[0]?.line ?? 0));
}

function isOverallTable(table: FoundTable): boolean {
  return isOverall(titleOf(table), [valueOf(readHead(table.head), 'name') ?? '']);
}

function rowsOfTables(tables: readonly FoundTable[]): { rows: FlowRow[][]; places: LabelPlaces } {
  const rows = readRows(
    tables.map(({ header, tokens }) => {
      const body = placeTokens(bodyTokens('indicators', tokens, header), header, tokens);
      return {
        columns: header.columns,
        widths: widthsOf(body, header),
        tokens: joinSplitUnits(joinSplitLabels(body)),
      };
    }),
  );
  const inBlocks = rows.map((own, at) => inOneBlock(tables[at]?.header.columns ?? [], own));
  return { rows: inBlocks, places: labelPlaces(inBlocks) };
}

function firstLineOf(table: FoundTable): number {
  return table.head[0]?.number ?? table.tokens[0]?.line ?? 1;
}

function draftOf(
  table: FoundTable,
  rows: readonly FlowRow[],
  places: LabelPlaces,
): { draft: ProjectDraft | null; problems: Problem[] } {
  const entries = readHead(table.head);
  const title = titleOf(table);
  const firstLine = firstLineOf(table);
  const value = (field: HeadField): string | null => valueOf(entries, field);
  const unit = pageUnitOf(table.head.map((line) => line.text));
  const money = readHeadMoney(entries, unit);
  const evaluated = table.header.columns.includes('score');
  const { executionWeight, executionScore, executionRate } = money.funding;
  const total = table.totals.at(-1) ?? null;
  const read = indicatorsOf(rows, places, {
    executionWeight: evaluated ? (executionWeight ?? usualExecutionWeight) : null,
    executionScore,
    executionRate,
    total,
  });
  const name = value('name') ?? nameInTitle(title);
  if (name === null) {
    const message = 'a table of indicators without 项目名称 above it: whose they are is not known';
    return { draft: null, problems: [...read.problems, { line: firstLine, message, text: title }] };
  }
  const weights = read.indicators.map(({ weight }) => weight);
  const completed = completeExecution(money, evaluated, read.missingExecutionScore, weights);
  const goals = goalsOf(entries, table.head);
  const plan = entries.filter((entry) => entry.field === 'plan').flatMap((entry) => entry.values);
  const draft: ProjectDraft = {
    name: withoutSpace(name),
    code: value('code'),
    department: bodyOf(value('department')),
    unit: bodyOf(value('unit')),
    fiscalYear: yearIn(table.head.slice(0, 4).map(({ text }) => text)),
    // Where a page prints both, 项目类别 is the class and 项目性质 says whether the project goes on.
    projectClass: value('projectClass') ?? value('nature'),
    period: value('period') ?? periodBetween(value('start'), value('finish')),
    goal: goals.goal,
    annualGoal: goals.annualGoal,
    result: goals.result,
    funding: completed.funding,
    totalScore: total,
    indicators: read.indicators,
    disbursements: readDisbursements(plan, money.funding.total, unit),
    repairs: completed.repairs,
    lines: [firstLine, table.lastLine],
    moneyRows: money.moneyRows,
    usage: value('usage') ?? joinText(money.remainder),
    legalBasis: value('legalBasis'),
  };
  return { draft, problems: [...read.problems, ...goals.problems, ...money.problems] };
}

function bodyOf(printed: string | null): string | null {
  return printed === null ? null : bodyName(printed);
}

/** A field's first word, where it looks like what the field holds: labels without a place may follow it. */
function firstWordOf(entries: readonly HeadEntry[], field: HeadField, shape: RegExp): string | null {
  const values = entries.find((entry) => entry.field === field && entry.values.length > 0)?.values;
  const word = values?.[0]?.split(/\s+/)[0] ?? '';
  return shape.test(word) ? word : null;
}

function titleOf(table: FoundTable): string {
  return withoutSpace(table.head[0]?.text ?? '');
}
