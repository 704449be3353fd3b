/** Filters made from the model, for a place in a plan: what can be compared there, and where one can go from there. */
import fc from 'fast-check';
import {
  edges as relationships,
  nodeKinds,
  nodes as kinds,
  type NodeKind,
  type PropertyDefinition,
  type RelationshipName,
} from '../../src/graph/model/index.ts';
import type { Comparison, Filter, Step } from '../../src/graph/plan.ts';
import { valueOf } from './generated-values.ts';

type Definitions = Readonly<Record<string, PropertyDefinition>>;

/** Where a branch stands: its kind, and the relationship that led to it. */
export interface Place {
  readonly kind: NodeKind;
  readonly through: RelationshipName | null;
}

export interface StepTo {
  readonly step: Step;
  readonly kind: NodeKind;
}

export const stepsFrom = new Map<NodeKind, readonly StepTo[]>(
  nodeKinds.map((kind) => [
    kind,
    Object.values(relationships).flatMap(({ name, pairs }) =>
      pairs.flatMap((pair): StepTo[] => [
        ...(pair.from === kind
          ? [{ step: { relationship: name, direction: 'out' }, kind: pair.to } as const]
          : []),
        ...(pair.to === kind
          ? [{ step: { relationship: name, direction: 'in' }, kind: pair.from } as const]
          : []),
      ]),
    ),
  ]),
);

const comparable = (definitions: Definitions) =>
  Object.entries(definitions).filter(([, { type }]) => type !== 'json' && type !== 'strings');

const byType: Readonly<Record<string, readonly Comparison[]>> = {
  string: ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'contains', 'startsWith', 'isNull'],
  int: ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'],
  float: ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'],
  money: ['eq', 'ne', 'in', 'lt', 'lte', 'gt', 'gte', 'isNull'],
  enum: ['eq', 'ne', 'in', 'isNull'],
  boolean: ['eq', 'ne', 'isNull'],
};

export function definitionsAt({
  kind,
  through,
}: Place): (readonly ['node' | 'edge', string, PropertyDefinition])[] {
  return [
    ...comparable(kinds[kind].properties).map(([name, given]) => ['node', name, given] as const),
    ...comparable(through === null ? {} : relationships[through].properties).map(
      ([name, given]) => ['edge', name, given] as const,
    ),
  ];
}

function comparison(place: Place): fc.Arbitrary<Filter> {
  return fc.constantFrom(...definitionsAt(place)).chain(([on, property, definition]) =>
    fc.constantFrom(...(byType[definition.type] ?? [])).chain((name) => {
      const value =
        name === 'isNull'
          ? fc.boolean()
          : name === 'in'
            ? fc.array(valueOf(definition), { maxLength: 3 })
            : valueOf(definition);
      return value.map((given): Filter => ({
        type: 'compare',
        on,
        property,
        comparison: name,
        value: given,
      }));
    }),
  );
}

export function filterAt(place: Place, depth: number): fc.Arbitrary<Filter> {
  if (depth === 0) return comparison(place);
  const deeper = filterAt(place, depth - 1);
  const related = fc.constantFrom(...(stepsFrom.get(place.kind) ?? [])).chain(({ step, kind }) =>
    fc.record({
      type: fc.constant('related' as const),
      step: fc.constant(step),
      kind: fc.constant(kind),
      quantifier: fc.constantFrom('some' as const, 'none' as const, 'every' as const),
      filter: fc.option(filterAt({ kind, through: step.relationship }, depth - 1), { freq: 4 }),
    }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: comparison(place) },
    { weight: 3, arbitrary: related },
    { weight: 1, arbitrary: deeper.map((filter): Filter => ({ type: 'not', filter })) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constantFrom('and' as const, 'or' as const),
        filters: fc.array(deeper, { maxLength: 3 }),
      }),
    },
  );
}
