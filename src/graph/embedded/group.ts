/** A grouping as one statement of this engine: the rows, the ways of the keys, and one line for each group. */
import { normalForm } from '../filter.ts';
import { definitionOfKey, stopsOf, type Group, type Grouping } from '../grouping.ts';
import type { PropertyDefinition } from '../model/index.ts';
import type { Value } from '../plan.ts';
import { fromColumn, quoted, readVariable } from './columns.ts';
import { conditionOf, pattern, where, type Subject } from './condition.ts';
import type { Ask } from './read.ts';
import { numberIn, type Row } from './row.ts';
import { statementOf, type Statement } from './statement.ts';

const money: PropertyDefinition = { type: 'money', description: 'A sum' };

export async function groupGraph(grouping: Grouping, ask: Ask): Promise<Group[]> {
  const definitions = grouping.keys.map((key) => definitionOfKey(grouping, key));
  const rows = await ask(groupStatement(grouping));
  return rows.map((row) => groupOf(grouping, definitions, row));
}

function groupOf({ sums }: Grouping, definitions: readonly PropertyDefinition[], row: Row): Group {
  return {
    values: definitions.map((definition, at): Value => fromColumn(definition, row[`v${at}`])),
    count: numberIn(row, 'total'),
    sums: sums.map((_amount, at) => fromColumn(money, row[`s${at}`]) as bigint | null),
  };
}

function groupStatement(grouping: Grouping): Statement {
  const { kind, filter, along, keys, sums } = grouping;
  const { stops, ends } = stopsOf(grouping);
  const node: Subject = { kind, node: 'n', edge: null };
  const end: Subject | null =
    along === null
      ? null
      : { kind: along.kind, node: 'f', edge: { relationship: along.step.relationship, variable: 'e' } };
  const variableOf = (from: string, stop: number | null | undefined) =>
    stop == null ? (from === 'node' ? 'n' : 'f') : `w${stop}`;
  const valueOf = ({ from, property }: Grouping['keys'][number], at: number) =>
    `${from === 'edge' ? 'e' : variableOf(from, ends[at])}.${quoted(property)}`;
  return statementOf((parameters) => {
    const conditions = [
      ...(filter === null ? [] : [conditionOf(normalForm(filter), node)]),
      ...(along?.filter == null || end === null ? [] : [conditionOf(normalForm(along.filter), end)]),
    ];
    const rows = `(n:${quoted(kind)})`;
    return [
      `MATCH ${along === null || end === null ? rows : pattern(rows, along.step, end)}`,
      where(conditions, parameters),
      ...stops.map(({ leg, before, from }, at) => {
        const to: Subject = { kind: leg.kind, node: `w${at}`, edge: null };
        return `OPTIONAL MATCH ${pattern(`(${variableOf(from, before)})`, leg.step, to)}`;
      }),
      `WITH DISTINCT ${[end === null ? 'n' : 'n, e', ...keys.map((key, at) => `${valueOf(key, at)} AS v${at}`)].join(', ')}`,
      `RETURN ${[
        ...keys.map((key, at) => `${readVariable(`v${at}`, definitionOfKey(grouping, key))} AS v${at}`),
        'count(*) AS total',
        ...sums.map(
          ({ on, property }, at) =>
            `${readVariable(`sum(${on === 'node' ? 'n' : 'e'}.${quoted(property)})`, money)} AS s${at}`,
        ),
      ].join(', ')}`,
    ];
  });
}
