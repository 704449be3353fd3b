import type { EvaluatedFunds } from '../../src/graph/records/overall-evaluation.ts';
import { builder } from '../builder.ts';
import { nodeType } from '../model/node-type.ts';
import { readingProperties } from '../plan/reads.ts';
import { money } from './money.ts';
import { storedList } from './stored-list.ts';

const evaluatedFunds = builder.objectRef<EvaluatedFunds>('EvaluatedFunds').implement({
  description: "A row of a department's money in its overall evaluation (资金)",
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Whose or what money, as printed (资金名称)' }),
    initial: t.expose('initial', {
      type: money,
      nullable: true,
      description: 'At the start of the year (年初安排)',
    }),
    adjustment: t.expose('adjustment', {
      type: money,
      nullable: true,
      description: 'Added or taken in the year (年中调整)',
    }),
    disbursed: t.expose('disbursed', { type: money, nullable: true, description: 'Paid out (拨付)' }),
    rate: t.exposeFloat('rate', {
      nullable: true,
      description: 'Share paid out as printed, in % (支出实现率)',
    }),
    balance: t.expose('balance', { type: money, nullable: true, description: 'What was left (结余)' }),
  }),
});

nodeType('OverallEvaluation', {
  inOtherForm: ['funds'],
  fields: (t) => ({
    funds: t.field({
      type: [evaluatedFunds],
      description: 'Every row of its money as printed; filter by initial, centralInitial … (资金)',
      extensions: readingProperties('funds'),
      resolve: (view, _arguments, _context, info) => storedList(view, 'funds', info),
    }),
  }),
});
