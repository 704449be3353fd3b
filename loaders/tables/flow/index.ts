/**
 * Tables that text extraction flattened: no tabs or pipes are left, cells stand in lines of their own or side by side
 * with a space between them. They are found by the words of their header.
 */
import { readDisbursements } from '../../fields/disbursement.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import type { IndicatorRecord, Lines, Problem } from '../../records.ts';
import type { ProjectDraft } from '../project-draft.ts';
import { findTables, type FoundTable } from './find-tables.ts';
import { goalsOf } from './goals.ts';
import { joinText, readHead, valueOf } from './head-fields.ts';
import { pageUnitOf, readHeadMoney } from './head-money.ts';
import type { HeadField } from './head-labels.ts';
import { bodyTokens } from './header.ts';
import { indicatorsOf, type Indicators } from './indicators.ts';
import { labelPlaces } from './levels.ts';
import { placeTokens, widthsOf } from './places.ts';
import { readRows } from './rows.ts';
import { joinSplitLabels } from './split-labels.ts';

export interface FlowTables {
  readonly drafts: ProjectDraft[];
  readonly problems: Problem[];
}

/** The projects' own performance tables of a document, in printed order. */
export function readFlowTables(source: Source): FlowTables {
  const tables = findTables(source, 'indicators').filter((table) => !isOverallTable(table));
  const drafts: ProjectDraft[] = [];
  const problems: Problem[] = [];
  indicatorsOfTables(tables).forEach(({ table, indicators }) => {
    const read = draftOf(table, indicators);
    problems.push(...read.problems);
    if (read.draft !== null) drafts.push(read.draft);
  });
  return { drafts, problems };
}

/** The department's own table (整体支出): its title, indicators and lines; null where the document has none flattened. */
export function readFlowOverall(
  source: Source,
): { title: string; indicators: IndicatorRecord[]; problems: Problem[]; lines: Lines } | null {
  const own = findTables(source, 'indicators').filter(isOverallTable);
  const [read] = indicatorsOfTables(own);
  if (read === undefined) return null;
  const { table, indicators } = read;
  return { title: titleOf(table), ...indicators, lines: [firstLineOf(table), table.lastLine] };
}

function isOverallTable(table: FoundTable): boolean {
  return (
    /整体/.test(titleOf(table)) || /^(?:部门|单位)整体/.test(valueOf(readHead(table.head), 'name') ?? '')
  );
}

function indicatorsOfTables(tables: readonly FoundTable[]): { table: FoundTable; indicators: Indicators }[] {
  const rows = readRows(
    tables.map(({ header, tokens }) => {
      const body = placeTokens(bodyTokens('indicators', tokens, header), header, tokens);
      return { columns: header.columns, widths: widthsOf(body, header), tokens: joinSplitLabels(body) };
    }),
  );
  const places = labelPlaces(rows);
  return tables.map((table, index) => ({ table, indicators: indicatorsOf(rows[index] ?? [], places) }));
}

function firstLineOf(table: FoundTable): number {
  return table.head[0]?.number ?? table.tokens[0]?.line ?? 1;
}

function draftOf(
  table: FoundTable,
  { indicators, problems }: Indicators,
): { draft: ProjectDraft | null; problems: Problem[] } {
  const entries = readHead(table.head);
  const title = titleOf(table);
  const firstLine = firstLineOf(table);
  const value = (field: HeadField): string | null => valueOf(entries, field);
  const name = value('name') ?? nameInTitle(title);
  if (name === null) {
    const message = 'a table of indicators without 项目名称 above it: whose they are is not known';
    return { draft: null, problems: [...problems, { line: firstLine, message, text: title }] };
  }
  const unit = pageUnitOf(table.head.map((line) => line.text));
  const money = readHeadMoney(entries, unit);
  const goals = goalsOf(entries, table.head);
  const plan = entries.filter((entry) => entry.field === 'plan').flatMap((entry) => entry.values);
  const draft: ProjectDraft = {
    name: withoutSpace(name),
    code: value('code'),
    department: value('department'),
    unit: value('unit'),
    fiscalYear: yearIn(table.head.slice(0, 4).map((line) => foldText(line.text))),
    // Where a page prints both, 项目类别 is the class and 项目性质 says whether the project goes on.
    projectClass: value('projectClass') ?? value('nature'),
    period: value('period') ?? between(value('start'), value('finish')),
    goal: goals.goal,
    annualGoal: goals.annualGoal,
    result: goals.result,
    funding: money.funding,
    totalScore: table.totals.at(-1) ?? null,
    indicators,
    disbursements: readDisbursements(plan, money.funding.total, unit),
    repairs: [...money.repairs],
    lines: [firstLine, table.lastLine],
    moneyRows: money.moneyRows,
    usage: value('usage') ?? joinText(money.remainder),
    legalBasis: value('legalBasis'),
  };
  return { draft, problems: [...problems, ...goals.problems, ...money.problems] };
}

/** A period of which the page prints the first and the last day. */
function between(start: string | null, finish: string | null): string | null {
  return start === null || finish === null ? (start ?? finish) : `${start}至${finish}`;
}

function titleOf(table: FoundTable): string {
  return withoutSpace(table.head[0]?.text ?? '');
}

/** `3、某项目绩效目标表` names its project. */
function nameInTitle(title: string): string | null {
  const bare = title.replace(/^\d+[、.．]/, '').replace(/(?:项目)?(?:支出)?绩效(?:目标|自评).{0,6}表.*$/, '');
  return bare === '' ? null : bare;
}

/** `（2024年）` or `（2024年度）` below the title. */
function yearIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const year = /^\(?((?:19|20)\d{2})年度?\)?$/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
