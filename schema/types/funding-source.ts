import { nodeType } from '../model/node-type.ts';
import { whereOf } from '../model/where.ts';
import { filterOfWhere } from '../plan/filter.ts';
import { addMeasure } from '../plan/draft.ts';
import { named } from '../plan/measure.ts';
import { reading } from '../plan/reads.ts';
import { enter, measuredIn, readingOf } from '../plan/views.ts';
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
      extensions: reading(({ branch, reading: around }, { key, args }) => {
        const measure = named({
          step: { relationship: 'FUNDED_BY', direction: 'in' },
          kind: 'Project',
          filter: filterOfWhere('Project', args['where']),
          sum: { on: 'edge', property: 'amount' },
        });
        addMeasure(branch, measure);
        enter(around, key).measure = measure.alias;
      }),
      resolve: (view, _arguments, _context, info) => {
        const total = measuredIn(view.node, readingOf(view, info), info);
        return typeof total === 'bigint' ? total : null;
      },
    }),
  }),
});
