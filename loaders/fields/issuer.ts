/** Who issued a document of a finance office, by the abbreviation its number begins with. */
import type { GovernmentLevel } from '../records.ts';
import { type Region, regionOfCode, regionsAbove } from './region.ts';

/** The abbreviations of the provinces (省级简称), by the first two digits of their codes. */
const provinceSigns: Readonly<Record<string, string>> = {
  11: '京',
  12: '津',
  13: '冀',
  14: '晋',
  15: '蒙内',
  21: '辽',
  22: '吉',
  23: '黑',
  31: '沪',
  32: '苏',
  33: '浙',
  34: '皖',
  35: '闽',
  36: '赣',
  37: '鲁',
  41: '豫',
  42: '鄂',
  43: '湘',
  44: '粤',
  45: '桂',
  46: '琼',
  50: '渝',
  51: '川',
  52: '黔贵',
  53: '滇云',
  54: '藏',
  61: '陕',
  62: '甘陇',
  63: '青',
  64: '宁',
  65: '新',
};

/** Cities whose abbreviation is not their name's first character. */
const citySigns: Readonly<Record<string, string>> = {
  350100: '榕',
  350400: '明',
  440100: '穗',
  330200: '甬',
  330400: '禾',
  510100: '蓉',
  140100: '并',
  520100: '筑',
  450100: '邕',
  360100: '洪',
  361100: '饶',
  370600: '烟',
};

export interface Issuer {
  readonly level: GovernmentLevel;
  readonly region: Region | null;
}

/**
 * The government whose finance office issued a document, from the beginning of its number: 财建 (nothing before 财) is the
 * Ministry of Finance, 闽财 the province of 福建, 榕财 the city of 福州.
 *
 * @param issuer the number's letters (冀财建).
 * @param own where the department is: one sign may stand for a province (晋, 山西) or for a place (晋江), and the
 *   department's own region and those above it go first.
 * @returns null for a document that no finance office issued, or whose sign is not known.
 */
export function issuerOf(issuer: string, own: Region | null): Issuer | null {
  const match = /^(\p{Script=Han}{0,3}?)财/u.exec(issuer);
  if (match === null) return null;
  const sign = match[1] ?? '';
  if (sign === '' || sign === '国') return { level: 'CENTRAL', region: null };
  return governmentOfSign(sign, own);
}

/**
 * The government that a sign stands for (闽, 榕, 晋), null for one that is not known.
 *
 * @param own whose sign it is first, with the regions above it
 */
export function governmentOfSign(sign: string, own: Region | null): Issuer | null {
  const near = own === null ? [] : [own, ...regionsAbove(own)].reverse();
  const found = near.find((region) =>
    signsOf(region).some((known) => sign === known || region.name.startsWith(sign)),
  );
  if (found !== undefined) return { level: found.level, region: found };
  const province = Object.entries(provinceSigns).find(([, signs]) => signs.includes(sign));
  if (province === undefined) return null;
  const region = regionOfCode(`${province[0]}0000`);
  return { level: 'PROVINCE', region };
}

function signsOf(region: Region): string[] {
  if (region.level === 'PROVINCE') return Array.from(provinceSigns[region.code.slice(0, 2)] ?? '');
  const known = citySigns[region.code];
  return known === undefined ? [region.name.slice(0, 1)] : [known];
}
