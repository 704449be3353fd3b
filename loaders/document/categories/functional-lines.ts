import { readWanYuan, sameWanYuan, sumWanYuan } from '../../fields/money.ts';
import type { FunctionalLine, Problem } from '../../records.ts';
import { type CategoryRow, functionalCodes } from './row.ts';
import { categoryRows } from './rows.ts';
import { decideFits } from './tree.ts';
import { type ColumnPlan, type Fit, columnFits } from './column-fit.ts';
import { type HeaderCells, expenditurePlan, headerCells, headerText } from './expenditure-columns.ts';
import { type StatementTable, tablesOfKind } from '../statement-tables.ts';

export interface Expenditure {
  readonly total: number | null;
  readonly basic: number | null;
  readonly project: number | null;
  /** What is neither basic nor project expenditure. */
  readonly other: number | null;
}

export interface FunctionalStatement {
  readonly lines: FunctionalLine[];
  /** The row of the whole (合计), null where the table has none. */
  readonly whole: Expenditure | null;
  readonly problems: Problem[];
}

/**
 * The department's expenditure by function (支出总表), or, where the document has none, its expenditure from the general
 * public budget. Amounts in 万元; a blank is null.
 */
export function readFunctionalLines(tables: readonly StatementTable[]): FunctionalStatement {
  const candidates = [...tablesOfKind(tables, 'EXPENDITURE'), ...tablesOfKind(tables, 'GENERAL_PUBLIC')];
  for (const table of candidates) {
    if (goesByUnit(table)) continue;
    // A header's own 合计 looks like the row of the whole, without amounts.
    const rows = categoryRows(table, functionalCodes).filter(
      (row) => row.code !== '' || row.amounts.length > 0,
    );
    if (rows.some(({ code }) => code !== '')) return readStatement(table, rows);
  }
  return { lines: [], whole: null, problems: [] };
}

/** 单位编码 | 单位名称 | 合计: codes of units are no categories' (204 is 教育局 here and 公共安全 there). */
function goesByUnit(table: StatementTable): boolean {
  const header = headerText(table);
  return /单位(?:编码|代码)/.test(header) && !/科目(?:编码|代码)|功能/.test(header);
}

function readStatement(table: StatementTable, rows: readonly CategoryRow[]): FunctionalStatement {
  const header = headerCells(table);
  const amountsOf = (row: CategoryRow): number[] =>
    row.amounts.flatMap((text) => readWanYuan(text, table.unit) ?? []);
  const wholeRow = rows.find(({ code }) => code === '');
  const plan = withoutEmptyHalf(expenditurePlan(table), wholeRow === undefined ? [] : amountsOf(wholeRow));
  const fits = rows.map((row) => {
    const byHeader = header === null ? null : fitOfCells(row, header, table);
    return byHeader === null ? columnFits(amountsOf(row), plan).map(withBasic) : [byHeader];
  });
  const decided = decideFits(
    rows.map(({ code }, index) => ({ code, fits: fits[index] ?? [] })),
    ['basic', 'project', 'nonFiscal'],
  );
  const printsTotalsOnly = header === null && rows.every(({ amounts }) => amounts.length <= 1);
  const problems: Problem[] = [];
  const lines: FunctionalLine[] = [];
  let whole: Expenditure | null = null;
  rows.forEach((row, index) => {
    const fit = decided[index] ?? null;
    const total = fit?.['total'] ?? amountsOf(row)[0] ?? null;
    const basic = fit?.['basic'] ?? null;
    const project = fit?.['project'] ?? null;
    if (row.code === '') {
      whole ??= { total, basic, project, other: rest(total, basic, project) };
      return;
    }
    if (total === null) return;
    if (fit === null && !printsTotalsOnly) {
      problems.push({
        line: row.lines[0],
        message: `${row.code} ${row.name}: the amounts do not say which is basic and which project expenditure`,
        text: row.amounts.join(' '),
      });
    }
    const { code, name, unit, lines: at } = row;
    lines.push({ table: table.title, unit, code, name, total, basic, project, lines: at });
  });
  return { lines, whole, problems };
}

/**
 * 财政拨款 | 非财政拨款: where the whole can be the treasury's alone, it is, for no department lives without it; then neither
 * does a row hold other money.
 */
function withoutEmptyHalf(plan: ColumnPlan, whole: readonly number[]): ColumnPlan {
  const isOther = (column: string): boolean => column.startsWith('nonFiscal');
  if (!plan.columns.some(isOther)) return plan;
  const fiscal: ColumnPlan = {
    columns: plan.columns.filter((column) => !isOther(column)),
    rare: [],
    sums: plan.sums
      .filter((sum) => !isOther(sum.whole))
      .map((sum) => ({ ...sum, parts: sum.parts.filter((part) => !isOther(part)) })),
  };
  return columnFits(whole, fiscal).length === 0 ? plan : fiscal;
}

/** Basic expenditure is the sum of its parts where no column prints it. */
function withBasic(fit: Fit): Fit {
  if (fit['basic'] !== undefined) return fit;
  const parts = ['personnel', 'public', 'family'].flatMap((part) => fit[part] ?? []);
  return parts.length === 0 ? fit : { ...fit, basic: sumWanYuan(parts) };
}

function rest(total: number | null, basic: number | null, project: number | null): number | null {
  if (total === null || (basic === null && project === null)) return null;
  const left = sumWanYuan([total, -(basic ?? 0), -(project ?? 0)]);
  return sameWanYuan(left, 0, 0.02) ? null : left;
}

/**
 * A row that is cut into cells, by its header's columns. OCR shifts cells, so a row also counts when its cells behind
 * the name stand in the header's order; whichever reading adds up.
 */
function fitOfCells(row: CategoryRow, header: HeaderCells, table: StatementTable): Fit | null {
  if (row.cells === null) return null;
  const { cells, nameCell } = row;
  const amount = (at: number): number | null => readWanYuan(cells[at] ?? '', table.unit);
  const read = (shift: number): Fit | null => {
    const total = amount(header.total + shift);
    const parts = header.basicParts.flatMap((at) => amount(at + shift) ?? []);
    const basic = header.basic === null ? sumOrNull(parts) : amount(header.basic + shift);
    const project = header.project === null ? null : amount(header.project + shift);
    if (total === null) return null;
    const printed = [basic, project].filter((value) => value !== null);
    const beyond = Math.max(header.basic ?? 0, header.project ?? 0, ...header.basicParts) + shift + 1;
    const others = cells.slice(beyond).flatMap((cell) => readWanYuan(cell, table.unit) ?? []);
    if (!reaches(total, sumWanYuan(printed), others)) return null;
    return {
      total,
      ...(basic === null ? {} : { basic }),
      ...(project === null ? {} : { project }),
    };
  };
  return read(0) ?? read(nameCell + 1 - header.total);
}

/** More columns than this behind 项目支出 no statement has. */
const mostOthers = 10;

/** Whether an amount is a sum, or that with some of the columns behind it (经营支出; the other budgets' money). */
function reaches(total: number, sum: number, others: readonly number[]): boolean {
  if (sameWanYuan(total, sum)) return true;
  const [first, ...rest] = others.filter((other) => other !== 0).slice(0, mostOthers);
  if (first === undefined) return false;
  return reaches(total, sumWanYuan([sum, first]), rest) || reaches(total, sum, rest);
}

function sumOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : sumWanYuan(values);
}
