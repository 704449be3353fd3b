import { isAmount } from '../../fields/money.ts';
import type { SourceLine } from '../../read/source.ts';

/**
 * How the amounts of a flattened table look, so that a page number or a row's number between them is not taken for one:
 * where most print decimals, an amount has them too (or is 0).
 */
export function amountTest(lines: readonly SourceLine[]): (word: string) => boolean {
  let decimal = 0;
  let whole = 0;
  for (const { text } of lines) {
    decimal += text.match(/\d\.\d{2}(?!\d)/g)?.length ?? 0;
    whole += text.match(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])/g)?.length ?? 0;
  }
  const hasDecimals = decimal > whole;
  return (word) => isAmount(word) && (!hasDecimals || word.includes('.') || word === '0');
}
