/** The three public expenses as the document's sentences state them. */
import { statedAmount, statedWanYuan } from '../../fields/money.ts';
import type { Prose } from '../prose.ts';
import type { Figures, Period, ThreePublicField } from './words.ts';

const labels: readonly [ThreePublicField, string][] = [
  ['total', '三公["”“]?经费(?:财政拨款)?'],
  ['abroad', '因公出国\\(境\\)(?:费用?|经费)?'],
  ['vehicles', '公务用车购置(?:及|和)运(?:行|维|行维护)费用?'],
  ['vehiclePurchase', '公务用车购置费'],
  ['vehicleRunning', '公务用车运(?:行|维|行维护)费'],
  ['reception', '公务接待费'],
];

const plain = `(?:支出|预算|决算|数|安排|为|共)*${statedAmount}`;
/** 公务接待费。2031年预算数2.5万元: the label is a heading, and the sentence behind it says the year. */
const ofYear = (year: number): string =>
  `[。:：,，]?${String(year)}年度?(?:支出|预算|决算|数|安排|为|共)+${statedAmount}`;
/** Accounts state the budget first: …支出预算为 26.5 万元，支出决算为 22.37 万元. */
const settled = `(?:(?!三公|因公|公务)[^。；;]){0,40}?决算(?:数)?(?:为|是)?${statedAmount}`;

/** Figures in 万元, of accounts what was spent. */
export function figuresOfProse(prose: Prose, { kind, year }: Period): Figures {
  const figures: Figures = {};
  for (const [field, label] of labels) {
    const forms = kind === 'FINAL_ACCOUNTS' ? [settled, plain, ofYear(year)] : [plain, ofYear(year)];
    const found = forms.map((form) => new RegExp(label + form).exec(prose.text));
    const [, digits, unit] = found.find((match) => match !== null) ?? [];
    const value = statedWanYuan(digits, unit);
    if (value !== null) figures[field] = value;
  }
  return figures;
}
