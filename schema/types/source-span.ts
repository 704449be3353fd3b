/** Where something stands: a document and its lines. Backed by the edge that carries the lines. */
import { edges, nodes } from '../../src/graph/model/index.ts';
import { builder } from '../builder.ts';
import { disclosure } from '../model/filter-connections.ts';
import { isSpanProperty } from '../model/names.ts';
import { nodeRef } from '../model/node-refs.ts';
import { edgePropertyFields } from '../model/property-fields.ts';
import { atNode, follow, reading, type Scope } from '../plan/reads.ts';
import { enter, linked, nodeView, readingOf, type EdgeView } from '../plan/views.ts';

export const sourceSpan = builder.objectRef<EdgeView>('SourceSpan');

const span = Object.fromEntries(
  Object.entries(edges.DISCLOSED_IN.properties).filter(([property]) => isSpanProperty(property)),
);

builder.objectType(sourceSpan, {
  description:
    'Where something stands: the document, its lines, and where known page, sheet, cells and words (出处)',
  fields: (t) => ({
    document: t.field({
      type: nodeRef('Document'),
      description: 'The document (文件)',
      extensions: reading((scope, field) => {
        if (scope.step?.relationship === 'DISCLOSED_IN') {
          field.select(atNode({ ...scope, reading: enter(scope.reading, field.key) }));
          return;
        }
        const of = ownEnd(scope);
        for (const end of follow(scope, field, disclosure, ['Document'], { of })) field.select(atNode(end));
      }),
      resolve: (view, _arguments, _context, info) => {
        const { edge, from } = view;
        const at = readingOf(view, info);
        if (at.link === null) return nodeView(edge.node, at, info);
        const end = at.link.of === 'node' ? edge.node : from;
        const [document] = end === null ? [] : linked(end, at, 'Document', info).edges;
        if (document === undefined) throw new Error('An edge whose document is not in the graph');
        return nodeView(document.node, at, info);
      },
    }),
    ...edgePropertyFields(t, span),
  }),
});

/** Which end of an edge belongs to the document that the edge stands in. */
function ownEnd({ branch, from }: Scope): 'node' | 'from' {
  if (nodes[branch.kind].owner === 'document') return 'node';
  if (from !== null && nodes[from.kind].owner === 'document') return 'from';
  throw new Error(`No end of the edges to ${branch.kind} belongs to a document`);
}
