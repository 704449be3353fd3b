import type { Problem } from '../../loaders/records.ts';
import { builder } from '../builder.ts';
import { nodeType } from '../model/node-type.ts';
import { readingProperties } from '../plan/reads.ts';
import { coverageField } from './coverage.ts';
import { storedList } from './stored-list.ts';

export const problem = builder.objectRef<Problem>('Problem').implement({
  description: 'What the loader could not read (未能识读)',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Line of the document, from 1 (行)' }),
    message: t.exposeString('message', { description: 'What is wrong (问题)' }),
    text: t.exposeString('text', { description: 'The words concerned (原文)' }),
  }),
});

nodeType('Document', {
  inOtherForm: ['problems'],
  fields: (t) => ({
    coverage: coverageField(t),
    problems: t.field({
      type: [problem],
      description: 'What the loader could not read (未能识读)',
      extensions: readingProperties('problems'),
      resolve: (view, _arguments, _context, info) => storedList(view, 'problems', info),
    }),
  }),
});
