import { nodeType } from '../model/node-type.ts';
import { whereOf } from '../model/where.ts';
import { filterOfWhere } from '../plan/filter.ts';
import { follow, reading } from '../plan/reads.ts';
import { linked, propertyIn, readingOf } from '../plan/views.ts';
import { money } from './money.ts';

nodeType('FundingSource', {
  fields: (t) => ({
    total: t.field({
      type: money,
      nullable: true,
      description:
        'What it pays to these projects, summed exactly; none where no amount is printed. A budget and the accounts of one year print the same money twice: name the year and the kind of document (合计金额)',
      args: {
        where: t.arg({
          type: whereOf('Project'),
          description: 'Only to projects of which this holds (条件)',
        }),
      },
      extensions: reading((scope, { key, args }) => {
        const filter = filterOfWhere('Project', args['where']);
        const step = { relationship: 'FUNDED_BY', direction: 'in' } as const;
        for (const { branch } of follow(scope, { key }, step, ['Project'], { filter })) {
          branch.withNodes = true;
          branch.edgeProperties.add('amount');
        }
      }),
      resolve: (view, _arguments, _context, info) => {
        const rows = linked(view.node, readingOf(view, info), 'Project', info).edges;
        return sum(rows.map(({ properties }) => propertyIn(properties, 'amount', info)));
      },
    }),
  }),
});

function sum(amounts: readonly unknown[]): bigint | null {
  const printed = amounts.filter((amount) => typeof amount === 'bigint');
  return printed.length === 0 ? null : printed.reduce((total, amount) => total + amount, 0n);
}
