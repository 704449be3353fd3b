/** Units of measurement: which can be compared, and by what factor. */
import { Decimal } from 'decimal.js';
import { foldText } from '../../../loaders/fields/text.ts';

export interface Unit {
  /** Units of one dimension can be compared. All counted things (家, 个, 次 …) are one: pages mix their words. */
  readonly dimension: string;
  /** How many of the dimension's own unit one of it is. */
  readonly factor: Decimal;
}

const magnitudes: readonly (readonly [string, string])[] = [
  ['万亿', '1e12'],
  ['千亿', '1e11'],
  ['百亿', '1e10'],
  ['十亿', '1e9'],
  ['亿', '1e8'],
  ['千万', '1e7'],
  ['百万', '1e6'],
  ['十万', '1e5'],
  ['万', '1e4'],
  ['千', '1e3'],
  ['百', '1e2'],
];

/** Months are not days and working days are neither: no factor between them is exact. */
const dimensions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  money: { 元: '1', 人民币: '1', 元人民币: '1' },
  ratio: { '%': '0.01', '‰': '0.001', 百分点: '0.01', 个百分点: '0.01' },
  months: { 个月: '1', 月: '1', 季度: '3', 个季度: '3', 年: '12' },
  seconds: { 秒: '1', 分钟: '60', 小时: '3600', 个小时: '3600', 天: '86400', 日: '86400', 周: '604800' },
  workingDays: { 工作日: '1', 个工作日: '1' },
  mass: { 克: '0.001', 千克: '1', 公斤: '1', kg: '1', 吨: '1000' },
  coal: { 吨标准煤: '1', 吨标煤: '1' },
  length: { m: '1', 米: '1', 千米: '1000', 公里: '1000', km: '1000' },
  area: { m2: '1', '㎡': '1', 平方米: '1', 公顷: '1e4', 平方公里: '1e6', 平方千米: '1e6' },
  mu: { 亩: '1' },
  volume: { m3: '1', 立方米: '1', 升: '0.001' },
  power: { 千瓦: '1', kW: '1', MW: '1000', 兆瓦: '1000' },
  energy: { 千瓦时: '1', 度: '1', kWh: '1' },
  points: { 分: '1' },
  times: { 倍: '1' },
};

const known = new Map<string, Unit>(
  Object.entries(dimensions).flatMap(([dimension, units]) =>
    Object.entries(units).map(
      ([word, factor]) => [word, { dimension, factor: new Decimal(factor) }] as const,
    ),
  ),
);

const one = new Decimal(1);

/** What a bare number is measured in: nothing yet. */
export const bare: Unit = { dimension: '', factor: one };

/**
 * Reads a unit as printed behind a number: 万元, 个百分点, 万人份. A magnitude alone (万) has no dimension. Compound
 * units (元/户) are a dimension of their own; any other word counts things.
 */
export function unitOf(printed: string): Unit {
  const text = foldText(printed);
  if (text === '') return bare;
  const whole = known.get(text);
  if (whole !== undefined) return whole;
  const [word, factor] = magnitudes.find(([magnitude]) => text.startsWith(magnitude)) ?? ['', '1'];
  const rest = text.slice(word.length);
  const scale = new Decimal(factor);
  if (rest === '') return { dimension: '', factor: scale };
  const base = known.get(rest);
  if (base !== undefined) return { dimension: base.dimension, factor: base.factor.times(scale) };
  return { dimension: rest.includes('/') ? rest : 'count', factor: scale };
}

const words = [...known.keys()].sort((left, right) => right.length - left.length);

/** The unit at the beginning of what follows a number inside a sentence; the whole of it where it is short. */
export function unitAtStart(following: string): Unit {
  const text = foldText(following);
  const [magnitude = ''] = magnitudes.find(([word]) => text.startsWith(word)) ?? [];
  for (const start of ['', magnitude]) {
    const rest = text.slice(start.length);
    const word = words.find((candidate) => rest.startsWith(candidate));
    if (text.startsWith(start) && word !== undefined) return unitOf(start + word);
  }
  const counted = /^[\p{L}()]{1,6}/u.exec(text)?.[0] ?? '';
  return unitOf(counted);
}
