import { expect, it } from 'vitest';
import { wordFinder } from '../../../loaders/funding/word-finder.ts';
import { sourceOf } from '../source-of.ts';

const find = wordFinder(
  sourceOf(
    '蜂业专项绩效目标表\n资金用途：中央养蜂\n发展补助、展会。\n计划：中央养蜂发展补助 30 万元\n别处 中央养蜂发展补助',
  ),
);

it('finds words over a line’s end, from their first place to their last within the lines', () => {
  expect(find('中央养蜂发展补助', [1, 4])).toEqual([2, 4]);
  expect(find('中央养蜂发展补助', [4, 4])).toEqual([4, 4]);
  expect(find('中央养蜂发展补助', [1, 5])).toEqual([2, 5]);
  expect(find('省级养蜂', [1, 5])).toBeNull();
});
