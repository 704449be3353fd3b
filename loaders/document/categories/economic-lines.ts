import { readWanYuan } from '../../fields/money.ts';
import { foldText } from '../../fields/text.ts';
import type { EconomicLine } from '../../records.ts';
import { type CategoryRow, economicCodes } from './row.ts';
import { categoryRows } from './rows.ts';
import { decideFits } from './tree.ts';
import { type ColumnPlan, type Fit, columnFits } from './column-fit.ts';
import { headerText } from './expenditure-columns.ts';
import { type StatementTable, tablesOfKind } from '../statement-tables.ts';

const split: ColumnPlan = {
  columns: ['total', 'personnel', 'public'],
  rare: [],
  sums: [{ whole: 'total', parts: ['personnel', 'public'] }],
};

/**
 * Basic expenditure by economic category (人员经费 and 公用经费 where the table has the columns), or, where there is no such
 * table, all expenditure by economic category. Amounts in 万元. Rows of the blank form, without an amount, are no lines.
 */
export function readEconomicLines(tables: readonly StatementTable[]): EconomicLine[] {
  const candidates = [...tablesOfKind(tables, 'BASIC_ECONOMIC'), ...tablesOfKind(tables, 'ECONOMIC')];
  for (const table of candidates) {
    const rows = categoryRows(table, economicCodes).filter(({ amounts }) => amounts.length > 0);
    if (rows.some(({ code }) => code !== '')) return readLines(table, rows);
  }
  return [];
}

function readLines(table: StatementTable, rows: readonly CategoryRow[]): EconomicLine[] {
  const header = headerText(table);
  const isSplit = /合计/.test(header) && /人员(?:支出|经费)/.test(header) && /公用(?:支出|经费)/.test(header);
  const columns = isSplit ? splitColumns(table) : null;
  const besideAnother = rowsSideBySide(rows);
  const fits = rows.map((row): Fit[] => {
    const amounts = row.amounts.flatMap((text) => readWanYuan(text, table.unit) ?? []);
    const [total] = amounts;
    if (total === undefined) return [];
    if (!isSplit || besideAnother(row)) return [{ total }];
    const byHeader = columns === null || row.cells === null ? null : fitOfCells(row.cells, columns, table);
    return byHeader === null ? columnFits(amounts, split) : [byHeader];
  });
  const decided = decideFits(
    rows.map(({ code }, index) => ({ code, fits: fits[index] ?? [] })),
    ['personnel', 'public'],
  );
  return rows.flatMap((row, index) => {
    if (row.code === '') return [];
    const fit = decided[index];
    const total = fit?.['total'] ?? readWanYuan(row.amounts[0] ?? '', table.unit);
    const { code, name, unit, lines } = row;
    return {
      table: table.title,
      unit,
      code,
      name,
      total,
      personnel: fit?.['personnel'] ?? null,
      public: fit?.['public'] ?? null,
      lines,
    };
  });
}

/** Two categories in one line: the amounts belong one to each, and no row has columns of its own. */
function rowsSideBySide(rows: readonly CategoryRow[]): (row: CategoryRow) => boolean {
  const inLine = new Map<number, number>();
  for (const { lines } of rows) inLine.set(lines[0], (inLine.get(lines[0]) ?? 0) + 1);
  // A row that has the cells of its line to itself is alone; the rows of a web page's table may stand in one line.
  return (row) => row.cells === null && (inLine.get(row.lines[0]) ?? 0) > 1;
}

interface SplitColumns {
  readonly total: number;
  readonly personnel: number;
  readonly public: number;
}

function splitColumns(table: StatementTable): SplitColumns | null {
  for (const { cells } of table.lines.slice(0, 6)) {
    const folded = cells.map(foldText);
    const total = folded.findIndex((cell) => /^(?:合计|小计|总计)$/.test(cell));
    const personnel = folded.findIndex((cell) => /^人员(?:支出|经费)$/.test(cell));
    const publicCost = folded.findIndex((cell) => /^公用(?:支出|经费)$/.test(cell));
    if (total >= 0 && personnel >= 0 && publicCost >= 0) return { total, personnel, public: publicCost };
  }
  return null;
}

function fitOfCells(cells: readonly string[], at: SplitColumns, table: StatementTable): Fit | null {
  const total = readWanYuan(cells[at.total] ?? '', table.unit);
  const personnel = readWanYuan(cells[at.personnel] ?? '', table.unit);
  const publicCost = readWanYuan(cells[at.public] ?? '', table.unit);
  if (total === null) return null;
  return {
    total,
    ...(personnel === null ? {} : { personnel }),
    ...(publicCost === null ? {} : { public: publicCost }),
  };
}
