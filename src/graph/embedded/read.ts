/**
 * Answers a plan level by level: for each branch the rows of all its parents by one statement, the properties of
 * those that its page keeps by a second, their number by a third where it is asked for. The number of statements
 * follows from the plan alone, never from the data.
 */
import { boundsOf } from '../cursor.ts';
import type { NodeKind } from '../model/index.ts';
import { cursorOf, resultOf } from '../page.ts';
import type { Branch, BranchResult, BranchResults, EdgeResult, NodeResult, Plan, Value } from '../plan.ts';
import {
  columnsOf,
  countStatement,
  measuredColumns,
  measuresStatement,
  propertiesStatement,
  rowsStatement,
  type Column,
  type Origin,
  type Place,
} from './branch-statements.ts';
import { fromColumn } from './columns.ts';
import { numberIn, textIn, type Row } from './row.ts';
import type { Statement } from './statement.ts';

/** Runs one statement of the read; several may be asked for at once. */
export type Ask = (statement: Statement) => Promise<readonly Row[]>;

/** What a branch answers for one of its parents, named by its offset. */
type Answer = (parent: number) => BranchResult;

/** The parent of rows that have none. */
const root = -1;

/** Answers every branch of the plan; nothing may be committed to the graph meanwhile. */
export async function readPlan(plan: Plan, ask: Ask): Promise<BranchResults> {
  const answers = await Promise.all(
    plan.branches.map(async (branch) => [branch.kind, await readBranch(branch, plan.start, ask)] as const),
  );
  return Object.fromEntries(answers.map(([kind, answer]) => [kind, answer(root)]));
}

async function readBranch(branch: Branch, origin: Origin, ask: Ask): Promise<Answer> {
  if (isNowhere(origin)) return () => resultOf([], branch, branch.withCount ? 0 : null);
  if (!branch.withNodes) {
    const counts = branch.withCount ? await countsOf(branch, origin, ask) : null;
    return (parent) => resultOf([], branch, counts === null ? null : (counts.get(parent) ?? 0));
  }
  const { page } = branch;
  const withProperties = page === null || origin.type === 'ids';
  const columns = columnsOf(branch, origin, withProperties);
  const limit = page === null || manyParents(origin) ? null : page.limit + 1;
  const rows = ofParents(origin, await ask(rowsStatement(branch, origin, columns, limit)));
  const byParent = grouped(rows, page === null ? Infinity : page.limit + 1);
  const kept = [...byParent.values()].flatMap((group) =>
    page === null ? group : group.slice(0, page.limit),
  );

  const [counts, nodes] = await Promise.all([
    branch.withCount ? totals(branch, origin, rows, limit, ask) : null,
    readNodes(branch, placesOf(kept), withProperties ? { columns, rows: kept } : null, ask),
  ]);
  return (parent) =>
    resultOf(
      (byParent.get(parent) ?? []).map((row) => edgeOf(branch, columns, row, nodes)),
      branch,
      counts === null ? null : (counts.get(parent) ?? 0),
    );
}

function isNowhere(origin: Origin): boolean {
  return (
    (origin.type === 'ids' && origin.ids.length === 0) || (origin.type === 'step' && origin.from.length === 0)
  );
}

function manyParents(origin: Origin): boolean {
  return origin.type === 'step' && origin.from.length > 1;
}

/** Leaves out rows of nodes that only share a mark with a parent. */
function ofParents(origin: Origin, rows: readonly Row[]): readonly Row[] {
  if (origin.type !== 'step') return rows;
  const parents = new Set(origin.from.map(({ offset }) => offset));
  return rows.filter((row) => parents.has(parentOf(row)));
}

function parentOf(row: Row): number {
  return row['parent'] === undefined ? root : numberIn(row, 'parent');
}

/** The first rows of each parent, in their order. */
function grouped(rows: readonly Row[], limit: number): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [row]);
    else if (group.length < limit) group.push(row);
  }
  return groups;
}

function placesOf(rows: readonly Row[]): readonly Place[] {
  const places = new Map(rows.map((row) => [textIn(row, 'id'), numberIn(row, 'place')]));
  return [...places].map(([id, offset]) => ({ id, offset }));
}

