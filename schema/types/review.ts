/** What persons decide of findings. */
import type { Decision } from '../../src/audit/finding.ts';
import { kindOfId } from '../../src/graph/ids.ts';
import { propertyOf } from '../../src/graph/model/index.ts';
import { badInput } from '../bad-input.ts';
import { builder } from '../builder.ts';
import { toldBy } from '../context.ts';
import { enumOf } from '../model/enums.ts';
import { nodeType } from '../model/node-type.ts';
import { writingFor } from './mutation.ts';

nodeType('Review');

interface Reviewed {
  readonly findingId: string;
  readonly decision: Decision;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

const decision = enumOf(propertyOf('Finding', 'decision')).ref;

const reviewReport = builder.objectRef<Reviewed>('ReviewReport').implement({
  description: 'A decision as it was written down (复核结果)',
  fields: (t) => ({
    findingId: t.exposeID('findingId', { description: 'Id of the finding, for `node` (审计发现标识)' }),
    decision: t.field({
      type: decision,
      description: 'What was decided (复核结论)',
      resolve: (reviewed) => reviewed.decision,
    }),
    note: t.exposeString('note', { nullable: true, description: 'Why (说明)' }),
    by: t.exposeString('by', { description: 'Who decided (复核人)' }),
    at: t.exposeString('at', { description: 'When, ISO 8601 in UTC (复核时间)' }),
  }),
});

builder.mutationField('reviewFinding', (t) =>
  t.field({
    type: reviewReport,
    description:
      'Writes down what a person decides of a finding, in place of an earlier decision; it stays through loads and audits; role reviewer (复核审计发现)',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the finding (审计发现标识)' }),
      decision: t.arg({ type: decision, required: true, description: 'What is decided (复核结论)' }),
      note: t.arg.string({ description: 'Why (说明)' }),
    },
    resolve: async (_parent, { id, decision: decided, note }, context) => {
      const writing = writingFor('reviewer', context);
      const given = note?.trim() ?? '';
      if (kindOfId(id) !== 'Finding') throw badInput(`${JSON.stringify(id)} is not the id of a finding.`);
      const reason = given === '' ? null : given;
      const reviewed = await writing.review(id, decided as Decision, reason, toldBy(context));
      if (reviewed === null) throw badInput(`There is no finding ${id}.`);
      return { findingId: id, ...reviewed };
    },
  }),
);
