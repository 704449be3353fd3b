/** The record of a statement as the plan's results. */
import { edges, propertyOf, type RelationshipName } from '../model/index.ts';
import { cursorOf, resultOf } from '../page.ts';
import type { Branch, BranchResult, BranchResults, EdgeResult, Plan, Value } from '../plan.ts';
import { columnsOf } from './columns.ts';
import { columnNames } from './statement.ts';
import { fromDriver, textOf, type DriverValue } from './values.ts';

type Row = readonly DriverValue[];

/** Reads the one record that `statementOf` asks for. */
export function answerOf(plan: Plan, record: Readonly<Record<string, DriverValue>>): BranchResults {
  const results = plan.branches.map((branch, position): [string, BranchResult] => {
    const names = columnNames(position);
    const rows = branch.withNodes ? rowsIn(record[names.rows]) : [];
    return [branch.kind, branchResult(branch, null, rows, branch.withCount ? record[names.count] : null)];
  });
  return Object.fromEntries(results);
}

function branchResult(
  branch: Branch,
  relationship: RelationshipName | null,
  rows: readonly Row[],
  count: DriverValue | undefined,
): BranchResult {
  const read = rowReader(branch, relationship);
  return resultOf(rows.map(read), branch, branch.withCount ? Number(count) : null);
}

/** Makes the reader of a branch's rows once for all of them; it mirrors `rowOf` of statement.ts. */
function rowReader(branch: Branch, relationship: RelationshipName | null): (row: Row) => EdgeResult {
  const columns = columnsOf(branch);
  const nodeTypes = columns.node.map((name) => propertyOf(branch.kind, name).type);
  const definitions = relationship === null ? {} : edges[relationship].properties;
  const edgeTypes = columns.edge.map((name) => definitions[name]?.type ?? 'string');
  return (row) => {
    const id = textOf(row[0]);
    let at = 1;
    const node: Record<string, Value> = {};
    columns.node.forEach((name, index) => (node[name] = fromDriver(nodeTypes[index] ?? 'string', row[at++])));
    const edge: Record<string, Value> = {};
    columns.edge.forEach((name, index) => (edge[name] = fromDriver(edgeTypes[index] ?? 'string', row[at++])));
    const links: Record<string, BranchResults> = {};
    for (const { alias, step, branches } of branch.links) {
      links[alias] = Object.fromEntries(
        branches.map((next) => {
          const rows = next.withNodes ? rowsIn(row[at++]) : [];
          return [next.kind, branchResult(next, step.relationship, rows, next.withCount ? row[at++] : null)];
        }),
      );
    }
    return {
      node: { kind: branch.kind, id, properties: wanted(branch.properties, node), links },
      cursor: cursorOf(branch, id, (on, property) => (on === 'node' ? node : edge)[property] ?? null),
      properties: wanted(branch.edgeProperties, edge),
    };
  };
}

/** Columns that only the order asked for are no properties of the answer. */
function wanted(names: readonly string[], values: Record<string, Value>): Record<string, Value> {
  if (names.length === Object.keys(values).length) return values;
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

function rowsIn(value: DriverValue | undefined): readonly Row[] {
  if (!Array.isArray(value)) throw new TypeError('The statement returned no list where rows were asked for');
  return value as readonly Row[];
}
