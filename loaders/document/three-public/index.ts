/** “三公”经费: travel abroad, vehicles (purchase and running), receptions. */
import { sameWanYuan, sumWanYuan } from '../../fields/money.ts';
import { partsOf, type SourceLine } from '../../read/source.ts';
import type { Prose } from '../prose.ts';
import { type StatementTable, tablesOfKind } from '../statement-tables.ts';
import { figuresOfCells } from './cells.ts';
import { figuresOfColumns } from './columns.ts';
import { figuresOfProse } from './prose.ts';
import { figuresByLabel } from './rows.ts';
import { addsUp, type Figures, type Period, type ThreePublic, type ThreePublicField } from './words.ts';

/**
 * The three public expenses of the document's own year in 万元, from their table; null where the document prints none.
 *
 * What the table leaves blank is taken from the prose only where the prose's figures add up to the table's total.
 */
export function readThreePublic(
  tables: readonly StatementTable[],
  prose: Prose,
  period: Period,
): ThreePublic | null {
  const said = figuresOfProse(prose, period);
  const [table] = tablesOfKind(tables, 'THREE_PUBLIC');
  const read = table === undefined ? {} : figuresOfTable(table, said, period);
  // Text may print a table's words and figures in another order than they stand: the prose is right where only it adds up.
  const isSaid = addsUp(said);
  const printed = isSaid && exceed(read, read.total ?? said.total) ? {} : read;
  const total = printed.total ?? said.total;
  if (total === undefined && Object.keys(printed).length === 0) return null;
  const isConsistent = addsUp(said, total);
  const pick = (field: Exclude<ThreePublicField, 'total' | 'vehicles'>): number | null =>
    printed[field] ?? (isConsistent ? said[field] : undefined) ?? null;
  return {
    total: total ?? null,
    abroad: pick('abroad'),
    vehiclePurchase: pick('vehiclePurchase'),
    vehicleRunning: pick('vehicleRunning'),
    reception: pick('reception'),
  };
}

function figuresOfTable(table: StatementTable, said: Figures, period: Period): Figures {
  const rows = { ...table, lines: table.lines.filter((line) => !numbersColumns(line)) };
  const byLabel = figuresByLabel(rows, period);
  if (Object.keys(byLabel).length >= 2) return byLabel;
  return figuresOfCells(rows, period) ?? figuresOfColumns(rows, said, period) ?? byLabel;
}

/** Forms number their columns above the first row: 1 | 2 | 3 | …. */
function numbersColumns(line: SourceLine): boolean {
  const numbers = partsOf(line).filter((part) => part !== '' && part !== '栏次');
  return numbers.length >= 5 && numbers.every((number, at) => number === String(at + 1));
}

/** Parts of more than the whole belong to other words. */
function exceed({ abroad, vehiclePurchase, vehicleRunning, reception }: Figures, total = Infinity): boolean {
  const sum = sumWanYuan([abroad, vehiclePurchase, vehicleRunning, reception].flatMap((part) => part ?? []));
  return sum > total && !sameWanYuan(sum, total);
}
