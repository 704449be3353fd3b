/** From the arguments of `statistics` to what the store is asked to group, and from its groups to the API's. */
import type { Group, Grouping } from '../../src/graph/grouping.ts';
import { edges, nodes } from '../../src/graph/model/index.ts';
import { compareValues } from '../../src/graph/order.ts';
import type { Value } from '../../src/graph/plan.ts';
import { badInput } from '../bad-input.ts';
import {
  statisticsSubjects,
  statisticsWays,
  type KeyWay,
  type StatisticsKey,
  type StatisticsSubject,
} from '../model/statistics-keys.ts';
import { allOf, filterOfEdgeWhere, filterOfWhere } from './filter.ts';

/** A grouping that was asked for, with what its keys are called. */
export interface Asked {
  readonly grouping: Grouping;
  readonly keys: readonly { readonly by: StatisticsKey; readonly way: KeyWay }[];
}

export interface KeyValue {
  readonly by: StatisticsKey;
  readonly id: string | null;
  readonly value: string | null;
}

export interface StatisticsGroup {
  readonly keys: readonly KeyValue[];
  readonly count: number;
  readonly sums: readonly { readonly amount: string; readonly total: bigint | null }[];
}

/**
 * @param where exactly one subject with its condition, as GraphQL's @oneOf has checked
 * @throws GraphQLError where the subject cannot be grouped by a key, or a key is named twice
 */
export function groupingOf(by: readonly StatisticsKey[], where: Readonly<Record<string, unknown>>): Asked {
  const [chosen] = Object.entries(where);
  if (chosen === undefined) throw badInput('where names nothing to count.');
  const [name, condition] = chosen;
  const subject = name as StatisticsSubject;
  const ways = statisticsWays[subject];
  const keys = by.map((key) => {
    const way = ways[key];
    if (way !== undefined) return { by: key, way };
    throw badInput(
      `groupBy: ${name} cannot be grouped by ${key}; by ${Object.keys(ways).join(', ')} they can.`,
    );
  });
  const twice = by.find((key, index) => by.indexOf(key) !== index);
  if (twice !== undefined) throw badInput(`groupBy names ${twice} twice; name it once.`);
  const groupKeys = keys.flatMap(({ way: { key, shown } }) =>
    shown === null ? [key] : [key, { ...key, property: shown }],
  );
  return { keys, grouping: { ...rowsOf(subject, condition), keys: groupKeys } };
}

function rowsOf(subject: StatisticsSubject, where: unknown): Omit<Grouping, 'keys'> {
  const kind = statisticsSubjects[subject];
  const path = `where.${subject}`;
  if (subject !== 'funding') {
    return {
      ...{ kind, along: null, filter: filterOfWhere(kind, where, path) },
      sums: amountsIn(nodes[kind].properties).map((property) => ({ on: 'node', property })),
    };
  }
  const { projects, fundingSources, edge } = (where ?? {}) as Readonly<Record<string, unknown>>;
  const step = { relationship: 'FUNDED_BY', direction: 'out' } as const;
  const filter = allOf([
    filterOfWhere('FundingSource', fundingSources, `${path}.fundingSources`),
    filterOfEdgeWhere('FUNDED_BY', edge, `${path}.edge`),
  ]);
  return {
    ...{ kind, filter: filterOfWhere(kind, projects, `${path}.projects`) },
    along: { step, kind: 'FundingSource', filter },
    sums: amountsIn(edges.FUNDED_BY.properties).map((property) => ({ on: 'edge', property })),
  };
}

const amountsIn = (properties: Readonly<Record<string, { readonly type: string }>>): string[] =>
  Object.entries(properties).flatMap(([name, { type }]) => (type === 'money' ? [name] : []));

/** The largest groups first, those of one size by their values; missing values last. */
export function groupsOf({ grouping, keys }: Asked, groups: readonly Group[]): StatisticsGroup[] {
  return groups
    .toSorted((left, right) => right.count - left.count || compareLists(left.values, right.values))
    .map(({ values, count, sums }) => {
      let at = 0;
      return {
        keys: keys.map(({ by, way }): KeyValue => {
          const first = textOf(values[at++]);
          if (way.shown === null) return { by, id: null, value: first };
          return { by, id: first, value: textOf(values[at++]) };
        }),
        count,
        sums: grouping.sums.map(({ property }, index) => ({ amount: property, total: sums[index] ?? null })),
      };
    });
}

function compareLists(left: readonly Value[], right: readonly Value[]): number {
  for (const [index, one] of left.entries()) {
    const other = right[index] ?? null;
    const compared =
      one === null || other === null
        ? Number(one === null) - Number(other === null)
        : compareValues(one, other);
    if (compared !== 0) return compared;
  }
  return 0;
}

const textOf = (value: Value | undefined): string | null =>
  typeof value === 'string' ? value : value === null || value === undefined ? null : JSON.stringify(value);
