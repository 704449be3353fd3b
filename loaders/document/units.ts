/** The budget units that a document covers: from its table of units, and from statements that go by unit. */
import { readNumber } from '../fields/number.ts';
import { foldText, withoutSpace } from '../fields/text.ts';
import type { DocumentRecord, Lines } from '../records.ts';
import type { Source } from '../read/source.ts';
import { partsOf } from './totals.ts';
import type { UnitRow } from './unit-rows.ts';

type UnitRecord = DocumentRecord['units'][number];

/** What a column of the table of units holds, by its header. */
const unitColumns: readonly [RegExp, 'name' | 'nature' | 'quota' | 'staff' | 'other'][] = [
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

function unitsOfTable(source: Source): UnitRecord[] | null {
  for (const [index, line] of source.lines.entries()) {
    const header = partsOf(line).map(foldText);
    const columns = header.map((cell) => unitColumns.find(([words]) => words.test(cell))?.[1] ?? null);
    if (!columns.includes('name') || columns.some((column) => column === null) || columns.length < 2)
      continue;
    const units: UnitRecord[] = [];
    let blanks = 0;
    for (const row of source.lines.slice(index + 1)) {
      if (row.text.trim() === '') {
        blanks += 1;
        // A page break leaves blank lines between rows; many say that the table is over.
        if (blanks > 6) break;
        continue;
      }
      const parts = partsOf(row);
      if (parts.length !== columns.length) break;
      const cell = (wanted: string): string => parts[columns.indexOf(wanted as 'name')] ?? '';
      const name = withoutSpace(cell('name'));
      if (/^(?:合计|总计|\*+)?$/.test(name)) continue;
      blanks = 0;
      units.push({
        code: null,
        name,
        total: null,
        quota: columns.includes('quota') ? readNumber(cell('quota')) : null,
        staff: columns.includes('staff') ? readNumber(cell('staff')) : null,
        nature: columns.includes('nature') ? withoutSpace(cell('nature')) || null : null,
        lines: [row.number, row.number],
      });
    }
    if (units.length > 0) return units;
  }
  return null;
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
