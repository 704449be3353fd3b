import type { Repair } from '../../loaders/records.ts';
import { builder, type OutputFields } from '../builder.ts';
import { readingProperties } from '../plan/reads.ts';
import type { NodeView } from '../plan/views.ts';
import { storedList } from './stored-list.ts';

const repair = builder.objectRef<Repair>('Repair').implement({
  description: 'A value that the loader put right (修复)',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Which field (字段)' }),
    raw: t.exposeString('raw', { nullable: true, description: 'What the page prints (原文)' }),
    value: t.string({
      nullable: true,
      description: 'What it was read as (修复后的值)',
      resolve: ({ value }) => (value === null ? null : String(value)),
    }),
    reason: t.exposeString('reason', { description: 'Why (理由)' }),
  }),
});

/** The repairs of a node that keeps them in its property `repairs`. */
export const repairsField = (t: OutputFields<NodeView>) =>
  t.field({
    type: [repair],
    description: 'Values that the loader put right, with what the page prints (修复)',
    extensions: readingProperties('repairs'),
    resolve: (view, _arguments, _context, info) => storedList(view, 'repairs', info),
  });
