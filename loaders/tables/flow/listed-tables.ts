/**
 * Flattened tables that list many projects under one header (项目名称 | 绩效目标 | 一级指标 | …): a project's own cells are
 * printed with the first of its indicators, and its unit may stand above it in a row of its own.
 */
import { moneyUnitOf } from '../../fields/money.ts';
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import type { Lines, Problem } from '../../records.ts';
import { listedProject, type ProjectColumn } from '../listed-project.ts';
import type { ProjectDraft } from '../project-draft.ts';
import type { ColumnMeaning } from './columns.ts';
import { findTables, type FoundTable } from './find-tables.ts';
import { bodyTokens } from './header.ts';
import { indicatorsOf } from './indicators.ts';
import { labelPlaces } from './printed-labels.ts';
import { placeTokens, widthsOf } from './places.ts';
import { readRows, type FlowBody, type FlowRow } from './rows.ts';
import { joinSplitLabels } from './split-labels.ts';
import type { Token } from './token.ts';

export interface FlowLists {
  readonly drafts: ProjectDraft[];
  readonly problems: Problem[];
}

/** The lines that such lists fill: no other reader's. */
export function linesOfLists(source: Source): Lines[] {
  return findTables(source, 'projectList').map(({ tokens, lastLine }) => [tokens[0]?.line ?? 1, lastLine]);
}

/** The projects of all such lists of a document, in printed order. */
export function readFlowLists(source: Source): FlowLists {
  const tables = findTables(source, 'projectList');
  const rows = readRows(tables.map(bodyOf));
  const read = tables.map((table, at) => projectsOf(table, rows[at] ?? []));
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function bodyOf({ header, tokens }: FoundTable): FlowBody {
  const body = withoutNumbers(bodyTokens('projectList', tokens, header));
  const placed = placeTokens(body, header, tokens);
  const { columns } = header;
  const widths = widthsOf(placed, header);
  const isPlaced = placed.some(({ column }) => column !== undefined);
  if (isPlaced || columns.includes('projectUnit')) {
    return { columns, widths, tokens: joinSplitLabels(placed) };
  }
  // The unit whose projects follow may stand above them.
  return {
    columns: ['projectUnit', ...columns],
    widths: [null, ...widths],
    tokens: joinSplitLabels(placed),
  };
}

/** Without the numbers of the columns below the header: 1 2 3 … */
function withoutNumbers(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ text }, at) => text !== String(at + 1));
  return first > 2 ? tokens.slice(first) : tokens;
}

interface OpenProject {
  readonly name: string;
  readonly unit: string | null;
  readonly rows: FlowRow[];
}

function projectsOf(
  { header, tokens, head }: FoundTable,
  rows: readonly FlowRow[],
): { drafts: ProjectDraft[]; problems: Problem[] } {
  const open = rowsByProject(rows);
  const places = labelPlaces(open.map((project) => project.rows));
  const above = [...tokens.slice(0, header.end), ...head.slice(-4)].map(({ text }) => text);
  const moneyUnit = moneyUnitOf(above) ?? '万元';
  const problems: Problem[] = [];
  const drafts = open.flatMap(({ name, unit, rows: own }): ProjectDraft[] => {
    const read = indicatorsOf(own.map(withoutIdleSign), places);
    problems.push(...read.problems);
    const lines: Lines = [own[0]?.lines[0] ?? 1, Math.max(...own.map((row) => row.lines[1]))];
    if (read.indicators.length === 0) {
      problems.push({
        line: lines[0],
        message: 'A listed project without indicators is left out.',
        text: name,
      });
      return [];
    }
    const printed = (column: ProjectColumn): string => printedIn(own, cellOf[column]);
    return [listedProject({ name, unit, indicators: read.indicators, lines }, printed, moneyUnit)];
  });
  return { drafts, problems };
}

const cellOf: Readonly<Record<ProjectColumn, ColumnMeaning>> = {
  order: 'order',
  name: 'project',
  code: 'projectCode',
  unit: 'projectUnit',
  goal: 'projectGoal',
  total: 'projectTotal',
  fiscal: 'projectFiscal',
  other: 'projectOther',
};

function printedIn(rows: readonly FlowRow[], column: ColumnMeaning): string {
  return rows.map(({ cells }) => cells.get(column)).find((text) => text !== undefined) ?? '';
}

/** A project goes on until the next name; the row of a sum is none. */
function rowsByProject(rows: readonly FlowRow[]): OpenProject[] {
  const projects: OpenProject[] = [];
  let unit: string | null = null;
  for (const row of rows) {
    const name = row.cells.get('project') ?? '';
    unit = row.cells.get('projectUnit') ?? unit;
    if (isSumWord(foldText(name)) && !row.cells.has('name')) continue;
    const open = projects.at(-1);
    if (name !== '' && name !== open?.name) projects.push({ name, unit, rows: [row] });
    else open?.rows.push(row);
  }
  return projects;
}

/** A target in words has no sign, whatever the column for it holds (= 明显改善). */
function withoutIdleSign(row: FlowRow): FlowRow {
  if (!row.cells.has('operator') || /^\d/.test(foldText(row.cells.get('target') ?? ''))) return row;
  const cells = new Map(row.cells);
  cells.delete('operator');
  return { ...row, cells };
}
