/** A grouping as one statement: the rows, the ways of the keys, and one record for each group. */
import Cypher from '@neo4j/cypher-builder';
import { normalForm } from '../filter.ts';
import { definitionOfKey, stopsOf, type Group, type Grouping } from '../grouping.ts';
import { reported } from '../reported.ts';
import type { ReadOptions } from '../store.ts';
import { condition, placeBeyond, placeOf, propertyAt, stepPattern, type Place } from './conditions.ts';
import type { Connection, Fields } from './connection.ts';
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
  const rows = new Cypher.Pattern(node.node, { labels: [kind] });
  const match = new Cypher.Match(
    along === null || end === null ? rows : stepPattern(rows, along.step, end),
  ).where(
    Cypher.and(
      ...(filter === null ? [] : [condition(normalForm(filter), node)]),
      ...(along?.filter == null || end === null ? [] : [condition(normalForm(along.filter), end)]),
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
  const grouped = new Cypher.With(...counted, ...values).distinct();
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
