/** Plans made from the model: nested filters, orders, pages with cursors, counts and links, as wild as they are valid. */
import fc from 'fast-check';
import type { GraphEdge, GraphNode } from '../../src/graph/batch.ts';
import {
  edges as relationships,
  nodeKinds,
  nodes as kinds,
  type NodeKind,
  type PropertyDefinition,
} from '../../src/graph/model/index.ts';
import { cursorOf } from '../../src/graph/page.ts';
import { definitionOfMeasure, measureOf } from '../../src/graph/measure.ts';
import type { Branch, Cursor, Link, Measure, OrderKey, Page, Plan, Value } from '../../src/graph/plan.ts';
import { definitionsAt, filterAt, stepsFrom, type Place } from './generated-filters.ts';

/** What the graph holds, for cursors and ids that are there. */
export interface Known {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Measures along any step from the place: how many, or the sum of an amount. */
function measuresAt({ kind }: Place): fc.Arbitrary<Measure[]> {
  const measure = fc.constantFrom(...(stepsFrom.get(kind) ?? [])).chain(({ step, kind: end }) => {
    const through = step.relationship;
    const summable = definitionsAt({ kind: end, through }).filter(([, , { type }]) => summed.has(type));
    const sums = summable.map(([on, property]) => ({ on, property }));
    return fc.record({
      step: fc.constant(step),
      kind: fc.constant(end),
      filter: fc.option(filterAt({ kind: end, through }, 1), { freq: 1 }),
      sum: fc.constantFrom(null, ...sums),
    });
  });
  return fc
    .array(measure, { maxLength: 2 })
    .map((measures) => measures.map((one, index) => ({ ...one, alias: `measure${index}` })));
}

const summed = new Set<PropertyDefinition['type']>(['money', 'int']);

function orderAt(place: Place, measures: readonly Measure[]): fc.Arbitrary<OrderKey[]> {
  const keys: (readonly [OrderKey['on'], string])[] = [
    ['node', 'id'],
    // Often: they are what an order by measures is for.
    ...measures.flatMap(({ alias }) => Array.from({ length: 6 }, () => ['measure', alias] as const)),
    ...definitionsAt(place).map(([on, name]) => [on, name] as const),
  ];
  const key = fc
    .tuple(fc.constantFrom(...keys), fc.boolean())
    .map(([[on, property], descending]): OrderKey => ({ on, property, descending }));
  return fc.array(key, { maxLength: 3 });
}

/** A place in the order that some node of the graph has (reached by some edge, where the order asks for one). */
function cursorAt(
  known: Known,
  { kind, through }: Place,
  { order, measures }: Ordered,
): fc.Arbitrary<Cursor | null> {
  const rows = known.nodes
    .filter((node) => node.kind === kind)
    .flatMap((node): { node: GraphNode; edge: GraphEdge | null }[] => {
      const reached = known.edges.filter(
        ({ relationship, from, to }) =>
          relationship === through && (from.id === node.id || to.id === node.id),
      );
      return reached.length === 0 ? [{ node, edge: null }] : reached.map((edge) => ({ node, edge }));
    });
  if (rows.length === 0) return fc.constant(null);
  const numbers = fc.array(fc.constantFrom(null, 0, 1, 2, 5), { minLength: 2, maxLength: 2 });
  const place = fc.tuple(fc.constantFrom(...rows), numbers).map(([{ node, edge }, computed]) =>
    cursorOf({ order }, node.id, (on, property): Value => {
      if (on !== 'measure') return (on === 'edge' ? edge : node)?.properties[property] ?? null;
      const { type, required } = definitionOfMeasure(measureOf({ kind, measures }, property));
      const number = computed[property.endsWith('0') ? 0 : 1] ?? (required === true ? 0 : null);
      return type === 'money' && number !== null ? BigInt(number) : number;
    }),
  );
  return fc.option(place, { freq: 1 });
}

type Ordered = Required<Pick<Branch, 'order' | 'measures'>>;

function pageAt(known: Known, place: Place, order: Ordered): fc.Arbitrary<Page> {
  return fc.record({
    limit: fc.integer({ min: 1, max: 4 }),
    direction: fc.constantFrom('forward' as const, 'backward' as const),
    after: cursorAt(known, place, order),
    before: cursorAt(known, place, order),
  });
}

const someOf = (definitions: Readonly<Record<string, PropertyDefinition>>) =>
  fc.subarray(Object.keys(definitions).filter((name) => name !== 'stated'));

function branchAt(known: Known, place: Place, depth: number): fc.Arbitrary<Branch> {
  const { kind, through } = place;
  const ordered = measuresAt(place).chain((measures) =>
    orderAt(place, measures).map((order): Ordered => ({ order, measures })),
  );
  return ordered.chain(({ order, measures }) =>
    fc
      .record({
        filter: fc.option(filterAt(place, 2), { freq: 2 }),
        page: fc.option(pageAt(known, place, { order, measures }), { freq: 2 }),
        properties: someOf(kinds[kind].properties),
        edgeProperties: someOf(through === null ? {} : relationships[through].properties),
        withNodes: fc.boolean().chain((rarely) => (rarely ? fc.boolean() : fc.constant(true))),
        measured: fc.subarray(measures.map(({ alias }) => alias)),
        withCount: fc.boolean(),
        links: depth === 0 ? fc.constant([]) : linksFrom(known, kind, depth - 1),
      })
      .map((branch) => ({ kind, order, measures, ...branch, ...(branch.withNodes ? {} : onlyTheNumber) })),
  );
}

const onlyTheNumber = {
  ...{ withCount: true, page: null, links: [], properties: [], edgeProperties: [], measured: [] },
};

function linksFrom(known: Known, kind: NodeKind, depth: number): fc.Arbitrary<Link[]> {
  const link = fc.constantFrom(...(stepsFrom.get(kind) ?? [])).chain(({ step }) => {
    const ends = (stepsFrom.get(kind) ?? []).filter(
      (other) => other.step.relationship === step.relationship && other.step.direction === step.direction,
    );
    return fc
      .subarray(ends, { minLength: 1, maxLength: Math.min(3, ends.length) })
      .chain((chosen) =>
        fc.tuple(
          ...chosen.map((end) => branchAt(known, { kind: end.kind, through: step.relationship }, depth)),
        ),
      )
      .map((branches) => ({ step, branches }));
  });
  return fc
    .array(link, { maxLength: 3 })
    .map((links) => links.map((one, index): Link => ({ ...one, alias: `link${index}` })));
}

/** A plan over a graph whose contents are known. */
export function generatedPlan(known: Known): fc.Arbitrary<Plan> {
  const ids = fc.subarray([...known.nodes.map(({ id }) => id), 'Project_unknown', '']);
  return fc.record({
    start: fc.oneof(
      { weight: 3, arbitrary: fc.constant({ type: 'all' as const }) },
      { weight: 1, arbitrary: ids.map((some) => ({ type: 'ids' as const, ids: some })) },
    ),
    branches: fc
      .subarray([...nodeKinds], { minLength: 1, maxLength: 2 })
      .chain((chosen) => fc.tuple(...chosen.map((kind) => branchAt(known, { kind, through: null }, 2)))),
  });
}
