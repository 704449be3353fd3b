/** The rows of money in a department's own self-evaluation: seven numbers behind each level of funds. */
import { Decimal } from 'decimal.js';
import { foldText } from '../fields/text.ts';
import type { OverallEvaluationRecord, Problem } from '../records.ts';

type OverallSource = OverallEvaluationRecord['sources'][number];

const levelWords =
  /^(?:合计|财政资金小计|(?:中央|省级|市级|区级|县级|区县级|地方)(?:财政)?资金|其他资金(?:小计)?|单位资金|自有资金)$/;

/** The level of funds that a text names, without its number (①中央财政资金); null for any other text. */
export function fundLevel(text: string): string | null {
  const level = foldText(text)
    .replace(/^[\d.、()①-⑨]+/, '')
    .replace(/^其中:?/, '');
  return levelWords.test(level) ? level : null;
}

export interface FundRow {
  readonly label: string;
  readonly line: number;
  readonly values: Readonly<
    Record<
      'initial' | 'adjustment' | 'subtotal' | 'disbursed' | 'rate' | 'balance' | 'balanceRate',
      number | null
    >
  >;
  /** 分值 and 得分 behind the amounts, of which the page may have lost one. */
  readonly rest: readonly number[];
}

/**
 * 年初安排, 年中调整, 小计, 拨付, 支出实现率, 结余, 结余率 of a level of funds; null where there are fewer numbers.
 *
 * @param numbers in printed order; amounts in 万元.
 */
export function fundRow(label: string, numbers: readonly number[], line: number): FundRow | null {
  if (numbers.length < 7) return null;
  const [initial = null, adjustment = null, subtotal = null, disbursed = null, rate = null] = numbers;
  const [balance = null, balanceRate = null] = numbers.slice(5);
  return {
    label,
    line,
    values: { initial, adjustment, subtotal, disbursed, rate, balance, balanceRate },
    rest: numbers.slice(7),
  };
}

export function overallSource({ label, values }: FundRow): OverallSource {
  const { initial, adjustment, disbursed, rate, balance } = values;
  return { level: label, initial, adjustment, disbursed, rate, balance };
}

/** A problem where a row's own sum is another than its parts make. */
export function unsummed({ line, label, values }: FundRow): Problem[] {
  const { initial, adjustment, subtotal } = values;
  if (initial === null || adjustment === null || subtotal === null) return [];
  // A sum whose last digits broke over into the next row begins with what is printed.
  if (new Decimal(initial).plus(adjustment).toFixed(2).startsWith(String(subtotal))) return [];
  const message = `${label}: ${String(initial)} and ${String(adjustment)} do not sum to ${String(subtotal)}.`;
  return [{ line, message, text: '' }];
}