/** The numbers by parent: counted from the rows where all of them are here. */
async function totals(
  branch: Branch,
  origin: Origin,
  rows: readonly Row[],
  limit: number | null,
  ask: Ask,
): Promise<ReadonlyMap<number, number>> {
  const complete = boundsOf(branch) === null && (limit === null || rows.length < limit);
  if (!complete) return countsOf(branch, origin, ask);
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(parentOf(row), (counts.get(parentOf(row)) ?? 0) + 1);
  return counts;
}

async function countsOf(branch: Branch, origin: Origin, ask: Ask): Promise<ReadonlyMap<number, number>> {
  const rows = await ask(countStatement(branch, origin));
  return new Map(rows.map((row) => [parentOf(row), numberIn(row, 'total')]));
}

interface Fetched {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The nodes with their properties and what their links lead to; `known` where the rows brought the properties. */
async function readNodes(
  branch: Branch,
  places: readonly Place[],
  known: Fetched | null,
  ask: Ask,
): Promise<ReadonlyMap<string, NodeResult>> {
  const [{ columns, rows }, measures, links] = await Promise.all([
    known ?? readProperties(branch, places, ask),
    readMeasures(branch, places, ask),
    Promise.all(branch.links.map((link) => readLink(branch.kind, link, places, ask))),
  ]);
  const wanted = columns.filter(({ on, property }) => on === 'node' && branch.properties.includes(property));
  const rowOf = new Map(rows.map((row) => [textIn(row, 'id'), row]));
  const measuresOf = new Map(measures.rows.map((row) => [textIn(row, 'id'), row]));
  return new Map(
    places.map(({ id, offset }): [string, NodeResult] => [
      id,
      {
        kind: branch.kind,
        id,
        properties: {
          ...valuesOf(wanted, rowOf.get(id) ?? {}),
          ...valuesOf(measures.columns, measuresOf.get(id) ?? {}),
        },
        links: Object.fromEntries(links.map(({ alias, answer }) => [alias, answer(offset)])),
      },
    ]),
  );
}

async function readProperties(branch: Branch, places: readonly Place[], ask: Ask): Promise<Fetched> {
  const ids = places.map(({ id }) => id);
  const columns = columnsOf({ ...branch, order: [], edgeProperties: [] }, { type: 'ids', ids }, true);
  const needed = columns.length > 0 && ids.length > 0;
  return { columns, rows: needed ? await ask(propertiesStatement(branch.kind, columns, ids)) : [] };
}

async function readMeasures(branch: Branch, places: readonly Place[], ask: Ask): Promise<Fetched> {
  const columns = measuredColumns(branch);
  if (columns.length === 0 || places.length === 0) return { columns, rows: [] };
  const ids = places.map(({ id }) => id);
  return { columns, rows: await ask(measuresStatement(branch, ids)) };
}

async function readLink(
  parent: NodeKind,
  { alias, step, branches }: Branch['links'][number],
  from: readonly Place[],
  ask: Ask,
) {
  const answers = await Promise.all(
    branches.map(
      async (branch) =>
        [branch.kind, await readBranch(branch, { type: 'step', step, parent, from }, ask)] as const,
    ),
  );
  const answer = (offset: number): BranchResults =>
    Object.fromEntries(answers.map(([kind, of]) => [kind, of(offset)]));
  return { alias, answer };
}

/** The edge of a row. The row beyond a page stands for one more and is never shown: it needs no node. */
function edgeOf(
  branch: Branch,
  columns: readonly Column[],
  row: Row,
  nodes: ReadonlyMap<string, NodeResult>,
): EdgeResult {
  const id = textIn(row, 'id');
  const cursor = cursorOf(branch, id, (on, property) => {
    const column = columns.find((one) => one.on === on && one.property === property);
    return column === undefined ? null : fromColumn(column.definition, row[column.alias]);
  });
  const edgeColumns = columns.filter(
    ({ on, property }) => on === 'edge' && branch.edgeProperties.includes(property),
  );
  return {
    node: nodes.get(id) ?? { kind: branch.kind, id, properties: {}, links: {} },
    cursor,
    properties: valuesOf(edgeColumns, row),
  };
}

function valuesOf(columns: readonly Column[], row: Row): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    columns.map(({ property, definition, alias }) => [property, fromColumn(definition, row[alias])]),
  );
}
