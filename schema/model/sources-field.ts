import { nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { OrderKey } from '../../src/graph/plan.ts';
import type { OutputFields } from '../builder.ts';
import { pageOf } from '../plan/page.ts';
import { follow, reading } from '../plan/reads.ts';
import { linked, readingOf, type NodeView } from '../plan/views.ts';
import { sourceSpan } from '../types/source-span.ts';
import { disclosure } from './filter-connections.ts';

const byPlace: readonly OrderKey[] = ['firstLine', 'lastLine', 'sheet', 'cells', 'quote'].map((property) => ({
  on: 'edge',
  property,
  descending: false,
}));

/** Where a node stands. What one document owns stands in that document; what is shared may stand in many. */
export function sourcesField(t: OutputFields<NodeView>, kind: NodeKind) {
  const shared = nodes[kind].owner === 'shared';
  // A finding may stand in several places of one document: the document's id alone would leave these in any order.
  const order = nodes[kind].owner === 'audit' ? byPlace : [];
  const first = t.arg.int({
    description: 'How many documents: 50 where it is not given, 500 at most (前几个)',
  });
  return t.field({
    type: [sourceSpan],
    description: 'The documents in which it stands, with the lines of its first mention (出处)',
    args: shared ? { first } : {},
    extensions: reading((scope, { key, args, limits, select }) => {
      const page = shared
        ? pageOf(
            args,
            [],
            { list: `${kind}.sources`, kind: 'Document', relationship: 'DISCLOSED_IN' },
            limits,
          )
        : null;
      for (const end of follow(scope, { key }, disclosure, ['Document'], { order, page })) {
        end.branch.withNodes = true;
        select(end);
      }
    }),
    resolve: (view, _arguments, _context, info) => {
      const at = readingOf(view, info);
      return linked(view.node, at, 'Document', info).edges.map((edge) => ({
        edge,
        from: view.node,
        listing: at.listing,
        reading: at,
      }));
    },
  });
}
