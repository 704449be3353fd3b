/** A grouping as one statement: the rows, the ways of the keys, and one record for each group. */
import Cypher from '@neo4j/cypher-builder';
import { normalForm } from '../filter.ts';
import { definitionOfKey, stopsOf, type Group, type Grouping } from '../grouping.ts';
import { nodes } from '../model/index.ts';
import { reported } from '../reported.ts';
import type { ReadOptions } from '../store.ts';
import { condition, placeBeyond, placeOf, propertyAt, stepPattern, type Place } from './conditions.ts';
import type { Connection, Fields } from './connection.ts';
import { matchFrom, startsOf } from './starts.ts';
import { fromDriver } from './values.ts';

export async function groupGraph(
  connection: Pick<Connection, 'read'>,
  grouping: Grouping,
  options: ReadOptions = {},
): Promise<Group[]> {
  const { cypher: text, params: parameters } = groupClause(grouping).build();
  const records = await reported(
    { text, parameters },
    options,
    () => connection.read(text, parameters),
    ({ length }) => length,
  );
  const types = grouping.keys.map((key) => definitionOfKey(grouping, key).type);
  return records.map((record) => groupOf(grouping, types, record));
}

function groupOf(
  { sums }: Grouping,
  types: readonly Parameters<typeof fromDriver>[0][],
  record: Fields,
): Group {
  return {
    values: types.map((type, at) => fromDriver(type, record[`v${at}`])),
    count: Number(record['total']),
    sums: sums.map((_amount, at) => fromDriver('money', record[`s${at}`]) as bigint | null),
  };
}

function groupClause(grouping: Grouping): Cypher.Clause {
  const { kind, filter, along, keys, sums } = grouping;
  const { stops, ends } = stopsOf(grouping);
  const node = placeOf({ kind });
  const end = along === null ? null : placeBeyond(along.step, along);
  const match =
    along === null || end === null
      ? nodesOf(node, filter)
      : new Cypher.Match(
          stepPattern(new Cypher.Pattern(node.node, { labels: [kind] }), along.step, end),
        ).where(
          Cypher.and(
            ...(filter === null ? [] : [condition(normalForm(filter), node)]),
            ...(along.filter === null ? [] : [condition(normalForm(along.filter), end)]),
          ),
        );
  const reached: Place[] = [];
  const startOf = (from: string, before: number | null | undefined): Place => {
    const start = before == null ? (from === 'node' ? node : end) : reached[before];
    if (start == null) throw new Error('A way begins where nothing stands');
    return start;
  };
  const ways = stops.map(({ leg, before, from }) => {
    const start = startOf(from, before);
    const place = placeOf({ kind: leg.kind });
    reached.push(place);
    return new Cypher.OptionalMatch(stepPattern(new Cypher.Pattern(start.node), leg.step, place));
  });
  const values = keys.map(({ from, property }, at): [Cypher.Expr, Cypher.Variable] => {
    const place = from === 'edge' ? end : startOf(from, ends[at]);
    if (place === null) throw new Error('The rows of the grouping are no edges');
    return [propertyAt(place, from === 'edge' ? 'edge' : 'node', property), new Cypher.Variable()];
  });
  const counted = [node.node, ...(end?.edge == null ? [] : [end.edge.variable])];
  const grouped = new Cypher.With(...counted, ...values);
  // A row is matched once; only a way from it may lead to the same value twice.
  if (stops.length > 0) grouped.distinct();
  const total = sums.map(({ on, property }, at): [Cypher.Expr, string] => {
    const value = propertyAt(on === 'edge' && end !== null ? end : node, on, property);
    const some = new Cypher.Case().when(Cypher.gt(Cypher.count(value), new Cypher.Literal(0)));
    return [some.then(Cypher.sum(value)), `s${at}`];
  });
  return Cypher.utils.concat(
    match,
    ...ways,
    grouped.return(
      ...values.map(([, variable], at): [Cypher.Expr, string] => [variable, `v${at}`]),
      [Cypher.count(new Cypher.Raw('*')), 'total'],
      ...total,
    ),
  );
}

/**
 * The nodes that are grouped. All of those that satisfy the filter are, so that nodes that several documents share and
 * that a condition asks for, few as they are, are the place to start from whatever they lead to.
 */
function nodesOf(place: Place, filter: Grouping['filter']): Cypher.Match | Cypher.With {
  const normal = filter === null ? null : normalForm(filter);
  const start = startsOf(normal).find(({ way }) => nodes[(way.at(-1) ?? way[0]).kind].owner === 'shared');
  if (start !== undefined) {
    return matchFrom(start, place).where(Cypher.and(...start.rest.map((part) => condition(part, place))));
  }
  return new Cypher.Match(new Cypher.Pattern(place.node, { labels: [place.kind] })).where(
    Cypher.and(...(normal === null ? [] : [condition(normal, place)])),
  );
}
