/** Statements that go by budget unit (单位编码, 单位名称): their rows, the department's own included. */
import { isAmount, readWanYuan } from '../../fields/money.ts';
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { Lines } from '../../records.ts';
import type { SourceLine } from '../../read/source.ts';
import { amountTest } from '../categories/amount-words.ts';
import { type StatementTable, tablesOfKind } from '../statement-tables.ts';

/** A row of a statement by unit: code (empty where the table prints none), name, amounts. */
export interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly total: number | null;
  readonly lines: Lines;
}

/** The rows of the revenue (or expenditure) statement by unit, the department's own row included. */
export function unitRows(tables: readonly StatementTable[]): UnitRow[] {
  for (const table of [...tablesOfKind(tables, 'REVENUE'), ...tablesOfKind(tables, 'EXPENDITURE')]) {
    const header = table.lines
      .slice(0, 12)
      .map(({ text }) => foldText(text))
      .join(' ');
    const isCut = table.lines.some(({ cells }) => cells.length > 2);
    const byCode = /单位(?:编码|代码)/.test(header) && !/科目编码/.test(header);
    const rows = !byCode ? rowsAboveCategories(table) : isCut ? rowsOfCells(table) : rowsOfWords(table);
    if (rows.length > 0) return rows;
  }
  return [];
}

/**
 * A unit's own row above the categories that it spends on: 预算单位 | 科目编码 | 科目名称 | 总计, with the code left blank.
 * The code of the unit, which such a table does not print, is empty.
 */
function rowsAboveCategories(table: StatementTable): UnitRow[] {
  const header = table.lines.slice(0, 8).find(({ cells }) => cells.some(isUnitHead));
  if (header === undefined) return [];
  const name = header.cells.findIndex(isUnitHead);
  const code = header.cells.findIndex((cell) => /科目(?:编码|代码)$/.test(foldText(cell)));
  if (code < name) return [];
  return table.lines.flatMap((line): UnitRow[] => {
    const printed = withoutSpace(line.cells[name] ?? '');
    const amount = line.cells.slice(code + 1).find(isAmount);
    if (!/\p{Script=Han}/u.test(printed) || isSumWord(foldText(printed))) return [];
    if (amount === undefined || line.cells.slice(name + 1, code + 1).some((cell) => cell !== '')) return [];
    return [
      {
        code: '',
        name: printed,
        total: readWanYuan(amount, table.unit),
        lines: [line.number, line.number],
      },
    ];
  });
}

const isUnitHead = (cell: string): boolean => /^(?:预算|决算)?单位(?:名称)?$/.test(foldText(cell));

const unitCode = /^\d{3}(?:\d{3}){0,3}$/;

function rowsOfCells(table: StatementTable): UnitRow[] {
  return table.lines.flatMap((line): UnitRow[] => {
    const at = line.cells.findIndex((cell) => unitCode.test(cell));
    const name = withoutSpace(line.cells[at + 1] ?? '');
    if (at < 0 || !/\p{Script=Han}/u.test(name)) return [];
    const amount = line.cells.slice(at + 2).find(isAmount);
    return [
      {
        code: line.cells[at] ?? '',
        name,
        total: amount === undefined ? null : readWanYuan(amount, table.unit),
        lines: [line.number, line.number],
      },
    ];
  });
}

/** Code, name and amounts in reading order, each part perhaps on lines of its own. */
function rowsOfWords(table: StatementTable): UnitRow[] {
  const rows: UnitRow[] = [];
  let open: { code: string; name: string; amount: string | null; first: number; last: number } | null = null;
  const close = (): void => {
    if (open !== null && open.name !== '' && open.amount !== null) {
      const { code, name, amount, first, last } = open;
      rows.push({ code, name, total: readWanYuan(amount, table.unit), lines: [first, last] });
    }
    open = null;
  };
  const isMoney = amountTest(table.lines);
  const take = (line: SourceLine): void => {
    line.text
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .forEach((word, index) => {
        if (index === 0 && unitCode.test(word)) {
          close();
          open = { code: word, name: '', amount: null, first: line.number, last: line.number };
        } else if (open !== null && isMoney(word)) {
          open.amount ??= word;
          open.last = line.number;
        } else if (open?.amount === null && /\p{Script=Han}/u.test(word)) {
          open.name += withoutSpace(word);
        }
      });
  };
  table.lines.forEach(take);
  close();
  return rows;
}
