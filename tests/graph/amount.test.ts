import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, groupedWanYuan, groupedYuan } from '../../src/graph/amount.ts';

const Exact = Decimal.clone({ precision: 60 });

test('an amount is its 分 moved to the unit, to the last digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n }), (fen) => {
      expect(amountOf(fen, 'yuan')).toBe(new Exact(fen.toString()).div(100).toFixed());
      expect(amountOf(fen, 'wanYuan')).toBe(new Exact(fen.toString()).div(1_000_000).toFixed());
    }),
  );
});

test.each([
  [0n, '0', '0'],
  [-5n, '-0.05', '-0.000005'],
  [100n, '1', '0.0001'],
  [123_450_000n, '1,234,500', '123.45'],
  [-1_234_500_000n, '-12,345,000', '-1,234.5'],
])('%s 分 for people', (fen, yuan, wanYuan) => {
  expect(groupedYuan(fen)).toBe(yuan);
  expect(groupedWanYuan(fen)).toBe(wanYuan);
});
