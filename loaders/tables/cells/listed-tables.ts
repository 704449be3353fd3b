/**
 * Tables that list all of a department's projects under one header: 项目名称, its goal and its indicators stand side by
 * side, a row for each indicator, and a project's cells span its rows.
 */
import { moneyUnitOf, type MoneyUnit } from '../../fields/money.ts';
import { readNumber } from '../../fields/number.ts';
import { isSumWord } from '../../fields/sum-words.ts';
import { withoutSpace } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import type { IndicatorRecord, Lines } from '../../records.ts';
import { indicatorRecord } from '../indicator-record.ts';
import { indicatorColumn, type IndicatorColumn } from '../header-words.ts';
import { isBodyName, listedProject, projectColumn, type ProjectColumn } from '../listed-project.ts';
import type { ProjectDraft } from '../project-draft.ts';
import { headerAt } from './header.ts';
import { filledCells, firstWord, rowsOf, type TableRow } from './rows.ts';

interface ListedTable {
  readonly places: ReadonlyMap<ProjectColumn, number>;
  readonly indicators: ReadonlyMap<IndicatorColumn, number>;
  readonly rows: readonly TableRow[];
  readonly unit: MoneyUnit;
}

export interface ListedTables {
  readonly drafts: ProjectDraft[];
  /** The lines that such tables fill: no other reader's. */
  readonly lines: Lines[];
}

/** The projects of all such tables of a document, in printed order. */
export function readListedTables(source: Source): ListedTables {
  const rows = rowsOf(source);
  const drafts: ProjectDraft[] = [];
  const lines: Lines[] = [];
  const headers = rows.flatMap((_, at) => listHeaderAt(rows, at) ?? []);
  headers.forEach((header, order) => {
    const table = tableBelow(rows, header, headers[order + 1]?.at ?? rows.length);
    const first = rows[header.at]?.line ?? 1;
    const last = table.rows.at(-1);
    lines.push([first, last?.line ?? first]);
    drafts.push(...projectsOf(table));
  });
  return { drafts, lines };
}

interface ListHeader extends Omit<ListedTable, 'rows' | 'unit'> {
  readonly at: number;
  readonly height: number;
  readonly firstLevel: number;
}

function listHeaderAt(rows: readonly TableRow[], at: number): ListHeader | null {
  const row = rows[at];
  const firstLevel = row?.cells.findIndex((cell) => indicatorColumn(cell) === 'level1') ?? -1;
  if (row === undefined || firstLevel < 1) return null;
  // The projects' own columns are none of the indicators', and may be more than those.
  const ofIndicators = { ...row, cells: row.cells.map((cell, index) => (index < firstLevel ? '' : cell)) };
  const header = headerAt([ofIndicators, ...rows.slice(at + 1, at + 4)], 0);
  if (header === null) return null;
  const indicators = new Map(header.columns.map(({ meaning, index }) => [meaning, index]));
  const places = new Map<ProjectColumn, number>();
  for (const printed of rows.slice(at, at + header.height)) {
    for (const { text, index } of filledCells(printed)) {
      const column = index < firstLevel ? projectColumn(text) : null;
      if (column !== null && !places.has(column)) places.set(column, index);
    }
  }
  return places.has('name') ? { places, indicators, at, height: header.height, firstLevel } : null;
}

/** @param end where the next header stands: a list may print its own again on every page. */
function tableBelow(rows: readonly TableRow[], header: ListHeader, end: number): ListedTable {
  const { places, indicators, at, height, firstLevel } = header;
  const below = rows.slice(at + height, end);
  const ended = below.findIndex((candidate) => candidate.cells.length < firstLevel && !isOneCell(candidate));
  const above = rows.slice(Math.max(0, at - 4), at + height).flatMap(({ cells }) => cells);
  return {
    places,
    indicators,
    rows: ended < 0 ? below : below.slice(0, ended),
    unit: moneyUnitOf(above) ?? '万元',
  };
}

/** A unit's name in a row of its own, whose blank cells extraction dropped. */
function isOneCell(row: TableRow): boolean {
  return filledCells(row).length === 1 && isBodyName(firstWord(row));
}

interface OpenProject {
  readonly name: string;
  readonly unit: string | null;
  readonly rows: TableRow[];
}

function projectsOf(table: ListedTable): ProjectDraft[] {
  const nameAt = table.places.get('name') ?? 0;
  const unitAt = table.places.get('unit');
  const projects: OpenProject[] = [];
  let heading: string | null = null;
  for (const row of table.rows) {
    if (isOfColumnNumbers(row) || isSumWord(firstWord(row))) continue;
    const name = withoutSpace(row.cells[nameAt] ?? '');
    const unit = unitAt === undefined ? '' : withoutSpace(row.cells[unitAt] ?? '');
    const hasIndicator = withoutSpace(row.cells[table.indicators.get('name') ?? -1] ?? '') !== '';
    if (filledCells(row).length === 1 && !hasIndicator) {
      heading = name === '' ? heading : name;
      continue;
    }
    if (unit !== '') heading = unit;
    const open = projects.at(-1);
    if (name !== '' && name !== open?.name) projects.push({ name, unit: heading, rows: [row] });
    else open?.rows.push(row);
  }
  return projects.flatMap((project) => draftOf(project, table) ?? []);
}

/** 1 | 2 | 3 …: the numbers of the columns. */
function isOfColumnNumbers(row: TableRow): boolean {
  const numbers = filledCells(row).map(({ text }) => readNumber(text));
  return numbers.length > 2 && numbers.every((number, index) => number !== null && number <= index + 1);
}

function draftOf({ name, unit, rows }: OpenProject, table: ListedTable): ProjectDraft | null {
  const indicators = indicatorsOf(rows, table);
  const [first] = rows;
  if (first === undefined || indicators.length === 0) return null;
  const printed = (column: ProjectColumn): string => {
    const at = table.places.get(column);
    return at === undefined
      ? ''
      : (rows.map(({ cells }) => cells[at] ?? '').find((cell) => cell.trim() !== '') ?? '');
  };
  return listedProject(
    { name, unit, indicators, lines: [first.line, rows.at(-1)?.line ?? first.line] },
    printed,
    table.unit,
  );
}

/** A level's label spans the rows below it. */
function indicatorsOf(rows: readonly TableRow[], { indicators }: ListedTable): IndicatorRecord[] {
  let level1 = '';
  let level2 = '';
  return rows.flatMap((row): IndicatorRecord[] => {
    const cell = (column: IndicatorColumn): string => {
      const at = indicators.get(column);
      return at === undefined ? '' : (row.cells[at] ?? '').trim();
    };
    const first = withoutSpace(cell('level1'));
    if (first !== '' && first !== level1) [level1, level2] = [first, ''];
    level2 = withoutSpace(cell('level2')) || level2;
    const name = withoutSpace(cell('name'));
    if (name === '') return [];
    // A target in words has no sign, whatever the column for it holds (= 明显改善).
    const isNumber = readNumber(cell('target')) !== null;
    return [
      indicatorRecord({
        name,
        levels: { level1, level2, repairs: [] },
        cell: (column) => (column === 'operator' && !isNumber ? '' : cell(column)),
        numbers: {
          actual: cell('actual') || null,
          weight: readNumber(cell('weight')),
          score: readNumber(cell('score')),
          repairs: [],
        },
        lines: [row.line, row.line],
      }),
    ];
  });
}
