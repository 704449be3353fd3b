/**
 * The money of a table that monitors a project within the year (项目支出绩效目标执行监控表): the year's budget, then what
 * was spent up to a month and what the year will take. Only the budget is the year's figure; a record has no place for
 * what a part of the year has taken, and it is not what the project took.
 */
import { isAmount, readWanYuan, type MoneyUnit } from '../fields/money.ts';
import { readNumber } from '../fields/number.ts';
import { foldText } from '../fields/text.ts';
import type { ProjectMoney, PrintedMoneyRow } from './evaluation-money.ts';
import { moneyColumn } from './header-words.ts';
import { moneyKind, type MoneyKind } from './money-labels.ts';
import { noFunding } from './project-draft.ts';

const partOfYear =
  /^(?:\d{1,2}月?[-—~至]\d{1,2}月|上半年|下半年|半年|前[一二三]季度|\d{1,2}月底?|截[至止].{1,12})(?:份)?(?:累计)?(?:实际)?(?:预算)?(?:资金)?(?:执行|支出|完成)(?:数|率|额|进度)?(?:\(.*\))?$|^(?:全年|年底|年度)预计(?:预算)?(?:执行|支出)(?:数|率|额)?(?:\(.*\))?$/;

/** Whether a header's word names what a part of the year has taken, or what the year is expected to take. */
export function isMonitoredColumn(word: string): boolean {
  return word.length <= 40 && partOfYear.test(foldText(word));
}

/**
 * @param header the words of the header behind the label's column, in printed order.
 * @param rows the amounts behind each label, blank cells as empty texts where the page keeps them.
 */
export function monitoringMoney(
  header: readonly string[],
  rows: readonly PrintedMoneyRow[],
  unit: MoneyUnit,
): ProjectMoney {
  const named = header.map(moneyColumn);
  const read = rows.map(({ label, line, cells }) => {
    const amountIn = (column: 'initial' | 'adjusted'): number | null => {
      const text = cells[named.indexOf(column)] ?? '';
      return named.includes(column) && isAmount(text) ? readWanYuan(text, unit) : null;
    };
    const [initial, adjusted] = [amountIn('initial'), amountIn('adjusted')];
    const misplaced =
      initial === null && adjusted === null && cells.some((text) => Number(readNumber(text)) > 0);
    return { label, line, initial, adjusted, misplaced };
  });
  const total = read.find(({ label }) => ['total', 'wholeTotal'].includes(moneyKind(label) ?? 'total'));
  const part = (...kinds: readonly MoneyKind[]): number | null => {
    const row = read.find(({ label }) => kinds.some((kind) => kind === moneyKind(label)));
    return row?.adjusted ?? row?.initial ?? null;
  };
  return {
    funding: {
      ...noFunding,
      initialBudget: total?.initial ?? null,
      adjustedBudget: total?.adjusted ?? null,
      fiscal: part('yearFiscal', 'fiscal'),
      other: part('other'),
      carryOver: part('carryOver'),
    },
    moneyRows: read.map(({ label, line, initial, adjusted }) => ({
      label,
      amount: adjusted ?? initial,
      initial,
      executed: null,
      lines: [line, line],
    })),
    repairs: [],
    problems: read
      .filter(({ misplaced }) => misplaced)
      .map(({ label, line }) => ({
        line,
        message: `${label}: no amount stands under the year's budget, so that it is not known.`,
        text: '',
      })),
  };
}
