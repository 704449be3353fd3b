/** The record of a statement as the plan's results. */
import {
  edges,
  propertyOf,
  type NodeKind,
  type PropertyType,
  type RelationshipName,
} from '../model/index.ts';
import { definitionOfMeasure, measureOf } from '../measure.ts';
import { orderOf } from '../order.ts';
import { resultOf } from '../page.ts';
import type { Branch, BranchResult, BranchResults, EdgeResult, Plan, Value } from '../plan.ts';
import { columnsOf } from './columns.ts';
import { columnNames } from './statement.ts';
import { fromDriver, textOf, type DriverValue } from './values.ts';

type Row = readonly DriverValue[];

/** Reads the one record that `statementOf` asks for. */
export function answerOf(plan: Plan, record: Readonly<Record<string, DriverValue>>): BranchResults {
  const results: Partial<Record<NodeKind, BranchResult>> = {};
  plan.branches.forEach((branch, position) => {
    const names = columnNames(position);
    results[branch.kind] = readerOf(branch, null)(record[names.rows], record[names.count]);
  });
  return results;
}

/** Reads the rows and the count of a branch. */
type Reader = (rows: DriverValue | undefined, count: DriverValue | undefined) => BranchResult;

/** A value of a row: its property, and where it stands. */
interface Column {
  readonly name: string;
  readonly type: PropertyType;
  readonly at: number;
}

/**
 * Makes the reader of a branch, and with it those of all branches below: once for the plan, not once for each row,
 * and without a function made for a row. It mirrors `rowOf` of statement.ts.
 */
function readerOf(branch: Branch, relationship: RelationshipName | null): Reader {
  const { kind, withNodes, withCount } = branch;
  const columns = columnsOf(branch);
  const definitions = relationship === null ? {} : edges[relationship].properties;
  const nodeColumn = (name: string): Column => ({
    ...{ name, type: propertyOf(kind, name).type, at: 1 + columns.node.indexOf(name) },
  });
  const edgeColumn = (name: string): Column => ({
    ...{ name, type: definitions[name]?.type ?? 'string' },
    at: 1 + columns.node.length + columns.edge.indexOf(name),
  });
  const measureColumn = (name: string): Column => ({
    ...{ name, type: definitionOfMeasure(measureOf(branch, name)).type },
    at: 1 + columns.node.length + columns.edge.length + columns.measure.indexOf(name),
  });
  const nodeColumns = [...branch.properties.map(nodeColumn), ...(branch.measured ?? []).map(measureColumn)];
  const edgeColumns = branch.edgeProperties.map(edgeColumn);
  const keys = orderOf(branch)
    .slice(0, -1)
    .map(({ on, property }) =>
      ({ node: nodeColumn, edge: edgeColumn, measure: measureColumn })[on](property),
    );
  const links = branch.links.map(({ alias, step, branches }) => ({
    alias,
    branches: branches.map((next) => ({ next, read: readerOf(next, step.relationship) })),
  }));
  const firstLink = 1 + columns.node.length + columns.edge.length + columns.measure.length;

  const readRow = (row: Row): EdgeResult => {
    const id = textOf(row[0]);
    const values: Value[] = [];
    for (const { type, at } of keys) values.push(fromDriver(type, row[at]));
    const linked: Record<string, BranchResults> = {};
    let at = firstLink;
    for (const { alias, branches } of links) {
      const results: Partial<Record<NodeKind, BranchResult>> = {};
      for (const { next, read } of branches) {
        const rows = next.withNodes ? row[at++] : undefined;
        results[next.kind] = read(rows, next.withCount ? row[at++] : undefined);
      }
      linked[alias] = results;
    }
    return {
      cursor: { values, id },
      node: { kind, id, properties: read(nodeColumns, row), links: linked },
      properties: read(edgeColumns, row),
    };
  };

  return (rows, count) =>
    resultOf(withNodes ? rowsIn(rows).map(readRow) : [], branch, withCount ? Number(count) : null);
}

function read(columns: readonly Column[], row: Row): Record<string, Value> {
  const properties: Record<string, Value> = {};
  for (const { name, type, at } of columns) properties[name] = fromDriver(type, row[at]);
  return properties;
}

function rowsIn(value: DriverValue | undefined): readonly Row[] {
  if (!Array.isArray(value)) throw new TypeError('The statement returned no list where rows were asked for');
  return value as readonly Row[];
}
