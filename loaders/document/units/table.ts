/** The table of budget units (单位名称, 单位性质, 编制人数 …) that a document opens with. */
import { type MoneyUnit, moneyUnitIn, moneyUnitOf, readWanYuan } from '../../fields/money.ts';
import { readCount } from '../../fields/number.ts';
import { isSumWord } from '../../fields/sum-words.ts';
import { foldText, withoutSpace } from '../../fields/text.ts';
import { partsOf, type Source, type SourceLine } from '../../read/source.ts';
import type { Lines } from '../../records.ts';
import type { UnitRecord } from './index.ts';

/** What a column of the table of units holds, by its header. */
const unitColumns: readonly [RegExp, 'name' | 'code' | 'nature' | 'quota' | 'staff' | 'total' | 'other'][] = [
  [/^序号$/, 'other'],
  [/^(?:预算|决算)?单位名称$/, 'name'],
  [/^(?:预算)?单位(?:编码|代码)$/, 'code'],
  [/^(?:预算)?单位(?:性质|类型|类别)$/, 'nature'],
  [/^(?:人员)?编制(?:人?数)?$|^人员编制/, 'quota'],
  [/^在职(?:人员)?(?:人?数)$|^实有(?:在职)?人数$/, 'staff'],
  [/^(?:预算|决算|收入|支出|收支)(?:总额|总计|合计|金额)(?:\(.*元\))?$/, 'total'],
  [
    /^(?:经费性质|单位规格|单位级次|经费保障形式|预算管理方式|经费形式|经费来源|资金来源|拟变动情况|所在地|备注)$/,
    'other',
  ],
];

type UnitColumn = (typeof unitColumns)[number][1];

interface Header {
  readonly columns: readonly (UnitColumn | null)[];
  /** The unit of money that the column of totals prints. */
  readonly money: MoneyUnit;
}

/** The rows of the first table of units; null where the document has none. */
export function unitsOfTable(source: Source): UnitRecord[] | null {
  const printed = source.lines.filter((line) => line.text.trim() !== '');
  for (const [index, line] of printed.entries()) {
    const words = partsOf(line);
    const columns = words.map(columnOf);
    const units =
      columns.length > 1
        ? unitsInRows(printed.slice(index), { columns, money: moneyUnitIn(line.text) ?? '万元' })
        : columns[0] == null
          ? []
          : unitsInLines(printed.slice(index));
    if (units.length > 0) return units;
  }
  return null;
}

function columnOf(word: string): UnitColumn | null {
  const folded = foldText(word);
  return unitColumns.find(([words]) => words.test(folded))?.[1] ?? null;
}

/** What only a table of units has: a statement by unit prints names and amounts as well. */
function isHeaderOfUnits(columns: readonly (UnitColumn | null)[]): boolean {
  if (!columns.includes('name')) return false;
  const ofUnits = columns.some((column) => column === 'nature' || column === 'quota' || column === 'staff');
  return ofUnits || !columns.includes(null);
}

/** A table with a row in each line. */
function unitsInRows(lines: readonly SourceLine[], header: Header): UnitRecord[] {
  if (!isHeaderOfUnits(header.columns)) return [];
  const units: UnitRecord[] = [];
  const isCut = (lines[0]?.cells.length ?? 0) > 1;
  let above = lines[0]?.number ?? 0;
  for (const row of lines.slice(1)) {
    const parts = isCut ? row.cells : partsOf(row);
    // A page break leaves blank lines between rows; many say that the table is over, and so does a heading.
    if (parts.length !== header.columns.length || row.number - above > 7 || isHeading(row)) break;
    above = row.number;
    const unit = unitOf(parts, header, [row.number, row.number]);
    if (unit !== null) units.push(unit);
  }
  return units;
}

function isHeading({ text }: SourceLine): boolean {
  return /^\s*#|^第[一二三四五六七八九十]+部分/.test(text);
}

/** A table with a cell in each line: its header's words, then the cells of one unit after the other. */
function unitsInLines(lines: readonly SourceLine[]): UnitRecord[] {
  const end = lines.findIndex((line) => columnOf(line.text) === null);
  const columns = lines.slice(0, end).map(({ text }) => columnOf(text));
  if (end < 2 || !columns.includes('name')) return [];
  const numbered = foldText(lines[0]?.text ?? '') === '序号';
  const money = moneyUnitOf(lines.slice(0, end).map(({ text }) => text)) ?? '万元';
  const units: UnitRecord[] = [];
  for (let at = end; at + columns.length <= lines.length; at += columns.length) {
    const row = lines.slice(at, at + columns.length);
    const parts = row.map(({ text }) => text.trim());
    if (!parts.every((part, i) => mayStandIn(columns[i] ?? null, part))) break;
    if (numbered && !/^\d{1,4}$|^合计$/.test(parts[0] ?? '')) break;
    const unit = unitOf(parts, { columns, money }, [row[0]?.number ?? 1, row.at(-1)?.number ?? 1]);
    if (unit !== null) units.push(unit);
  }
  return units;
}

function mayStandIn(column: UnitColumn | null, cell: string): boolean {
  const number = /^[\d,.\s]+$/.test(cell);
  const isFigure = column === 'quota' || column === 'staff' || column === 'total' || column === 'code';
  if (isFigure) return number || /^[-—/]$/.test(cell);
  return cell.length <= 40 && (!number || column === 'other');
}

/** Null for the row of the whole, and where a row has no name. */
function unitOf(parts: readonly string[], { columns, money }: Header, lines: Lines): UnitRecord | null {
  const cell = (wanted: UnitColumn): string => parts[columns.indexOf(wanted)] ?? '';
  const name = withoutSpace(cell('name'));
  if (/^\**$/.test(name) || isSumWord(foldText(name)) || !/\p{Script=Han}/u.test(name)) return null;
  return {
    code: withoutSpace(cell('code')) || null,
    name,
    total: readWanYuan(cell('total'), money),
    quota: readCount(cell('quota')),
    staff: readCount(cell('staff')),
    nature: withoutSpace(cell('nature')) || null,
    lines,
  };
}
