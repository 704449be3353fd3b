/** `Document.coverage`: of which of its things a document prints what, so that a reader knows on what to rely. */
import { edges, nodes, type NodeKind } from '../../src/graph/model/index.ts';
import type { Filter } from '../../src/graph/plan.ts';
import { builder, type OutputFields } from '../builder.ts';
import { kindValues } from '../model/enums.ts';
import { publicProperties } from '../model/names.ts';
import { follow, reading } from '../plan/reads.ts';
import { enter, linked, readingOf, type NodeView } from '../plan/views.ts';

interface PropertyCoverage {
  readonly name: string;
  readonly count: number;
}

interface KindCoverage {
  readonly count: number;
  readonly properties: readonly PropertyCoverage[];
}

const printedKinds = edges.DISCLOSED_IN.pairs
  .map(({ from }) => from)
  .filter((kind) => nodes[kind].owner !== 'audit');
const printing = { relationship: 'DISCLOSED_IN', direction: 'in' } as const;

const propertyCoverage = builder.objectRef<PropertyCoverage>('PropertyCoverage').implement({
  description: 'How many have a value (字段覆盖)',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The property (字段)' }),
    count: t.exposeInt('count', { description: 'How many have a value of it (有值数量)' }),
  }),
});

const kindCoverage = builder.objectRef<KindCoverage>('KindCoverage').implement({
  description: 'What a document says of its things of one kind (覆盖情况)',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many there are (数量)' }),
    properties: t.expose('properties', {
      type: [propertyCoverage],
      description: 'Each property, with how many have a value (字段)',
    }),
  }),
});

const printedKind = builder.enumType('PrintedKind', {
  description: 'Kinds of things that stand in documents (文件所列内容的类别)',
  values: kindValues(printedKinds),
});

/** Properties that may be missing: every other one is there wherever the node is. */
const optionalOf = (kind: NodeKind) =>
  Object.entries(publicProperties(nodes[kind])).filter(([, { required }]) => required !== true);

export const coverageField = (t: OutputFields<NodeView>) =>
  t.field({
    type: kindCoverage,
    description:
      'How many things of a kind stand in the document, and how many of them have which property: what a reader may rely on (覆盖情况)',
    args: { kind: t.arg({ type: printedKind, required: true, description: 'Of which kind (类别)' }) },
    extensions: reading((scope, { key, args }) => {
      const kind = args['kind'] as NodeKind;
      const below = { ...scope, reading: enter(scope.reading, key) };
      const count = (name: string, filter: Filter | null) => {
        for (const { branch } of follow(below, { key: name }, printing, [kind], { filter })) {
          branch.withCount = true;
        }
      };
      count('id', null);
      for (const [property] of optionalOf(kind)) {
        count(property, { type: 'compare', on: 'node', property, comparison: 'isNull', value: false });
      }
    }),
    resolve: (view, { kind }, _context, info): KindCoverage => {
      const at = readingOf(view, info);
      const countOf = (name: string) => linked(view.node, enter(at, name), kind, info).totalCount ?? 0;
      const count = countOf('id');
      return {
        count,
        properties: Object.entries(publicProperties(nodes[kind])).map(([name, { required }]) => ({
          name,
          count: required === true ? count : countOf(name),
        })),
      };
    },
  });
