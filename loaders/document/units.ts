/** The budget units that a document covers: from its table of units, and from statements that go by unit. */
import { readNumber } from '../fields/number.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { DocumentRecord, Lines } from '../records.ts';
import type { Source, SourceLine } from '../read/source.ts';
import { partsOf } from './totals.ts';
import type { UnitRow } from './unit-rows.ts';

type UnitRecord = DocumentRecord['units'][number];

/** What a column of the table of units holds, by its header. */
const unitColumns: readonly [RegExp, 'name' | 'nature' | 'quota' | 'staff' | 'other'][] = [
  [/^序号$/, 'other'],
  [/^单位名称$/, 'name'],
  [/^单位(?:性质|类型)$/, 'nature'],
  [/^(?:人员)?编制(?:人?数)?$|^人员编制/, 'quota'],
  [/^在职(?:人员)?(?:人?数)$|^实有人数$/, 'staff'],
  [/^(?:经费性质|单位规格|经费保障形式|预算管理方式|经费形式)$/, 'other'],
];

/**
 * Budget units with what the page prints of each.
 *
 * @param listed the units of the document's table or list of units.
 * @param byUnit the rows of its statements that go by unit.
 * @param own the document's own name, for a document of one unit that has no table of units.
 */
export function readUnits(
  listed: readonly UnitRecord[],
  byUnit: readonly UnitRow[],
  scope: DocumentRecord['scope'],
  own: { name: string; total: number | null; lines: Lines },
): UnitRecord[] {
  const rows = byUnit.filter(({ code }) => code.length >= 6);
  const units = listed.map((unit): UnitRecord => {
    const row = rows.find(({ name }) => bareUnit(name) === bareUnit(unit.name));
    return { ...unit, code: row?.code ?? null, total: row?.total ?? null };
  });
  const known = new Set(units.map(({ name }) => bareUnit(name)));
  for (const { code, name, total, lines } of rows) {
    if (known.has(bareUnit(name))) continue;
    units.push({ code, name, total, quota: null, staff: null, nature: null, lines });
  }
  if (scope !== 'UNIT') return units;
  if (units.length === 0) {
    const { name, total, lines } = own;
    return [{ code: null, name, total, quota: null, staff: null, nature: null, lines }];
  }
  // The only unit of a unit's own document is what the statements are of.
  return units.length === 1 ? units.map((unit) => ({ ...unit, total: unit.total ?? own.total })) : units;
}

/** The units that the document's table of units, or its list of them, names. */
export function listedUnits(source: Source): UnitRecord[] {
  return unitsOfTable(source) ?? unitsOfList(source);
}

/** A unit's name without （本级）, for comparing. */
export function bareUnit(name: string): string {
  return foldText(name).replace(/\((?:本级|本部|机关|局机关)\)$|本级$/, '');
}

type UnitColumn = (typeof unitColumns)[number][1];

function columnOf(word: string): UnitColumn | null {
  const folded = foldText(word);
  return unitColumns.find(([words]) => words.test(folded))?.[1] ?? null;
}

function unitsOfTable(source: Source): UnitRecord[] | null {
  const printed = source.lines.filter((line) => line.text.trim() !== '');
  for (const [index, line] of printed.entries()) {
    const columns = partsOf(line).map(columnOf);
    const units =
      columns.length > 1
        ? unitsInRows(printed.slice(index), columns)
        : columns[0] == null
          ? []
          : unitsInLines(printed.slice(index));
    if (units.length > 0) return units;
  }
  return null;
}

/** A table with a row in each line. */
function unitsInRows(lines: readonly SourceLine[], columns: readonly (UnitColumn | null)[]): UnitRecord[] {
  if (!columns.includes('name') || columns.includes(null)) return [];
  const units: UnitRecord[] = [];
  let above = lines[0]?.number ?? 0;
  for (const row of lines.slice(1)) {
    const parts = partsOf(row);
    // A page break leaves blank lines between rows; many say that the table is over.
    if (parts.length !== columns.length || row.number - above > 7) break;
    above = row.number;
    const unit = unitOf(parts, columns, [row.number, row.number]);
    if (unit !== null) units.push(unit);
  }
  return units;
}

/** A table with a cell in each line: its header's words, then the cells of one unit after the other. */
function unitsInLines(lines: readonly SourceLine[]): UnitRecord[] {
  const end = lines.findIndex((line) => columnOf(line.text) === null);
  const columns = lines.slice(0, end).map(({ text }) => columnOf(text));
  if (end < 2 || !columns.includes('name')) return [];
  const units: UnitRecord[] = [];
  for (let at = end; at + columns.length <= lines.length; at += columns.length) {
    const row = lines.slice(at, at + columns.length);
    const parts = row.map(({ text }) => text.trim());
    if (!parts.every((part, i) => mayStandIn(columns[i] ?? null, part))) break;
    const unit = unitOf(parts, columns, [row[0]?.number ?? 1, row.at(-1)?.number ?? 1]);
    if (unit !== null) units.push(unit);
  }
  return units;
}

function mayStandIn(column: UnitColumn | null, cell: string): boolean {
  const number = /^[\d,.\s]+$/.test(cell);
  if (column === 'quota' || column === 'staff') return number || /^[-—/]$/.test(cell);
  return cell.length <= 40 && (!number || column === 'other');
}

/** Null for the row of the whole, and where a row has no name. */
function unitOf(
  parts: readonly string[],
  columns: readonly (UnitColumn | null)[],
  lines: Lines,
): UnitRecord | null {
  const cell = (wanted: UnitColumn): string => parts[columns.indexOf(wanted)] ?? '';
  const name = withoutSpace(cell('name'));
  if (/^(?:合计|总计|\*+)?$/.test(name)) return null;
  return {
    code: null,
    name,
    total: null,
    quota: readNumber(cell('quota')),
    staff: readNumber(cell('staff')),
    nature: withoutSpace(cell('nature')) || null,
    lines,
  };
}

const unitNameEnd =
  /(?:局|中心|大队|支队|总队|队|所|院|馆|站|处|办公室|办事处|委员会|公司|学校|医院|协会|\((?:本级|本部|机关)\))$/;

/** Units as a numbered list under the words that announce it (具体包括：1. …). */
function unitsOfList(source: Source): UnitRecord[] {
  const start = source.lines.findIndex(({ text }) =>
    /(?:单位|部门).*(?:具体包括|包括以下|如下)[:：]?$|^.*具体包括[:：]$/.test(foldText(text)),
  );
  if (start < 0) return [];
  const units: UnitRecord[] = [];
  for (const line of source.lines.slice(start + 1, start + 80)) {
    if (line.text.trim() === '') continue;
    const name = /^[(]?[\d一二三四五六七八九十]+[).、．]\s*(.+?)[。；;，,]?$/u.exec(line.text.trim())?.[1];
    if (name === undefined || !unitNameEnd.test(foldText(name))) break;
    units.push({
      code: null,
      name: withoutSpace(name),
      total: null,
      quota: null,
      staff: null,
      nature: null,
      lines: [line.number, line.number],
    });
  }
  return units;
}
