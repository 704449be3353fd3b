import type { DocumentRecord, Lines, UnitRecord } from '../../../loaders/records.ts';
import type { NodeRef } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText, withoutOwnOffice } from '../text.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { fenOf } from './money.ts';

/** 本级, 机关, 局机关: the department's own office named without the department. */
const namelessOffice = /^(?:局|厅|委|部|办|委员会|办公室)?(?:机关|本部)?$/;

interface NamedUnit {
  readonly name: string;
  readonly ownOffice: boolean;
}

/**
 * What a printed unit name names. The department's own office is printed with the department's name, with （本级）
 * behind it, or as 本级 alone; under a name of its own with （本级） it is the own office too, unless the document
 * lists several such.
 */
function namedUnit(printed: string, department: Department, listed: readonly UnitRecord[]): NamedUnit {
  const name = withoutOwnOffice(printed);
  if (isOwnOffice(name, department)) return { name: name === '' ? department.name : name, ownOffice: true };
  const marked = listed.filter((unit) => {
    const plain = withoutOwnOffice(unit.name);
    return plain !== unit.name || isOwnOffice(plain, department);
  });
  const [only, other] = marked;
  const ownOffice =
    only !== undefined && other === undefined && keyText(withoutOwnOffice(only.name)) === keyText(name);
  return { name, ownOffice };
}

function isOwnOffice(name: string, department: Department): boolean {
  return namelessOffice.test(keyText(name)) || keyText(name) === keyText(department.name);
}

/** Says that the document speaks of a unit of a department; the own office is one unit however it is printed. */
export function stateUnit(
  contribution: Contribution,
  printed: string,
  { department, record, lines }: { department: Department; record: DocumentRecord; lines: Lines },
): NodeRef {
  const { name, ownOffice } = namedUnit(printed, department, record.units);
  const id = idOf('Unit', [department.id, ownOffice ? department.name : name]);
  const unit = contribution.state({ kind: 'Unit', id, properties: { name, ownOffice } }, lines);
  contribution.relate('HAS_UNIT', department, unit);
  return unit;
}

/** The units that the document lists, with their money and staff of the year. */
export function addListedUnits(
  contribution: Contribution,
  document: NodeRef,
  { department, record }: { department: Department; record: DocumentRecord },
): void {
  const covered = new Map<string, UnitRecord>();
  for (const printed of record.units) {
    const { lines, code, nature } = printed;
    const unit = stateUnit(contribution, printed.name, { department, record, lines });
    contribution.state({ ...unit, properties: { code, nature } }, lines);
    const known = covered.get(unit.id);
    covered.set(unit.id, {
      ...printed,
      total: known?.total ?? printed.total,
      quota: known?.quota ?? printed.quota,
      staff: known?.staff ?? printed.staff,
    });
  }
  for (const [id, { total, quota, staff }] of covered) {
    const properties = { total: fenOf(total), quota, staff };
    contribution.connect('COVERS_UNIT', document, { kind: 'Unit', id }, properties);
  }
}
