/** The words of the three public expenses (“三公”经费), and which year's figures a document's table gives. */
import { sameWanYuan, sumWanYuan } from '../../fields/money.ts';
import { foldText } from '../../fields/text.ts';
import type { DocumentRecord } from '../../records.ts';

export type ThreePublic = NonNullable<DocumentRecord['threePublic']>;

/** 公务用车购置及运行费 is the sum of purchase and running. */
export type ThreePublicField = keyof ThreePublic | 'vehicles';

/** In 万元. */
export type Figures = Partial<Record<ThreePublicField, number>>;

/** What a document is of; its tables print other years and, beside the accounts, the budget. */
export interface Period {
  readonly year: number;
  readonly kind: DocumentRecord['kind'];
}

const labelWords: readonly [RegExp, ThreePublicField][] = [
  [/公务用车(?:购置(?:及|和|与)运|费)/, 'vehicles'],
  [/公务用车购置|^(?:其中:)?(?:车辆)?购置费?$/, 'vehiclePurchase'],
  [/公务用车运(?:行|维)|^(?:车辆)?运行(?:维护)?费?$/, 'vehicleRunning'],
  [/公务接待/, 'reception'],
  [/^(?!.*(?:其中|其他|教学|科研)).*因公出国/, 'abroad'],
  [/^"?三公"?经费(?:合计|小计)?$|^合计$|^总计$/, 'total'],
];

/** What a row's label (folded) stands for; null for any other row. */
export function fieldOfLabel(label: string): ThreePublicField | null {
  return labelWords.find(([words]) => words.test(label.replace(/[“”„‟]/g, '"')))?.[1] ?? null;
}

/**
 * How well a column's header fits a document's own figures: its year, and 决算 for accounts or 预算 for a budget. Above
 * nought for a header that says one of them and not another's.
 */
export function fitOfHeader(header: string, { year, kind }: Period): number {
  const folded = foldText(header);
  const years = [...folded.matchAll(/(?:19|20)\d{2}/g)].map(([text]) => text);
  if (years.length > 0 && !years.includes(String(year))) return -1;
  if (/上年|增减|比较|增长/.test(folded)) return -1;
  const own = kind === 'BUDGET' ? /预算|本年/ : /决算|执行|本年/;
  return (own.test(folded) ? 2 : 0) + (years.length > 0 ? 1 : 0);
}

/** Whether the parts are the whole together, and the two of vehicles what is said of both; never where no whole is known. */
export function addsUp(figures: Figures, total = figures.total): boolean {
  if (total === undefined) return false;
  const { abroad = 0, vehiclePurchase = 0, vehicleRunning = 0, reception = 0 } = figures;
  const ofVehicles = sumWanYuan([vehiclePurchase, vehicleRunning]);
  const { vehicles = ofVehicles } = figures;
  return sameWanYuan(sumWanYuan([abroad, vehicles, reception]), total) && sameWanYuan(ofVehicles, vehicles);
}
