import { amountOf, groupedWanYuan } from '../../src/graph/amount.ts';
import { builder } from '../builder.ts';

/** Backed by whole 分. */
export const money = builder.objectRef<bigint>('Money').implement({
  description: 'An amount of money, exact to the 分 (金额)',
  fields: (t) => ({
    yuan: t.field({
      type: 'Decimal',
      description: 'In yuan (元)',
      resolve: (fen) => amountOf(fen, 'yuan'),
    }),
    wanYuan: t.field({
      type: 'Decimal',
      description: 'In 10,000 yuan, as the documents print it (万元)',
      resolve: (fen) => amountOf(fen, 'wanYuan'),
    }),
    text: t.string({
      description: 'For people: 1,234.5万元 (文字)',
      resolve: (fen) => `${groupedWanYuan(fen)}万元`,
    }),
  }),
});
