/**
 * Plans by which a project's money is paid out (资金投入计划, 资金支出计划): a row of months with cumulative amounts,
 * or sentences that name quarters and amounts, item by item.
 */
import { Decimal } from 'decimal.js';
import type { DisbursementRecord } from '../records.ts';
import { readWanYuan, sameWanYuan, statedWanYuan, unitWords, type MoneyUnit } from './money.ts';
import { foldText, withoutSpace } from './text.ts';

/**
 * @param lines the plan's printed lines.
 * @param total the project's budget in 万元; tells cumulative amounts from cumulative percentages.
 * @returns in printed order; `period` is `Q1`-`Q4` or a month `01`-`12`, null where the page prints none. An item without an amount keeps its words out
 *   and has `amount` null. 累计 (and a row of months) makes an amount cumulative.
 */
export function readDisbursements(
  lines: readonly string[],
  total: number | null,
  pageUnit: MoneyUnit = '万元',
): DisbursementRecord[] {
  const byMonth = readMonths(lines, total, pageUnit);
  return byMonth.length > 0 ? byMonth : readSentences(lines, pageUnit);
}

function readMonths(lines: readonly string[], total: number | null, unit: MoneyUnit): DisbursementRecord[] {
  const head = lines.findIndex((line) => monthsIn(line).length >= 2);
  const months = monthsIn(lines[head] ?? '');
  const values = lines
    .slice(head + 1)
    .flatMap((line) => line.trim().split(/\s+/))
    .map((text) => ({ amount: readWanYuan(text.replace(/[%％]$/, ''), unit), percent: /[%％]$/.test(text) }));
  if (head < 0 || values.length < months.length) return [];
  const used = values.slice(0, months.length);
  const last = used.at(-1);
  // The column is often headed （%） and holds amounts: only values that end at 100 and not at the budget are shares.
  const isTotal = last?.amount != null && total !== null && sameWanYuan(last.amount, total);
  const shares = !isTotal && total !== null && (last?.percent === true || last?.amount === 100);
  return months.map((period, index) => {
    const value = used[index]?.amount ?? null;
    const amount =
      shares && value !== null ? new Decimal(total).times(value).dividedBy(100).toNumber() : value;
    return { period, item: null, amount, cumulative: true };
  });
}

function monthsIn(line: string): string[] {
  return [...foldText(line).matchAll(/(?<!\d)(1[0-2]|0?[1-9])月底?/g)].map((found) =>
    (found[1] ?? '').padStart(2, '0'),
  );
}

const quarters: Readonly<Record<string, string>> = {
  一: 'Q1',
  二: 'Q2',
  三: 'Q3',
  四: 'Q4',
  '1': 'Q1',
  '2': 'Q2',
  '3': 'Q3',
  '4': 'Q4',
};

/** Where one item of the plan ends and the next begins: `2.` or `（1）`. */
const itemSign = /(?:(?<=^|[;；。：:，,]|[^\d.第])\d{1,2}[.、．](?=[^\d])|[（(]\d{1,2}[）)])/;

const speaksOfPaying = new RegExp(String.raw`季度|\d(?:${unitWords})`);

function readSentences(lines: readonly string[], pageUnit: MoneyUnit): DisbursementRecord[] {
  const text = lines.map(withoutSpace).join('');
  if (!speaksOfPaying.test(text)) return [];
  return text
    .split(itemSign)
    .filter((part) => part !== '')
    .flatMap((part) => readItem(part, pageUnit));
}

const paid = new RegExp(
  String.raw`(?:第?([一二三四1-4])季度)?[:：]?(累计)?(?:下达|支付|拨付|支出|安排)?(\d[\d,.]{0,30})(${unitWords})`,
  'g',
);

function readItem(part: string, pageUnit: MoneyUnit): DisbursementRecord[] {
  const named = /^([^:：;；,，。]*?)[:：]/.exec(part);
  const item = named === null || /季度$/.test(named[1] ?? '') ? null : (named[1] ?? null);
  const plan = item === null ? part : part.slice(item.length + 1);
  const amounts = [...plan.matchAll(paid)].map((found): DisbursementRecord => ({
    period: quarters[found[1] ?? ''] ?? null,
    item,
    amount: statedWanYuan(found[3], found[4], pageUnit),
    cumulative: found[2] !== undefined,
  }));
  if (amounts.length > 0) return amounts;
  const namesNothing = item === null || /^[;；。]?$/.test(plan);
  return namesNothing ? [] : [{ period: null, item, amount: null, cumulative: false }];
}
