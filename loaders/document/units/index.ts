/** The budget units that a document covers: from its table of units, and from statements that go by unit. */
import { foldText } from '../../fields/text.ts';
import type { DocumentRecord, Lines } from '../../records.ts';
import type { UnitRow } from './rows.ts';

export type UnitRecord = DocumentRecord['units'][number];

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
  // The department's own row has a shorter code.
  const rows = byUnit.filter(({ code }) => code === '' || code.length >= 6);
  const units = listed.map((unit): UnitRecord => {
    const row = rows.find(({ name }) => bareUnit(name) === bareUnit(unit.name));
    return { ...unit, code: (row?.code ?? '') || unit.code, total: row?.total ?? unit.total };
  });
  const known = new Set(units.map(({ name }) => bareUnit(name)));
  for (const { code, name, total, lines } of rows) {
    if (known.has(bareUnit(name))) continue;
    units.push({ code: code || null, name, total, quota: null, staff: null, nature: null, lines });
  }
  if (scope !== 'UNIT') return units;
  if (units.length === 0) {
    const { name, total, lines } = own;
    return [{ code: null, name, total, quota: null, staff: null, nature: null, lines }];
  }
  // The only unit of a unit's own document is what the statements are of.
  return units.length === 1 ? units.map((unit) => ({ ...unit, total: unit.total ?? own.total })) : units;
}

/** A unit's name without （本级）, for comparing. */
export function bareUnit(name: string): string {
  return foldText(name).replace(/\((?:本级|本部|机关|局机关)\)$|本级$/, '');
}
