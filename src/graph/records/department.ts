import type { DocumentRecord, Lines } from '../../../loaders/records.ts';
import type { NodeRef, Properties } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText, withoutOwnOffice } from '../text.ts';
import type { Contribution } from './contribution.ts';
import { divisionAt, divisionInName } from './divisions.ts';
import { stateRegion } from './region.ts';

/** A department with what makes it the same in another document. */
export interface Department extends NodeRef {
  /** Without （本级）. */
  readonly name: string;
  /** Where it governs; null where nothing in the document says it. */
  readonly region: string | null;
  /** Stands for the region in keys: the region's path, else the document itself. */
  readonly place: string;
}

/**
 * The department that publishes the document. Its place is its region; where nothing says one, it is the document:
 * two departments are never made one because neither says where it is.
 */
export function publishingDepartment(record: DocumentRecord): Department {
  const { name, region } = record.department;
  const place = region ?? `document:${record.kind}:${record.fiscalYear}:${record.title}`;
  return departmentAt(name, region, place);
}

/**
 * The department that a project's table names as responsible: the publishing one, or another, whose place is the
 * region in its name or else that of the publishing one.
 */
export function responsibleDepartment(printed: string | null, publishing: Department): Department {
  if (printed === null || sameName(printed, publishing.name)) return publishing;
  const region = divisionInName(printed, publishing.region)?.path ?? publishing.region;
  return departmentAt(printed, region, region ?? publishing.place);
}

function departmentAt(printed: string, region: string | null, place: string): Department {
  const name = withoutOwnOffice(printed);
  return { kind: 'Department', id: idOf('Department', [place, name]), name, region, place };
}

function sameName(left: string, right: string): boolean {
  return keyText(withoutOwnOffice(left)) === keyText(withoutOwnOffice(right));
}

/** Says that the document speaks of a department and of where it governs. */
export function stateDepartment(
  contribution: Contribution,
  department: Department,
  { record, code, lines }: { record: DocumentRecord; code: string | null; lines: Lines },
): void {
  const { kind, id, name, region } = department;
  contribution.state({ kind, id, properties: { name, code } }, lines);
  if (region === null) return;
  const path = stateRegion(contribution, region, lines);
  contribution.relate('IN_REGION', department, path, groundsOf(department.name, region, record));
}

/** On what the region rests: the department's name, else codes that begin with the region's, else the rest of the text. */
function groundsOf(name: string, path: string, record: DocumentRecord): Properties {
  const named = path
    .split('/')
    .toReversed()
    .find((part) => keyText(name).includes(part) || keyText(name).startsWith(shortName(part)));
  if (named !== undefined) return { inferred: false, evidence: `name: ${name}` };
  const region = divisionAt(path).code ?? '';
  const codes = [...record.projects, ...record.units].flatMap(({ code }) => (code === null ? [] : [code]));
  const witness = region === '' ? undefined : codes.find((code) => code.startsWith(region));
  return { inferred: true, evidence: witness === undefined ? 'document' : `code: ${witness}` };
}

/** 福建 of 福建省; names of two characters keep their 县. */
function shortName(name: string): string {
  return name.length > 2 ? name.replace(/[省市区县]$/, '') : name;
}
